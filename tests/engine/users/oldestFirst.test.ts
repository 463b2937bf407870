import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oldestFirst } from '../../../src/engine/users/oldestFirst.ts';

function sorted(ages: number[]): number[] {
  const found = new Float64Array(2 * ages.length);
  ages.forEach((age, i) => {
    found[2 * i] = age;
    found[2 * i + 1] = -1;
  });
  const sorting = oldestFirst(found);
  let step = sorting.next();
  while (!step.done) step = sorting.next();
  return Array.from(step.value);
}

const expected = (ages: number[]): number[] => ages.map((_, i) => i).sort((a, b) => ages[b] - ages[a] || a - b);

/** Ages of all sizes: many that are equal, many that agree in their upper half, and any at all. */
const anyAge = fc.oneof(
  fc.constantFrom(0, 1, 1 + 2 ** -40, 7, 1e300),
  fc.nat(50).map((step) => 100 + step * 2 ** -44),
  fc.double({ min: 0, max: Number.MAX_VALUE, noNaN: true }).map(Math.abs),
);

describe('oldestFirst', () => {
  it.each([0, 1, 2, 100, 101, 3_000])('puts %i users in order of age, equal ones in their own', (count) => {
    fc.assert(
      fc.property(fc.array(anyAge, { minLength: count, maxLength: count, size: 'max' }), (ages) => {
        expect(sorted(ages)).toEqual(expected(ages));
      }),
      { seed: 4, numRuns: count > 1_000 ? 10 : 60 },
    );
  });

  it('takes it that all are of the same age', () => {
    const ages = new Array<number>(5_000).fill(3.5);
    expect(sorted(ages)).toEqual(expected(ages));
  });
});
