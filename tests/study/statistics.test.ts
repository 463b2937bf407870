import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { random, STREAMS } from '../../src/engine/chance/random.ts';
import { isLook, lookConfidence, pairedDifference, quantile, signOf } from '../../src/study/index.ts';
import { tailRanks } from '../../src/study/quantile.ts';
import { studentQuantile } from '../../src/study/student.ts';
import { expectShare } from '../engine/statistics.ts';
import { overSeeds } from '../seeds.ts';

/** A number in (0, 1) for each seed and index. */
const uniform = (seed: number, i: number): number => random(seed, STREAMS.look, i);

describe('a quantile', () => {
  it.each([
    // Tables of Conover's order statistics for the median at 95 %.
    [10, 0.5, [2, 9]],
    [20, 0.5, [6, 15]],
    [50, 0.5, [18, 33]],
    [100, 0.5, [40, 61]],
  ])('of %i numbers at %d lies between the ranks that the tables have', (n, p, ranks) => {
    expect(tailRanks(n, p, 0.025)).toEqual(ranks);
  });

  it('has ranks that the binomial law gives, whatever n, p and the tail', () => {
    const anyCase = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }));
    fc.assert(
      fc.property(anyCase, fc.constantFrom(0.025, 0.005, 1e-4), ([n, p], tail) => {
        const [l, u] = tailRanks(n, p, tail);
        const below = (k: number) =>
          distribution(n, p)
            .slice(0, Math.max(0, k))
            .reduce((sum, w) => sum + w, 0);
        expect(below(l)).toBeLessThanOrEqual(tail + 1e-12);
        if (l < n) expect(below(l + 1)).toBeGreaterThan(tail - 1e-12);
        expect(1 - below(u)).toBeLessThanOrEqual(tail + 1e-12);
        if (u > 1) expect(1 - below(u - 1)).toBeGreaterThan(tail - 1e-12);
      }),
      { seed: 20 },
    );
  });

  it('is quick and right for a million', () => {
    const [l, u] = tailRanks(1_000_000, 0.5, 0.025);
    // 1.96 standard deviations of 500, with the correction for continuity.
    expect([l, u]).toEqual([499_020, 500_981]);
  });

  it('has no bound where there are too few', () => {
    expect(quantile([1, 2, 3], 0.5)).toEqual({
      value: 2,
      low: Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
    });
    expect(quantile([5], 0.9).value).toBe(5);
  });

  it('takes what never ended for longer than all else', () => {
    const durations = [1, 2, 3, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    expect(quantile(durations, 0.5).value).toBe(3);
    expect(quantile(durations, 0.9).value).toBe(Number.POSITIVE_INFINITY);
  });

  it('covers the true one at least as often as it says', () => {
    const hits = overSeeds(3_000, (seed) => {
      const sample = Float64Array.from({ length: 60 }, (_, i) => uniform(seed, i)).sort();
      const { low, high } = quantile(sample, 0.8, 0.9);
      return low <= 0.8 && 0.8 <= high;
    });
    const [l, u] = tailRanks(60, 0.8, 0.05);
    const weights = distribution(60, 0.8);
    const exact = weights.slice(l, u).reduce((sum, w) => sum + w, 0);
    expect(exact).toBeGreaterThanOrEqual(0.9);
    expectShare(hits.filter(Boolean).length, hits.length, exact);
  });
});

/** The binomial law by Pascal's rule. */
function distribution(n: number, p: number): number[] {
  let weights = [1];
  for (let k = 0; k < n; k++) {
    weights = Array.from(
      { length: weights.length + 1 },
      (_, i) => (weights[i] ?? 0) * (1 - p) + (weights[i - 1] ?? 0) * p,
    );
  }
  return weights;
}

describe('Student’s quantile', () => {
  it.each([
    // Abramowitz & Stegun, table 26.10.
    [0.975, 1, 12.706],
    [0.975, 2, 4.303],
    [0.975, 5, 2.571],
    [0.975, 9, 2.262],
    [0.975, 29, 2.045],
    [0.995, 10, 3.169],
    [0.999, 120, 3.16],
    [0.975, 1e9, 1.96],
  ])('at %d with %d degrees is %d', (p, degrees, expected) => {
    expect(studentQuantile(p, degrees) / expected).toBeCloseTo(1, 2);
    expect(Math.abs(studentQuantile(p, degrees) / expected - 1)).toBeLessThan(0.005);
  });
});

