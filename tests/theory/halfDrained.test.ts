import { describe, expect, it } from 'vitest';
import { dryProbability } from '../../src/theory/drain.ts';
import { halfDrainedEmpty, halfDrainedUsers, keptShare } from '../../src/theory/halfDrained.ts';
import { expectNear, sessions } from '../oracle.ts';

describe('a drain that one of two balancers has missed', () => {
  it('leaves the server half of its usual new users', () => {
    expect(keptShare(2, 1)).toBe(0.5);
    expect(keptShare(2, 2)).toBe(0);
    expect(keptShare(4, 1)).toBe(0.75);
  });

  it('settles at half of the users and is never dry for long', () => {
    for (const [, session] of sessions(60)) {
      expect(halfDrainedUsers(0, 100, 0.5, session)).toBe(100);
      expectNear(halfDrainedUsers(Number.POSITIVE_INFINITY, 100, 0.5, session), 50, 1e-12);
      expectNear(halfDrainedEmpty(Number.POSITIVE_INFINITY, 100, 0.5, session), Math.exp(-50), 1e-9);
    }
  });

  it('is a plain drain if both know', () => {
    for (const [, session] of sessions(60)) {
      expectNear(halfDrainedEmpty(150, 20, keptShare(2, 2), session), dryProbability(150, 20, session), 1e-12);
    }
  });
});
