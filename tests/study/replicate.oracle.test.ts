import { describe, expect, it } from 'vitest';
import { parseScenario, type ScenarioInput } from '../../src/engine/index.ts';
import { quantile, replicate } from '../../src/study/index.ts';
import {
  dryMean,
  dryProbability,
  dryQuantile,
  dryVariance,
  expectedLeft,
  secondDryProbability,
} from '../../src/theory/index.ts';
import { ROOMY } from '../engine/runs.ts';
import { expectLaw, expectMean, expectPoisson, expectQuantile } from '../engine/statistics.ts';
import { overSeeds } from '../seeds.ts';

const MEAN = 120;
/** Users on each of two servers. */
const RHO = 30;
const BALANCED = 60;
const UPDATE_AND_TEST = 90;
const CROWDS = 1_500;
const session = { distribution: 'exponential', meanSeconds: MEAN, spread: 1 } as const;

function site(more: NonNullable<ScenarioInput> = {}) {
  return parseScenario({
    servers: ROOMY,
    traffic: { arrivalRate: (2 * RHO) / MEAN, sessionLength: session },
    ...more,
    balancer: { routing: 'random', ...more.balancer },
  });
}

describe('many crowds', () => {
  const replications = overSeeds(CROWDS, (seed) => replicate(site(), seed));
  const first = replications.map(({ drySeconds: [seconds] }) => seconds);

  it('are bled as theory has it: the law, the mean and the quantiles of the first drain', () => {
    expectLaw(first, (t) => dryProbability(t, RHO, session));
    expectMean(first, dryMean(RHO, session), Math.sqrt(dryVariance(RHO, session)));
    for (const p of [0.1, 0.5, 0.9]) expectQuantile(first, p, dryQuantile(p, RHO, session));
  });

  it('give quantiles whose interval holds what theory says', () => {
    const sorted = first.toSorted((a, b) => a - b);
    for (const p of [0.1, 0.5, 0.9]) {
      // With 99.9 % each.
      const { low, high } = quantile(sorted, p, 0.999);
      expect(dryQuantile(p, RHO, session)).toBeGreaterThan(low);
      expect(dryQuantile(p, RHO, session)).toBeLessThan(high);
    }
  });

  it('are bled of the second server as theory has it, by when its drain began', () => {
    const takeover = { ownUsers: RHO, drainedUsers: RHO, session };
    const chances = replications.map(({ drySeconds: [first, second] }) =>
      secondDryProbability(second, Math.ceil(first) + UPDATE_AND_TEST, takeover),
    );
    expectLaw(chances, (p) => p);
  });

  it.each([30, 120, 300])('lose to a drain timeout of %i s as many users as theory expects', (timeout) => {
    const scenario = site({ balancer: { drainTimeoutSeconds: timeout, onDrainTimeout: 'cut' } });
    // Until just after the first server's deadline: the second has not been touched yet.
    const options = { limitSeconds: BALANCED + timeout + 1 };
    const cut = overSeeds(CROWDS, (seed) => replicate(scenario, seed, options).ledger.cutOff);
    expectPoisson(
      cut.reduce((sum, users) => sum + users, 0),
      cut.length * expectedLeft(timeout, RHO, session),
    );
  });
});
