import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type FieldValue, parseScenario, type Scenario, withField } from '../../../src/engine/index.ts';
import { levelBy } from '../../../src/store/comparison/judging.ts';
import { PRIORITIES, prefer } from '../../../src/store/comparison/prefer.ts';
import { FIGURES, judge } from '../../../src/store/comparison/verdict.ts';
import { difference, figureOf, replicateTogether } from '../../../src/study/index.ts';
import { tailRanks } from '../../../src/study/quantile.ts';
import { seeds } from '../../seeds.ts';

const JUDGES = 100;
const OTHERS = 400;

/** Fields of which two values may make a difference, or hardly any. */
const FIELDS: Record<string, fc.Arbitrary<FieldValue>> = {
  'rollout.strategy': fc.constantFrom('bleed', 'lockOut', 'blueGreen', 'maintenance', 'canary', 'kubernetes'),
  'rollout.updateSeconds': fc.integer({ min: 1, max: 30 }),
  'rollout.testFailureProbability': fc.constantFrom(0, 0.1, 0.2, 0.5),
  'traffic.arrivalRate': fc.constantFrom(0.4, 0.5, 0.55, 0.6),
  'traffic.sessionLength.distribution': fc.constantFrom('exponential', 'fixed', 'lognormal'),
  'balancer.drainTimeoutSeconds': fc.constantFrom(null, 5, 20, 40, 60),
  'balancer.routing': fc.constantFrom('roundRobin', 'random', 'leastConnections'),
  'balancer.affinityWhileDraining': fc.boolean(),
  'servers.*.capacity': fc.constantFrom(8, 12, 14, 16, 60),
};
const aPair: fc.Arbitrary<Scenario[]> = fc
  .record({
    strategy: fc.constantFrom('bleed', 'lockOut', 'blueGreen', 'kubernetes'),
    onDrainTimeout: fc.constantFrom('cut', 'handOff'),
    onTestFailure: fc.constantFrom('rollBack', 'hold', 'carryOn'),
    capacity: fc.constantFrom(12, 60),
    field: fc.constantFrom(...Object.keys(FIELDS)),
  })
  .chain(({ strategy, onDrainTimeout, onTestFailure, capacity, field }) => {
    const scenario = parseScenario({
      traffic: { arrivalRate: 0.5, sessionLength: { meanSeconds: 20 } },
      servers: [{ capacity }, { capacity }],
      balancer: { onDrainTimeout },
      rollout: { strategy, onTestFailure, balancedSeconds: 5, updateSeconds: 5, testSeconds: 5 },
    } as Parameters<typeof parseScenario>[0]);
    return fc.tuple(FIELDS[field], FIELDS[field]).map((pair) => pair.map((value) => withField(scenario, field, value)));
  });

it('a verdict by 100 crowds is that of 400 others, but for the few that luck is allowed', () => {
  const pairs = fc.sample(aPair, { numRuns: seeds(24), seed: 15 });
  let given = 0;
  let missed = 0;
  for (const pair of pairs) {
    const meet = (from: number, count: number) => {
      const crowds = Array.from({ length: count }, (_, i) => replicateTogether(pair, from + i));
      return pair.map((_, run) => crowds.map((outcomes) => outcomes[run]));
    };
    const [judges, others] = [meet(1, JUDGES), meet(10_001, OTHERS)];
    let wrong = false;
    for (const priority of PRIORITIES) {
      const { leaders, against } = judge(judges, priority, levelBy(2, JUDGES));
      if (leaders.length !== 1) continue;
      given += 1;
      const [best, other] = [others[leaders[0]], others[1 - leaders[0]]];
      const signs = best.map((own, i) => Math.sign(prefer(own, other[i], priority)));
      wrong ||= signs.reduce((sum, sign) => sum + sign, 0) >= 0;
      for (const figure of FIGURES) {
        const sign = against[1 - leaders[0]]?.gaps[figure].sign;
        const { less, more } = difference(other, best, (own) => Math.round(figureOf(own, figure)));
        wrong ||= (sign === 'less' && less <= more) || (sign === 'more' && more <= less);
      }
    }
    if (wrong) missed += 1;
  }
  expect(given).toBeGreaterThan(pairs.length);
  // Whatever is claimed of a pair by 100 crowds is luck with a chance of at most 0.5 %.
  const [, most] = tailRanks(pairs.length, 0.005, 0.001);
  expect(missed).toBeLessThan(most);
});
