import { describe, expect, it } from 'vitest';
import { inverse } from '../../../src/theory/numerics/inverse.ts';
import { expectNear } from '../../oracle.ts';

describe('an inverse', () => {
  it('is found however far its scale is off', () => {
    for (const scale of [1e-9, 1, 1e12])
      expectNear(
        inverse((t) => Math.exp(-t), 0.25, scale),
        Math.log(4),
        1e-13,
      );
  });

  it('is 0 where f starts at the target and Infinity where f never comes down to it', () => {
    expect(inverse((t) => 1 - t, 1, 1)).toBe(0);
    expect(inverse((t) => 1 + 1 / (1 + t), 1.0 - 1e-9, 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it('is the edge where f takes a step across the target', () => {
    expectNear(
      inverse((t) => (t < 7 ? 1 : 0), 0.4, 1),
      7,
      1e-12,
    );
  });

  it('takes few looks at a smooth f', () => {
    let looks = 0;
    inverse(
      (t) => {
        looks += 1;
        return Math.exp(-t * t);
      },
      0.3,
      1,
    );
    expect(looks).toBeLessThan(20);
  });
});
