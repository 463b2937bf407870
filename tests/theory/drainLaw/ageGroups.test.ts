import { describe, expect, it } from 'vitest';
import { groupAges } from '../../../src/theory/drainLaw/ageGroups.ts';
import { expectNear } from '../../oracle.ts';

describe('groups of users by age', () => {
  it.each([0, 1, 2, 47, 48, 49, 128, 129, 130, 131, 500, 5000, 123_457])(
    'keep the number and the mean age of %i users',
    (n) => {
      const ages = Float64Array.from({ length: n }, (_, i) => ((i * 7919) % 10_007) ** 1.5);
      const groups = groupAges(ages);
      expect(groups.length).toBeLessThanOrEqual(128);
      expect(groups.reduce((sum, { users }) => sum + users, 0)).toBe(n);
      expectNear(
        groups.reduce((sum, { age, users }) => sum + age * users, 0),
        ages.reduce((a, b) => a + b, 0),
        1e-11,
      );
      for (let i = 1; i < groups.length; i += 1) expect(groups[i].age).toBeGreaterThanOrEqual(groups[i - 1].age);
    },
  );

  it('leave up to 128 users, and the youngest and oldest of more, on their own', () => {
    const sizes = (n: number) => groupAges(Float64Array.from({ length: n }, (_, i) => i)).map(({ users }) => users);
    expect(sizes(128).every((users) => users === 1)).toBe(true);
    expect(sizes(5000).slice(0, 9)).toEqual(Array(9).fill(1));
    expect(sizes(5000).slice(-9)).toEqual(Array(9).fill(1));
    expect(Math.max(...sizes(5000))).toBeLessThan(5000 / 40);
  });
});
