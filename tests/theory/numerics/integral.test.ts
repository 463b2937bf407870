import { describe, expect, it } from 'vitest';
import { integral, integralToInfinity } from '../../../src/theory/numerics/integral.ts';
import { expectNear } from '../../oracle.ts';

describe('an integral', () => {
  it('is exact for polynomials and good across a kink', () => {
    expectNear(
      integral((t) => t ** 9, 0, 2, 1e-9),
      102.4,
      1e-13,
    );
    expectNear(
      integral((t) => Math.abs(t - 0.3), 0, 1, 1e-10),
      0.29,
      1e-9,
    );
  });

  it('to infinity sums light tails and power tails', () => {
    expectNear(
      integralToInfinity((t) => Math.exp(-t), [1]),
      1,
      1e-10,
    );
    expectNear(
      integralToInfinity((t) => Math.exp(-Math.sqrt(t)), [1]),
      2,
      1e-10,
    );
    expectNear(
      integralToInfinity((t) => (1 + t) ** -1.1, [1]),
      10,
      1e-7,
    );
  });

  it('to infinity is infinite if the tail is too heavy', () => {
    expect(integralToInfinity((t) => (1 + t) ** -0.5, [1])).toBe(Number.POSITIVE_INFINITY);
  });
});
