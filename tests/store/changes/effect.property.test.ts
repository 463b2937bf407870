import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FieldValue, parseScenario, type Scenario, ScenarioError, withField } from '../../../src/engine/index.ts';
import { effectOf } from '../../../src/store/changes/effect.ts';
import { replicate } from '../../../src/study/index.ts';
import { durationWords } from '../../../src/words/duration.ts';
import { effectWords } from '../../../src/words/settings/effect.ts';
import { anyWorld } from '../../any/anyWorld.ts';
import { cases, seeds } from '../../seeds.ts';
import { expectNoSlip } from '../../words/sentences.ts';

const ARTICLE = parseScenario({});
const effect = (field: string, value: FieldValue, before = ARTICLE) =>
  effectOf(field, before, withField(before, field, value));

const CHANGES = fc.oneof(
  fc.tuple(fc.constant('traffic.arrivalRate'), fc.constantFrom(0, 0.1, 0.5, 0.55, 1, 3)),
  fc.tuple(fc.constant('traffic.sessionLength.meanSeconds'), fc.constantFrom(10, 60, 90, 120, 240, 900)),
  fc.tuple(fc.constant('servers.*.capacity'), fc.constantFrom(1, 60, 120, 240)),
  fc.tuple(fc.constant('rollout.strategy'), fc.constantFrom('bleed', 'lockOut', 'maintenance', 'canary')),
  fc.tuple(fc.constant('balancer.product'), fc.constantFrom('none', 'awsAlb', 'envoy', 'nginxDrain')),
  fc.tuple(fc.constant('balancer.drainTimeoutSeconds'), fc.constantFrom(null, 0, 60, 600)),
) as fc.Arbitrary<[string, FieldValue]>;

/** What a sentence claims of a change, each by the words that claim it. */
const CLAIMS: [RegExp, (from: number, to: number) => boolean][] = [
  [/^Twice/, (from, to) => Math.abs(to / from - 2) < 0.05],
  [/^Half/, (from, to) => Math.abs(to / from - 0.5) < 0.02],
  [/^[\d,.]+ times/, (from, to) => to > 2 * from],
  [/^\d+ % (longer|more)/, (from, to) => to > from && to <= 2 * from],
  [/^\d+ % (shorter|fewer|less)/, (from, to) => to < from],
];
const TIMES: [RegExp, (before: number, after: number) => boolean][] = [
  [/about twice the time/, (before, after) => Math.abs(after / before - 2) < 0.25],
  [/about half the time/, (before, after) => Math.abs(after / before - 0.5) < 0.07],
  [
    /as long as before/,
    (before, after) => Math.abs(after / before - 1) < 0.03 || durationWords(after) === durationWords(before),
  ],
  [/may never end/, (_, after) => after === Number.POSITIVE_INFINITY],
  [/instead of/, (before, after) => durationWords(before) !== durationWords(after)],
];

function tryChange(scenario: Scenario, field: string, value: FieldValue): Scenario | null {
  try {
    return withField(scenario, field, value);
  } catch (error) {
    if (error instanceof ScenarioError) return null;
    throw error;
  }
}

describe('what a change amounts to', () => {
  it('is said in one sentence, each word of which is so, whatever the settings', () => {
    fc.assert(
      fc.property(anyWorld(), CHANGES, (before, [field, value]) => {
        const after = tryChange(before, field, value);
        if (after === null) return;
        const known = effectOf(field, before, after);
        const words = effectWords(known);
        if (words !== '') expectNoSlip(words, known);
        const { from, to, rollout } = known;
        for (const [pattern, holds] of CLAIMS)
          if (pattern.test(words)) expect(holds(Number(from), Number(to)), words).toBe(true);
        if (rollout === null || field === 'servers.*.capacity') return;
        for (const [pattern, holds] of TIMES)
          if (pattern.test(words)) expect(holds(rollout.before, rollout.after), words).toBe(true);
      }),
      { numRuns: cases(300), seed: 10 },
    );
  }, 120_000);

  it.each<[string, FieldValue, string]>([
    ['traffic.sessionLength.meanSeconds', 240, 'Twice as long: about twice the time, 42 min instead of 20.'],
    ['traffic.sessionLength.meanSeconds', 60, 'Half as long: about half the time, 10 min instead of 20.'],
    ['traffic.arrivalRate', 1, 'Twice as many users: the rollout takes about 23 min instead of 20.'],
    ['traffic.arrivalRate', 0.55, '10 % more users: the rollout takes as long as before, about 20 min.'],
    ['servers.*.capacity', 240, 'Twice the room: with one server out 25 % full instead of 50 %.'],
    ['rollout.strategy', 'lockOut', 'Lock out: the rollout takes about 3 min instead of 20.'],
    ['balancer.drainTimeoutSeconds', 60, '60 s: about 18 of 30 users are still there then.'],
    ['traffic.returnProbability', 1, '100 %: the rollout may never end.'],
  ])('%s to %s', (field, value, words) => {
    expect(effectWords(effect(field, value))).toBe(words);
  });

  it('counts those who are late at a timeout as theory does: ρ·e^(−t/m) of exponential sessions', () => {
    const { late } = effect('balancer.drainTimeoutSeconds', 60);
    expect(late?.users).toBeCloseTo((late?.of ?? 0) * Math.exp(-60 / 120), 6);
  });

  it('foresees a rollout that half of all crowds take longer for, and half shorter', () => {
    const runs = seeds(150);
    // 3.3 standard deviations of a share of one half.
    const tolerance = 3.3 * Math.sqrt(0.25 / runs);
    for (const [field, value] of [
      ['traffic.sessionLength.meanSeconds', 240],
      ['traffic.arrivalRate', 1],
    ] as const) {
      const scenario = withField(ARTICLE, field, value);
      const median = effect(field, value).rollout?.after ?? 0;
      const shorter = Array.from({ length: runs }, (_, i) => replicate(scenario, 1_000 + i).rolloutSeconds < median);
      expect(Math.abs(shorter.filter(Boolean).length / runs - 0.5), field).toBeLessThan(tolerance);
    }
  }, 120_000);

  it('is not foreseen of a site so large that one would wait for it: then the users are told', () => {
    const large = parseScenario({
      servers: [{ capacity: 1_000_000 }, { capacity: 1_000_000 }],
      traffic: { arrivalRate: 5_000 },
    });
    expect(effectWords(effect('traffic.arrivalRate', 10_000, large))).toBe(
      'Twice as many users: about 1,200,000 users on the site instead of 600,000.',
    );
  });
});
