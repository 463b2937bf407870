import { describe, expect, it } from 'vitest';
import { sessionDensity } from '../../../../src/views/settings/curve/sessionDensity.ts';

describe('the picture of session lengths', () => {
  it('shows shares that add up to what is shorter than three means', () => {
    const shares = sessionDensity({ distribution: 'exponential', meanSeconds: 120, spread: 1 }, 60);
    const sum = shares.reduce((total, share) => total + share, 0);
    expect(sum).toBeCloseTo(1 - Math.exp(-3), 12);
  });
});
