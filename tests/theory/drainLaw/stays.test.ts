import { describe, expect, it } from 'vitest';
import {
  equilibriumSessions,
  type SessionLength,
  sessionLaw,
  survival,
} from '../../../src/engine/chance/sessionLength.ts';
import { dryProbabilityGivenUsers, dryQuantileGivenUsers } from '../../../src/theory/drainGivenUsers.ts';
import { allGone, allOverTogether, expectedStill, staysOf } from '../../../src/theory/drainLaw/stays.ts';
import { allOver, certainly, quantileOf } from '../../../src/theory/drainLaw/timeLaw.ts';
import { expectShare } from '../../engine/statistics.ts';
import { expectNear, sessionOf, sessions } from '../../oracle.ts';
import { seeds } from '../../seeds.ts';

/** What can be foreseen from the users' ages alone. */
function forecastDry(ages: ArrayLike<number>, session: SessionLength) {
  const stays = staysOf(Float64Array.from(ages), session);
  const law = allGone(stays, session.meanSeconds);
  return {
    probability: law.by,
    quantile: (p: number) => quantileOf(law, p),
    left: (t: number) => expectedStill(stays, t),
  };
}

/** The users found on a server at a random moment: ages, and the seconds until the last has left. */
function crowd(session: SessionLength, users: number, seed: number): { ages: Float64Array; drySeconds: number } {
  const law = sessionLaw(session);
  const found = new Float64Array(2);
  const ages = new Float64Array(users);
  let drySeconds = 0;
  for (let i = 0; i < users; i += 1) {
    equilibriumSessions(law, seed, i, 1, found);
    ages[i] = found[0];
    drySeconds = Math.max(drySeconds, found[1]);
  }
  return { ages, drySeconds };
}

describe('a forecast from the users’ ages', () => {
  it.each(sessions(300).filter(([name]) => name !== 'deterministic'))(
    'of %s sessions has an 80 % band that holds in about 80 %% of the cases',
    (_, session) => {
      const runs = seeds(1500);
      let held = 0;
      for (let seed = 1; seed <= runs; seed += 1) {
        const { ages, drySeconds } = crowd(session, 25, seed);
        const chance = forecastDry(ages, session).probability(drySeconds);
        if (chance >= 0.1 && chance <= 0.9) held += 1;
      }
      expectShare(held, runs, 0.8);
    },
  );

  it.each(sessions(300))('of 5,000 %s sessions is the product over all of them', (_, session) => {
    const law = sessionLaw(session);
    const { ages } = crowd(session, 5000, 7);
    const forecast = forecastDry(ages, session);
    for (const p of [0.1, 0.5, 0.9]) {
      const seconds = forecast.quantile(p) * (1 + 2e-6);
      const exact = ages.reduce((product, age) => product * (1 - survival(law, age + seconds) / survival(law, age)), 1);
      if (session.distribution === 'fixed') expect(exact).toBe(1);
      else expect(Math.abs(exact - p)).toBeLessThan(0.005);
    }
    const left = ages.reduce((sum, age) => sum + survival(law, age + 100) / survival(law, age), 0);
    expect(Math.abs(forecast.left(100) / left - 1)).toBeLessThan(5e-3);
  });

  it('needs only their number if sessions are exponential', () => {
    const session = sessionOf('exponential', 300);
    const forecast = forecastDry([3, 500, 7000], session);
    expectNear(forecast.probability(400), dryProbabilityGivenUsers(400, 3, session), 1e-12);
    expectNear(forecast.quantile(0.9), dryQuantileGivenUsers(0.9, 3, session), 1e-6);
  });

  it('knows the moment if sessions are fixed: when the youngest leaves', () => {
    const forecast = forecastDry([250, 20, 100], sessionOf('deterministic', 300));
    expect(forecast.probability(279)).toBe(0);
    expect(forecast.probability(281)).toBe(1);
    for (const p of [0.01, 0.5, 0.99]) expectNear(forecast.quantile(p), 280, 2e-6);
    expectNear(forecast.left(100), 2, 1e-12);
  });

  it('waits longer for old users of a heavy tail, less for old users of a uniform', () => {
    const median = (age: number, name: string) => forecastDry([age], sessionOf(name, 300)).quantile(0.5);
    expect(median(3000, 'pareto_a2.5')).toBeGreaterThan(median(200, 'pareto_a2.5'));
    expectNear(median(400, 'uniform_0_2m'), 100, 1e-6);
    expectNear(median(0, 'uniform_0_2m'), 300, 1e-6);
  });

  it('takes a user older than any session to be gone', () => {
    for (const name of ['uniform_0_2m', 'deterministic']) {
      const session = sessionOf(name, 300);
      expect(forecastDry([600, 9000], session).probability(0)).toBe(1);
      expect(forecastDry([600, 9000], session).quantile(0.99)).toBe(0);
      expect(forecastDry([9000, 100], session).quantile(0.9)).toBe(forecastDry([100], session).quantile(0.9));
      expect(forecastDry([9000, 100], session).left(0)).toBe(1);
    }
  });

  it('is certain for nobody and for no time', () => {
    for (const [, session] of sessions(300)) {
      const nobody = forecastDry([], session);
      expect(nobody.probability(0)).toBe(1);
      expect(nobody.probability(1e-30)).toBe(1);
      expect(nobody.quantile(0.9)).toBe(0);
      expect(nobody.quantile(1)).toBe(0);
      expect(nobody.left(10)).toBe(0);
      expect(forecastDry([10], session).probability(0)).toBe(0);
      expect(forecastDry([10], session).left(0)).toBe(1);
    }
  });
});

describe('many servers together', () => {
  it.each(sessions(300).filter(([name]) => name !== 'deterministic'))(
    'are left as by the product of their laws: %s sessions',
    (_, session) => {
      const laws = Array.from({ length: 40 }, (_, seed) =>
        allGone(staysOf(crowd(session, 30, seed).ages, session), session.meanSeconds),
      );
      const together = allOverTogether(laws);
      const product = allOver(laws);
      for (const p of [0.1, 0.5, 0.9]) expect(Math.abs(product.by(quantileOf(together, p)) - p)).toBeLessThan(0.005);
    },
  );

  it('are not taken together where one of them is left by another rule', () => {
    const session = sessionOf('lognormal_cv1', 300);
    const laws = Array.from({ length: 40 }, (_, seed) =>
      allGone(staysOf(crowd(session, 30, seed).ages, session), session.meanSeconds),
    );
    const together = allOverTogether([...laws, certainly(5000)]);
    expect(together.by(4999)).toBe(0);
    expect(together.by(5000)).toBeCloseTo(allOver(laws).by(5000), 12);
  });
});