describe('a paired difference', () => {
  it('counts in how many crowds the one has less, as much and more, and has the mean with its interval', () => {
    const { value, low, high, ...counts } = pairedDifference([1, 2, 3, 9], [2, 2, 1, 1]);
    expect(counts).toEqual({ crowds: 4, less: 1, equal: 1, more: 2, measured: 4, median: 1 });
    expect(value).toBe(2.25);
    // Differences −1, 0, 2, 8: standard deviation 4.031, t(0.975, 3) = 3.182.
    expect((high - low) / 2).toBeCloseTo((3.182 * 4.031) / 2, 1);
  });

  it('counts a rollout that never ends as the longer one, and leaves it out of the mean', () => {
    const never = Number.POSITIVE_INFINITY;
    const { value, less, equal, more, measured } = pairedDifference([1, never, never, 5], [3, never, 4, 6]);
    expect({ value, less, equal, more, measured }).toEqual({ value: -1.5, less: 2, equal: 1, more: 1, measured: 2 });
  });

  it('has the middle of the differences, which may be one from a rollout that never ends', () => {
    const never = Number.POSITIVE_INFINITY;
    expect(pairedDifference([1, 2, never], [3, 2, 4]).median).toBe(0);
    expect(pairedDifference([1, never, never], [3, 2, 4]).median).toBe(never);
    expect(pairedDifference([], []).median).toBeNaN();
  });

  it.each([
    // Two-sided P of the sign test: 2 · 2⁻⁵ = 0.0625, 2 · 2⁻⁶ = 0.031, 2 · 11 · 2⁻¹⁰ = 0.021, 2 · 56 · 2⁻¹⁰ = 0.109.
    [5, 0, 'open'],
    [6, 0, 'less'],
    [0, 6, 'more'],
    [9, 1, 'less'],
    [2, 8, 'open'],
    // Conover's table for 100: 39 or fewer.
    [61, 39, 'less'],
    [60, 40, 'open'],
    [0, 0, 'open'],
  ])('of %i crowds with less and %i with more is %s, whatever is equal besides', (less, more, sign) => {
    for (const equal of less + more === 0 ? [0] : [0, 50]) {
      expect(signOf({ less, more, equal, crowds: less + more + equal })).toBe(sign);
    }
  });

  it('is none where all crowds are equal', () => {
    expect(signOf({ less: 0, more: 0, equal: 3, crowds: 3 })).toBe('equal');
  });

  it('that is luck is called one at most as often as the level says', () => {
    const called = overSeeds(3_000, (seed) => {
      const more = Array.from({ length: 100 }, (_, i) => uniform(seed, i) < 0.5).filter(Boolean).length;
      return signOf({ less: 100 - more, more, equal: 0, crowds: 100 }) !== 'open';
    });
    const exact =
      2 *
      distribution(100, 0.5)
        .slice(0, 40)
        .reduce((sum, w) => sum + w, 0);
    expect(exact).toBeLessThanOrEqual(0.05);
    expectShare(called.filter(Boolean).length, called.length, exact);
  });

  it('is narrower than that of two samples that are not paired, where crowds make the difference', () => {
    const crowd = Array.from({ length: 200 }, (_, i) => 100 * uniform(1, i));
    const own = crowd.map((x, i) => x + 1 + uniform(2, i));
    const shuffled = crowd.toSorted((a, b) => a - b);
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    expect(width(pairedDifference(own, crowd))).toBeLessThan(0.1 * width(pairedDifference(own, shuffled)));
  });

  it('covers the true mean as often as it says', () => {
    const hits = overSeeds(3_000, (seed) => {
      const numbers = Array.from({ length: 40 }, (_, i) => uniform(seed, i) + uniform(seed, 1_000 + i));
      const { low, high } = pairedDifference(
        numbers,
        numbers.map(() => 0),
        0.9,
      );
      return low <= 1 && 1 <= high;
    });
    // Sums of two uniforms are so nearly normal that Student's interval covers within a tenth of a percent.
    expectShare(hits.filter(Boolean).length, hits.length, 0.9);
  });
});

describe('stopping at the first look that is exact enough', () => {
  const looks = [100, 200, 400, 800, 1_600];

  it('looks after 100 crowds, 200, 400 and so on', () => {
    const until = Array.from({ length: 1_000 }, (_, i) => i);
    expect(until.filter(isLook)).toEqual([100, 200, 400, 800]);
  });

  it('shares the 5 % of error among all looks that there can be', () => {
    const errors = Array.from({ length: 1_000 }, (_, k) => 1 - lookConfidence(100 * 2 ** k));
    expect(errors[0]).toBeCloseTo(0.025, 12);
    expect(errors.reduce((sum, error) => sum + error, 0)).toBeLessThanOrEqual(0.05);
  });

  it('gives an interval that covers with 95 % where one stops, although one stops by what was seen', () => {
    const hits = overSeeds(1_500, (seed) => {
      const sample = Array.from({ length: 1_600 }, (_, i) => uniform(seed, i));
      const at = (n: number) => quantile(Float64Array.from(sample.slice(0, n)).sort(), 0.5, lookConfidence(n));
      const stop = looks.find((n) => at(n).high - at(n).low < 0.16) ?? 1_600;
      const { low, high } = at(stop);
      return low <= 0.5 && 0.5 <= high;
    });
    const covered = hits.filter(Boolean).length;
    expect(covered / hits.length).toBeGreaterThan(0.95 - 3.29 * Math.sqrt((0.95 * 0.05) / hits.length));
  });
});
