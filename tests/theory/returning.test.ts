import { describe, expect, it } from 'vitest';
import { dryMean, dryProbability } from '../../src/theory/drain.ts';
import { returningDryMean, returningDryProbability, returningDryQuantile } from '../../src/theory/returning.ts';
import { expectNear, sessionOf } from '../oracle.ts';

describe('a drain with users who come back', () => {
  it('takes 1/(1 − p) times as long', () => {
    const plain = sessionOf('exponential', 300);
    for (const share of [0, 0.2, 0.5, 0.9]) {
      expectNear(returningDryMean(60, 300, share), dryMean(60, plain) / (1 - share), 1e-12);
      expectNear(returningDryProbability(900 / (1 - share), 60, 300, share), dryProbability(900, 60, plain), 1e-12);
    }
  });

  it('never ends if everybody comes back', () => {
    expect(returningDryMean(60, 300, 1)).toBe(Number.POSITIVE_INFINITY);
    expect(returningDryQuantile(0.5, 60, 300, 1)).toBe(Number.POSITIVE_INFINITY);
    expectNear(returningDryProbability(1e9, 60, 300, 1), Math.exp(-60), 1e-9);
  });

  it('is over at once where nobody is', () => {
    expect(returningDryMean(0, 300, 1)).toBe(0);
    expect(returningDryQuantile(0.5, 0, 300, 1)).toBe(0);
  });
});
