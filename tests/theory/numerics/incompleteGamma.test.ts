import { describe, expect, it } from 'vitest';
import { gammaP, gammaQ, logGamma, poissonTail } from '../../../src/theory/numerics/incompleteGamma.ts';
import { expectNear } from '../../oracle.ts';

describe('the incomplete gamma function', () => {
  it('is e^(−x) for a = 1', () => {
    for (const x of [1e-8, 0.3, 1, 2, 5, 50, 700]) expectNear(gammaQ(1, x), Math.exp(-x), 1e-13);
  });

  it('climbs one step of a by x^a e^(−x)/Γ(a + 1)', () => {
    for (const a of [0.1, 0.5, 2, 7.5, 60]) {
      for (const x of [0.2, 1, 5, 40, 90]) {
        const step = Math.exp(a * Math.log(x) - x - logGamma(a + 1));
        expectNear(gammaQ(a + 1, x), gammaQ(a, x) + step, 1e-11);
      }
    }
  });

  it('has two parts that make a whole', () => {
    for (const a of [0.2, 3, 1000])
      for (const x of [0.1, 3, 990, 1100]) expectNear(gammaP(a, x) + gammaQ(a, x), 1, 1e-14);
    expect(gammaP(2, 0)).toBe(0);
    expect(gammaQ(2, Number.POSITIVE_INFINITY)).toBe(0);
  });

  it('takes ln Γ from factorials and from Γ(1/2) = √π', () => {
    expectNear(logGamma(0.5), Math.log(Math.PI) / 2, 1e-14);
    expectNear(logGamma(11), Math.log(3_628_800), 1e-14);
    expectNear(logGamma(171), 706.5730622457874, 1e-14);
  });
});

describe('the tail of a Poisson count', () => {
  it('is what the probabilities up to the count leave', () => {
    const mean = 3.5;
    let chance = Math.exp(-mean);
    let upTo = chance;
    for (let count = 0; count < 12; count += 1) {
      expectNear(poissonTail(count, mean), 1 - upTo, 1e-10);
      chance *= mean / (count + 1);
      upTo += chance;
    }
  });

  it('is certain below zero and nil for a mean of nil', () => {
    expect(poissonTail(-1, 3)).toBe(1);
    expect(poissonTail(0, 0)).toBe(0);
  });

  it('is near a half above the mean of a large count', () => {
    expectNear(poissonTail(1e6, 1e6), 0.5, 1e-3);
  });
});
