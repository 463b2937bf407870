import { describe, expect, it } from 'vitest';
import {
  batchDryMean,
  batchDryProbability,
  batchDryQuantile,
  expectedRollout,
  roughRolloutSeconds,
  type Site,
} from '../../src/theory/rollout.ts';
import { secondDryProbability } from '../../src/theory/secondDrain.ts';
import { expectNear, oracle, QUADRATURE, sessionOf, sessions } from '../oracle.ts';

const site: Site = { servers: 10, batchSize: 2, offeredLoad: 600, session: sessionOf('exponential', 60) };

describe('a rollout in batches', () => {
  it.each(oracle.d_rollout_Nservers)('of $N servers, $k at a time, takes as long as the reference', (row) => {
    const session = sessionOf('exponential', row.m);
    const rows: Site = { servers: row.N, batchSize: row.k, offeredLoad: row.lam * row.m, session };
    const { phases, totalSeconds } = expectedRollout(rows, row.update_plus_test);
    expect(phases).toHaveLength(row.stages);
    expectNear(phases[0].drainSeconds, row.mean_T_first, QUADRATURE);
    expect(Math.abs(phases[row.stages - 1].drainSeconds - row.mean_T_last)).toBeLessThan(0.1);
    expect(Math.abs(totalSeconds - row.mean_total)).toBeLessThan(0.1);
  });

  it('has phases that follow each other without a gap', () => {
    const { phases, totalSeconds } = expectedRollout({ ...site, batchSize: 3 }, 90);
    expect(phases.map(({ servers }) => servers)).toEqual([3, 3, 3, 1]);
    let clock = 0;
    for (const phase of phases) {
      expectNear(phase.startSeconds, clock, 1e-12);
      clock += phase.drainSeconds + phase.workSeconds;
    }
    expectNear(totalSeconds, clock, 1e-12);
  });

  it('of two servers, one at a time, has the second drain of a takeover', () => {
    for (const [, session] of sessions(60)) {
      const two: Site = { servers: 2, batchSize: 1, offeredLoad: 120, session };
      const takeover = { ownUsers: 60, drainedUsers: 60, session };
      expectNear(batchDryProbability(200, 250, two), secondDryProbability(200, 250, takeover), 1e-12);
    }
  });

  it('agrees by quadrature with the exponential closed form', () => {
    const almost: Site = { ...site, session: { distribution: 'weibull', meanSeconds: 60, spread: 1 } };
    for (const since of [0, 40, 1000]) expectNear(batchDryMean(since, almost), batchDryMean(since, site), QUADRATURE);
  });

  it('has quantiles that undo its probabilities', () => {
    for (const [, session] of sessions(60)) {
      for (const p of [0.05, 0.5, 0.95]) {
        const seconds = batchDryQuantile(p, 30, { ...site, session });
        expectNear(batchDryProbability(seconds, 30, { ...site, session }), p, 1e-9);
      }
    }
  });

  it('follows the rule of thumb within a second per batch when servers are busy', () => {
    const busy = { ...site, offeredLoad: 20_000 };
    const { phases, totalSeconds } = expectedRollout(busy, 60);
    expect(Math.abs(roughRolloutSeconds(busy, 60) - totalSeconds)).toBeLessThan(phases.length);
  });

  it('of all servers at once is one drain', () => {
    const { phases } = expectedRollout({ ...site, batchSize: 10 }, 60);
    expect(phases).toHaveLength(1);
    expectNear(phases[0].drainSeconds, batchDryMean(0, { ...site, servers: 1, batchSize: 1 }), 1e-12);
  });

  it('has no expected length with a Pareto tail of 2 or less', () => {
    const heavy = { ...site, session: sessionOf('pareto_a1.5', 60) };
    expect(expectedRollout(heavy, 60).totalSeconds).toBe(Number.POSITIVE_INFINITY);
  });
});
