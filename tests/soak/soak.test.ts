import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../seeds.ts';
import { type Fuzzer, fuzzers } from './fuzzers.ts';
import { linkTo, soak } from './soak.ts';

const still = { tick: () => {}, opening: () => {} };

describe('a short soak', () => {
  it.each(fuzzers(() => 0, still))('finds nothing: $law', ({ cases: all, property }) => {
    fc.assert(property, { seed: 81, numRuns: cases(all) });
  });
});

describe('a soak', () => {
  it('tells how many cases each law had, and the slowest tick as a link', () => {
    let now = 0;
    const { cases, ticks, worstTick, find } = soak(
      5,
      () => now++,
      () => true,
    );
    expect(find).toBeNull();
    expect(cases.filter(({ count }) => count > 0)).toHaveLength(1);
    expect(ticks).toBeGreaterThan(1_000);
    expect(linkTo(worstTick as NonNullable<typeof worstTick>)).toMatch(/^#run=|^\{/);
  });

  it('ends with what it found: the law, how to find it again, and the smallest case', () => {
    const planted = (): Fuzzer[] => [
      {
        law: 'no number is above 20',
        cases: 100,
        property: fc.property(fc.nat(1_000), (number) => number <= 20) as fc.IProperty<unknown>,
      },
    ];
    const { find } = soak(
      5,
      () => 0,
      () => false,
      planted,
    );
    expect(find).toMatchObject({ law: 'no number is above 20', seed: 5, example: '21' });
  });
});
