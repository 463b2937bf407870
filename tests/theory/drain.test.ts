import { describe, expect, it } from 'vitest';
import { dryMean, dryProbability, dryQuantile, dryVariance, expectedLeft } from '../../src/theory/drain.ts';
import { CLOSED_FORM, expectNear, oracle, QUADRATURE, sessionOf, sessions } from '../oracle.ts';

const percentiles = { p1: 0.01, p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p99: 0.99 } as const;
type Percentile = keyof typeof percentiles;

describe('bleeding a server', () => {
  it.each(oracle.a_drain_time.equilibrium)('with $rho $dist users takes as long as the reference', (row) => {
    const session = sessionOf(row.dist, row.params.mean);
    for (const name of Object.keys(percentiles) as Percentile[]) {
      const seconds = dryQuantile(percentiles[name], row.rho, session);
      expectNear(seconds, row[name], CLOSED_FORM);
      expectNear(dryProbability(seconds, row.rho, session), percentiles[name], 1e-9);
    }
    expectNear(dryMean(row.rho, session), row.mean, row.dist === 'exponential' ? CLOSED_FORM : QUADRATURE);
    expectNear(dryProbability(0, row.rho, session), row.p_zero, CLOSED_FORM);
  });

  it.each(oracle.a_drain_time.started_empty_1800s)('with $rho $dist users, $t0 s after an empty start', (row) => {
    const session = sessionOf(row.dist, 300);
    expectNear(dryQuantile(0.5, row.rho, session, row.t0), row.p50, CLOSED_FORM);
    expectNear(dryQuantile(0.9, row.rho, session, row.t0), row.p90, CLOSED_FORM);
    expectNear(dryQuantile(0.99, row.rho, session, row.t0), row.p99, CLOSED_FORM);
    const seconds = dryQuantile(0.9, row.rho, session, row.t0);
    expectNear(dryProbability(seconds, row.rho, session, row.t0), 0.9, 1e-9);
  });

  it.each(oracle.a_drain_time.warmup)('with $dist sessions has finite moments where the reference does', (row) => {
    const session = sessionOf(row.dist, 300);
    expect(Number.isFinite(dryMean(60, session))).toBe(row.mean_drain_time_finite);
    expect(Number.isFinite(dryVariance(60, session))).toBe(row.var_drain_time_finite);
  });

  it('takes ln 2 mean sessions more in the median for twice the users, if exponential', () => {
    const session = sessionOf('exponential', 600);
    expectNear(dryQuantile(0.5, 200, session) - dryQuantile(0.5, 100, session), 600 * Math.LN2, 1e-9);
  });

  it('has the variance of a Gumbel law with many exponential users', () => {
    expectNear(dryVariance(1e6, sessionOf('exponential', 300)), (300 * Math.PI) ** 2 / 6, 1e-6);
  });

  it('is over at once where nobody is', () => {
    for (const [, session] of sessions(300)) {
      expect(dryProbability(0, 0, session)).toBe(1);
      expect(dryMean(0, session)).toBe(0);
      expect(dryQuantile(0.9, 0, session)).toBe(0);
    }
    expect(dryQuantile(0.5, 0.1, sessionOf('exponential', 300))).toBe(0);
  });

  it('is never surely over, unless sessions have a longest', () => {
    expect(dryQuantile(1, 60, sessionOf('lognormal_cv1', 300))).toBe(Number.POSITIVE_INFINITY);
    expect(dryQuantile(1, 60, sessionOf('uniform_0_2m', 300))).toBe(600);
  });

  it('has a finite mean even with a Pareto tail while all its users are recent', () => {
    const session = sessionOf('pareto_a1.5', 300);
    expect(dryMean(60, session)).toBe(Number.POSITIVE_INFINITY);
    const mean = dryMean(60, session, 1800);
    expect(mean).toBeGreaterThan(dryQuantile(0.5, 60, session, 1800));
    expect(mean).toBeLessThan(dryQuantile(0.99, 60, session, 1800));
  });

  it('finishes sooner the less time the server has been open', () => {
    for (const [, session] of sessions(300)) {
      const [soon, later, ever] = [60, 3600, undefined].map((open) => dryMean(60, session, open));
      expect(soon).toBeLessThan(later);
      expect(later).toBeLessThanOrEqual(ever * (1 + 1e-9));
    }
  });

  it('cuts 61 % of the users at five minutes and 95 % at thirty seconds, with ten-minute sessions', () => {
    const session = sessionOf('exponential', 600);
    expect(Math.round(expectedLeft(300, 100, session))).toBe(61);
    expect(Math.round(expectedLeft(30, 100, session))).toBe(95);
  });
});
