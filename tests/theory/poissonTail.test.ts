import { describe, expect, it } from 'vitest';
import { poissonTail } from '../../src/theory/poissonTail.ts';
import { expectNear } from '../oracle.ts';

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
