import { describe, expect, it } from 'vitest';
import {
  complementaryExponentialIntegral,
  exponentialIntegral,
} from '../../../src/theory/numerics/exponentialIntegral.ts';
import { expectNear } from '../../oracle.ts';

describe('the exponential integral', () => {
  it('agrees with published values (Abramowitz and Stegun, table 5.1)', () => {
    expectNear(exponentialIntegral(0.5), 0.559773595, 1e-9);
    expectNear(exponentialIntegral(1), 0.219383934, 2e-9);
    expectNear(exponentialIntegral(10), 4.15696893e-6, 1e-9);
  });

  it('joins its two halves without a step', () => {
    expectNear(exponentialIntegral(2 - 1e-12), exponentialIntegral(2 + 1e-12), 1e-11);
  });

  it('has an entire companion that is x for small x', () => {
    expect(complementaryExponentialIntegral(0)).toBe(0);
    expectNear(complementaryExponentialIntegral(1e-9), 1e-9, 1e-8);
  });
});
