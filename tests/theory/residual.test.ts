import { describe, expect, it } from 'vitest';
import { lengthQuantile, type SessionLength, sessionLaw } from '../../src/engine/chance/sessionLength.ts';
import { residual, residualQuantile, residualSurvival } from '../../src/theory/residual.ts';
import { CLOSED_FORM, expectNear, oracle, sessionOf, sessions } from '../oracle.ts';

const more: [string, SessionLength][] = [
  ['uniform_half', { distribution: 'uniform', meanSeconds: 300, spread: 0.5 }],
  ['uniform_narrow', { distribution: 'uniform', meanSeconds: 300, spread: 0.01 }],
  ['lognormal_narrow', { distribution: 'lognormal', meanSeconds: 300, spread: 0.05 }],
  ['lognormal_wide', { distribution: 'lognormal', meanSeconds: 300, spread: 10 }],
  ['weibull_heavy', { distribution: 'weibull', meanSeconds: 300, spread: 0.2 }],
  ['weibull_narrow', { distribution: 'weibull', meanSeconds: 300, spread: 10 }],
  ['measured', { distribution: 'empirical', meanSeconds: 300, spread: 1, quantiles: [10, 30, 30, 90, 400, 9_000] }],
];

describe('the residual session', () => {
  it.each(oracle.c_cut_fraction)('of a $dist user outlasts a timeout in the reference share of cases', (row) => {
    const session = sessionOf(row.dist, row.m);
    expectNear(residualSurvival(session, 30), row.T30, CLOSED_FORM);
    expectNear(residualSurvival(session, 300), row.T300, CLOSED_FORM);
    expectNear(residualSurvival(session, 900), row.T900, CLOSED_FORM);
    expectNear(residualSurvival(session, 3600), row.T3600, CLOSED_FORM);
  });

  it.each(oracle.a_drain_time.warmup)('says how long a server with $dist sessions takes to fill', (row) => {
    const session = sessionOf(row.dist, 300);
    expectNear(residualQuantile(session, 0.01), row.t_occupancy_within_1pct, CLOSED_FORM);
    expectNear(residualQuantile(session, 0.001), row.t_within_0p1pct, CLOSED_FORM);
    expectNear(1 - residualSurvival(session, 1800), row.occupancy_after_1800s, CLOSED_FORM);
    expectNear(1 - residualSurvival(session, 3600), row.occupancy_after_3600s, CLOSED_FORM);
  });

  it.each([...sessions(300), ...more])('of %s starts at 1 and falls to 0', (_, session) => {
    expect(residualSurvival(session, -1)).toBe(1);
    expect(residualSurvival(session, 0)).toBe(1);
    expect(residualSurvival(session, Number.POSITIVE_INFINITY)).toBe(0);
    let before = 1;
    for (let t = 1; t < 1e6; t *= 1.3) {
      const now = residualSurvival(session, t);
      expect(now).toBeLessThanOrEqual(before);
      before = now;
    }
    expect(before).toBeLessThan(0.2);
  });

  it.each([...sessions(300), ...more])(
    'of %s shrinks at rate 1/m at first, since nobody has just left',
    (_, session) => {
      const slope = (1 - residualSurvival(session, 1e-6)) / 1e-6;
      expect(slope).toBeGreaterThan(session.distribution === 'weibull' && session.spread < 1 ? 0.0005 : 0.00333);
      expect(slope).toBeLessThan(1.0001 / 300);
    },
  );

  it.each([...sessions(300), ...more])('of %s has a quantile that undoes it', (_, session) => {
    for (const share of [1e-9, 1e-4, 0.005, 0.1, 0.5, 0.9, 0.999, 1 - 1e-7]) {
      expectNear(residualSurvival(session, residualQuantile(session, share)), share, 1e-9);
    }
    expect(residualQuantile(session, 1)).toBe(0);
  });

  it.each([...sessions(300), ...more])('of %s ends within a while as often as sfe falls', (_, session) => {
    const { leaves, survival } = residual(session);
    for (const t of [0, 50, 299, 301, 900]) {
      expect(Math.abs(leaves(t, 400) - (survival(t) - survival(t + 400)))).toBeLessThan(1e-15);
      expectNear(leaves(t, Number.POSITIVE_INFINITY), survival(t), 1e-15);
    }
  });

  it('of a Pareto session keeps its digits far out in the tail', () => {
    const { leaves } = residual({ distribution: 'pareto', meanSeconds: 300, spread: 1.05 });
    const density = (300 / 21) ** 1.05 * 1e12 ** -1.05;
    expectNear(leaves(1e12, 60), (60 / 300) * density, 1e-9);
  });

  it('ends at the longest session there can be', () => {
    expect(residualQuantile({ distribution: 'fixed', meanSeconds: 60, spread: 1 }, 0)).toBe(60);
    expect(residualQuantile({ distribution: 'uniform', meanSeconds: 60, spread: 0.5 }, 0)).toBe(90);
    expect(residualQuantile({ distribution: 'weibull', meanSeconds: 60, spread: 2 }, 0)).toBe(Number.POSITIVE_INFINITY);
  });

  it('of measured sessions is the mean excess over t, summed by hand', () => {
    const session: SessionLength = {
      distribution: 'empirical',
      meanSeconds: 100,
      spread: 1,
      quantiles: [4, 20, 20, 90, 300],
    };
    const law = sessionLaw(session);
    const CELLS = 200_000;
    const lengths = Array.from({ length: CELLS }, (_, i) => lengthQuantile(law, (i + 0.5) / CELLS));
    for (const t of [1, 15, 50, 120, 400, 800]) {
      const excess = lengths.reduce((sum, length) => sum + Math.max(0, length - t), 0) / CELLS;
      expectNear(residualSurvival(session, t), excess / 100, 1e-4);
    }
  });

  it('of a narrow uniform session is the mean excess over t, summed by hand', () => {
    const session: SessionLength = { distribution: 'uniform', meanSeconds: 100, spread: 0.4 };
    for (const t of [10, 60, 75, 130]) {
      let excess = 0;
      for (let i = 0; i < 10_000; i += 1) excess += Math.max(0, 60 + (80 * (i + 0.5)) / 10_000 - t) / 10_000;
      expectNear(residualSurvival(session, t), excess / 100, 1e-6);
    }
  });
});
