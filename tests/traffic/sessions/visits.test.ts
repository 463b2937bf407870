import { describe, expect, it } from 'vitest';
import { random, STREAMS } from '../../../src/engine/chance/random.ts';
import { sessionsOf } from '../../../src/traffic/sessions/sessions.ts';
import { createVisits } from '../../../src/traffic/sessions/visits.ts';

const CHOICES = { idleGapSeconds: 1_800, oneHitVisits: true, crawlers: false, healthChecks: false };
const bits = (index: number): number => Math.floor(random(1, STREAMS.user, index) * 2 ** 32) | 0;

/** So many users with three requests each, two minutes apart, a second after one another. */
function visitsOf(users: number, most?: number) {
  const visits = createVisits({ least: 60, most: 7_200 }, 120, most);
  const requests = Array.from({ length: 3 * users }, (_, i) => ({ user: Math.floor(i / 3), part: i % 3 }))
    .map(({ user, part }) => ({ user, seconds: 1e9 + user + 120 * part }))
    .sort((a, b) => a.seconds - b.seconds);
  for (const { user, seconds } of requests) {
    const own = { userA: bits(2 * user), userB: bits(2 * user + 1) };
    visits.add({ ...own, seconds, who: 0, server: -1, isAsset: false, isFailed: false });
  }
  return visits;
}

describe('visits', () => {
  it('of more users than fit are those of every other, and again: what is left stands for all', () => {
    const users = 20_000;
    const { pieces, pageGaps } = visitsOf(users, 4_096);
    expect(pieces.count).toBeLessThanOrEqual(4_096);
    const weight = 2 ** pieces.thinned;
    expect(weight).toBeGreaterThanOrEqual(16);
    const { sessions } = sessionsOf(pieces, pageGaps, CHOICES);
    expect(Math.abs(sessions.count * weight - users)).toBeLessThanOrEqual(3.29 * Math.sqrt(users * (weight - 1)));
    // Whoever is kept is kept whole.
    const spans = Array.from({ length: sessions.count }, (_, i) => pieces.next[sessions.first[i]]);
    expect(spans.every((next) => next >= 0)).toBe(true);
    expect(sessions.meanSeconds).toBeCloseTo(240 + 120, 6);
  });

  it('are open only as long as a pause may last', () => {
    const { pieces, pageGaps } = visitsOf(20_000);
    expect(pieces.thinned).toBe(0);
    expect(sessionsOf(pieces, pageGaps, CHOICES).sessions.count).toBe(20_000);
  });
});
