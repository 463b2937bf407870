import { describe, expect, it } from 'vitest';
import { HARMS } from '../../../src/engine/index.ts';
import { PRIORITIES, type Priority, prefer, type RunOutcome } from '../../../src/store/comparison/prefer.ts';
import { judge, levelOf } from '../../../src/store/comparison/verdict.ts';
import { BLEEDING, CLOSED, LOCKING_OUT, MIRRORED, outcome, withCrowds } from './outcomes.ts';

/** The verdict on runs with the one crowd that is shown. */
const shown = (runs: readonly RunOutcome[], priority: Priority = 'people') =>
  judge(
    runs.map((run) => [run]),
    priority,
    1,
  );
/** The verdict on two runs of which the first does better with so many of 100 crowds. */
const better = (wins: number, losses: number, level = levelOf(2, 1)) => {
  const [own, other] = [outcome({ cutOff: 1 }), outcome({ cutOff: 2 })];
  const less = Array.from({ length: wins + losses }, (_, i) => (i < wins ? own : other));
  const more = Array.from({ length: wins + losses }, (_, i) => (i < wins ? other : own));
  return judge([withCrowds(BLEEDING, 100, less), withCrowds(BLEEDING, 100, more)], 'people', level);
};

describe('what of two runs is to be preferred', () => {
  it('is what hurts fewer people, lasts less or costs less, as one likes', () => {
    expect(shown([BLEEDING, LOCKING_OUT, MIRRORED, CLOSED], 'people').leaders).toEqual([0]);
    expect(shown([BLEEDING, LOCKING_OUT, MIRRORED, CLOSED], 'time').leaders).toEqual([1]);
    expect(shown([MIRRORED, LOCKING_OUT], 'servers').leaders).toEqual([1]);
    expect(shown([MIRRORED, LOCKING_OUT], 'people').leaders).toEqual([0]);
  });

  it.each(HARMS.flatMap((harm) => PRIORITIES.map((priority) => [harm, priority] as const)))(
    'is, all else being equal, what has less of %s when %s counts first',
    (harm, priority) => {
      const ledger = { ...BLEEDING.ledger, [harm]: 5 };
      // What the schema broke is counted among those cut off or turned away.
      const harmed = { ...BLEEDING, ledger: harm === 'brokenBySchema' ? { ...ledger, cutOff: 5 } : ledger };
      expect(prefer(BLEEDING, harmed, priority)).toBeLessThan(0);
      expect(prefer(harmed, BLEEDING, priority)).toBeGreaterThan(0);
    },
  );

  it.each(PRIORITIES)('is never a rollout that did not come to its end, when %s counts first', (priority) => {
    const rolledBack = outcome({ rolloutSeconds: 10 }, 'aborted');
    const stuck = outcome({ rolloutSeconds: 10 }, 'holding');
    expect(shown([rolledBack, LOCKING_OUT, stuck], priority).leaders).toEqual([1]);
    expect(shown([rolledBack, stuck], priority).leaders).toEqual([]);
  });
});

describe('the verdict by one crowd', () => {
  it('holds each run against the best, whichever comes first', () => {
    const { leaders, against } = shown([CLOSED, LOCKING_OUT, MIRRORED, BLEEDING]);
    expect(leaders).toEqual([3]);
    expect(against[3]).toBe(null);
    expect(against[1]?.gaps).toMatchObject({
      rolloutSeconds: { sign: 'less', median: -1_080 },
      cutOff: { sign: 'more', median: 78 },
      turnedAway: { sign: 'equal' },
    });
  });

  it('prefers nobody where all come out the same', () => {
    expect(shown([BLEEDING, BLEEDING])).toMatchObject({ alike: true, leaders: [0, 1] });
  });
});

describe('the verdict by many crowds', () => {
  it.each([
    // By the sign test at 0.5 % ÷ 14 claims: 34 of 100 or fewer have a chance of 0.18 %, 31 of 0.018 %, either way.
    [69, 31, [0]],
    [66, 34, [0, 1]],
    [34, 66, [1, 0]],
    [31, 69, [1]],
    [50, 50, [0, 1]],
    [20, 0, [0]],
    [5, 0, [0, 1]],
  ])('of which one has %i and the other %i goes to %j', (wins, losses, leaders) => {
    const verdict = better(wins, losses);
    expect(verdict.leaders).toEqual(leaders);
    expect(verdict).toMatchObject({ crowds: 100, alike: false });
    expect(verdict.standings.map((own) => own.wins)).toEqual([wins, losses]);
    expect(verdict.standings[0].shared).toBe(100 - wins - losses);
  });

  it('is open between those that none beats, and against the rest', () => {
    const slower = outcome({ rolloutSeconds: 1_300, serverSeconds: 2_600 });
    const even = Array.from({ length: 100 }, (_, i) => (i % 2 === 0 ? BLEEDING : slower));
    const odd = Array.from({ length: 100 }, (_, i) => (i % 2 === 1 ? BLEEDING : slower));
    const verdict = judge([withCrowds(LOCKING_OUT), even, odd], 'people', levelOf(3, 1));
    expect(verdict).toMatchObject({ leaders: [1, 2], alike: false });
    expect(verdict.against[0]?.gaps.cutOff).toMatchObject({ sign: 'more', median: 78 });
    expect(verdict.against[2]?.gaps.rolloutSeconds.sign).toBe('open');
  });

  it('tells what is typical: the middle of the crowds, not this one', () => {
    const odd = outcome({ rolloutSeconds: 9_000, cutOff: 50 });
    const { standings } = judge([withCrowds(BLEEDING, 100, [odd]), withCrowds(LOCKING_OUT)], 'people', levelOf(2, 1));
    expect(standings[0].typical).toMatchObject({ cutOff: 0, rolloutSeconds: 1_260 });
    expect(standings[0].harmless).toBe(99);
    expect(standings[1].harmless).toBe(0);
  });

  it('knows with how many a rollout does not come to its end', () => {
    const but = [outcome({}, 'aborted'), outcome({}, 'aborted'), outcome({}, 'holding')];
    const { standings } = judge([withCrowds(BLEEDING, 100, but), withCrowds(LOCKING_OUT)], 'people', levelOf(2, 1));
    expect(standings[0]).toMatchObject({ done: 97, aborted: 2 });
  });
});

describe('the level of a claim', () => {
  it('shares 1 % among pairs, claims and looks, however many are taken', () => {
    const claims = 14;
    for (const [runs, pairs] of [
      [2, 1],
      [3, 3],
      [4, 6],
    ]) {
      const all = Array.from({ length: 1_000 }, (_, i) => levelOf(runs, i + 1) * pairs * claims);
      expect(all[0]).toBeCloseTo(0.005, 12);
      expect(all.reduce((sum, error) => sum + error, 0)).toBeLessThanOrEqual(0.01);
    }
  });
});
