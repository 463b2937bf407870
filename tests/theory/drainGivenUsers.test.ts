import { describe, expect, it } from 'vitest';
import { dryMean } from '../../src/theory/drain.ts';
import {
  dryMeanGivenUsers,
  dryProbabilityGivenUsers,
  dryQuantileGivenUsers,
  dryVarianceGivenUsers,
} from '../../src/theory/drainGivenUsers.ts';
import { CLOSED_FORM, expectNear, oracle, QUADRATURE, sessionOf, sessions } from '../oracle.ts';

describe('bleeding a known number of users', () => {
  it.each(oracle.a_drain_time.exponential_conditional_N)('takes as long as the reference for $N', (row) => {
    const session = sessionOf('exponential', row.m);
    expectNear(dryMeanGivenUsers(row.N, session), row.mean, CLOSED_FORM);
    expectNear(Math.sqrt(dryVarianceGivenUsers(row.N, session)), row.sd, CLOSED_FORM);
    expectNear(dryQuantileGivenUsers(0.5, row.N, session), row.median, CLOSED_FORM);
    expectNear(dryQuantileGivenUsers(0.9, row.N, session), row.p90, CLOSED_FORM);
    expectNear(dryQuantileGivenUsers(0.99, row.N, session), row.p99, CLOSED_FORM);
    expectNear(dryProbabilityGivenUsers(row.p99, row.N, session), 0.99, 1e-8);
  });

  it('agrees by quadrature with the exponential closed forms', () => {
    const almost = { distribution: 'weibull', meanSeconds: 300, spread: 1 } as const;
    const session = sessionOf('exponential', 300);
    for (const n of [1, 10, 1000]) {
      expectNear(dryMeanGivenUsers(n, almost), dryMeanGivenUsers(n, session), QUADRATURE);
      expectNear(dryVarianceGivenUsers(n, almost), dryVarianceGivenUsers(n, session), QUADRATURE);
    }
  });

  it('averages over a Poisson number to the drain of an expected number', () => {
    for (const [, session] of sessions(300).filter(([name]) => name !== 'pareto_a1.5')) {
      let chance = Math.exp(-3);
      let mean = 0;
      for (let n = 1; n < 40; n += 1) {
        chance *= 3 / n;
        mean += chance * dryMeanGivenUsers(n, session);
      }
      expectNear(mean, dryMean(3, session), QUADRATURE);
    }
  });

  it('is over at once for nobody, and endless on average for a Pareto tail of 2', () => {
    const session = { distribution: 'pareto', meanSeconds: 300, spread: 2 } as const;
    expect(dryMeanGivenUsers(0, session)).toBe(0);
    expect(dryQuantileGivenUsers(0.5, 0, session)).toBe(0);
    expect(dryProbabilityGivenUsers(0, 0, session)).toBe(1);
    expect(dryProbabilityGivenUsers(0, 1, session)).toBe(0);
    expect(dryMeanGivenUsers(1, session)).toBe(Number.POSITIVE_INFINITY);
  });
});
