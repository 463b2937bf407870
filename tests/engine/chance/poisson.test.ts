import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largePoissonQuantile, poissonQuantile, poissonTable, quantileIn } from '../../../src/engine/chance/poisson.ts';
import { random, STREAMS } from '../../../src/engine/chance/random.ts';
import { cases } from '../../seeds.ts';

/** Chances of not exceeding 0, 1, 2, … up to max, by adding up the weights meanⁿ / n!. */
function cumulative(mean: number, max: number): number[] {
  const weights = [1];
  for (let n = 1; n <= max; n++) weights.push((weights[n - 1] * mean) / n);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return weights.map((weight) => {
    sum += weight;
    return sum / total;
  });
}

function expectInverse(mean: number, max: number, most: number): void {
  const chances = cumulative(mean, most);
  let inspected = 0;
  for (let n = 0; n <= most; n++) {
    const below = n === 0 ? 0 : chances[n - 1];
    if (chances[n] - below < 1e-9) continue;
    expect([n, poissonQuantile(mean, below + 1e-12, max)]).toEqual([n, n]);
    expect([n, poissonQuantile(mean, chances[n] - 1e-12, max)]).toEqual([n, n]);
    inspected++;
  }
  expect(inspected).toBeGreaterThan(0);
}

describe('poissonQuantile', () => {
  it.each([0.001, 0.3, 1, 2, 7.5, 30, 100])('inverts the distribution with mean %f', (mean) => {
    expectInverse(mean, Infinity, 300);
  });

  it.each([
    [0.5, 1],
    [2, 3],
    [60, 60],
    [60, 75],
    [100, 60],
    [100, 5],
    [100, 0],
  ])('inverts Erlang’s distribution of load %f on %i places', (load, places) => {
    expectInverse(load, places, places);
  });

  it('is nobody for mean 0', () => {
    for (const u of [1e-9, 0.5, 1 - 1e-9]) expect(poissonQuantile(0, u)).toBe(0);
  });

  it('stays at a capacity far below the mean', () => {
    expect(poissonQuantile(200, 0.9, 100)).toBe(100);
    expect(poissonQuantile(1e8, 0.9, 100)).toBe(100);
    expect(poissonQuantile(200, 1e-6, 100)).toBeGreaterThan(80);
  });

  // A Poisson count has variance = mean = μ and fourth central moment 3μ² + μ.
  it.each([1e3, 1e4, 1e6])('has mean and variance %i', (mean) => {
    const rounds = mean > 1e5 ? 300 : 3000;
    const counts = Array.from({ length: rounds }, (_, i) => poissonQuantile(mean, random(4, STREAMS.initialCount, i)));
    const average = counts.reduce((sum, n) => sum + n, 0) / rounds;
    const variance = counts.reduce((sum, n) => sum + (n - mean) ** 2, 0) / rounds;
    expect(Math.abs(average - mean)).toBeLessThan(3.3 * Math.sqrt(mean / rounds));
    expect(Math.abs(variance - mean)).toBeLessThan(3.3 * Math.sqrt((2 * mean * mean + mean) / rounds));
  });

  it('has the median and the 97.5 % point of a hundred million', () => {
    expect(poissonQuantile(1e8, 0.5)).toBe(1e8);
    expect(Math.abs(poissonQuantile(1e8, 0.975) - (1e8 + 1.959964 * 1e4))).toBeLessThan(3);
  });

  it('never falls when u or max rises', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 3000, noNaN: true }),
        fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
        fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
        fc.nat(4000),
        fc.nat(4000),
        (mean, u, v, max, more) => {
          const [low, high] = u < v ? [u, v] : [v, u];
          const count = poissonQuantile(mean, low, max);
          expect(count).toBeLessThanOrEqual(max);
          expect(poissonQuantile(mean, high, max)).toBeGreaterThanOrEqual(count);
          expect(poissonQuantile(mean, low, max + more)).toBeGreaterThanOrEqual(count);
          expect(poissonQuantile(mean, low)).toBeGreaterThanOrEqual(count);
        },
      ),
      { seed: 1, numRuns: cases(500) },
    );
  });
});

describe('a quantile that is counted up from 0', () => {
  it('is the one that the table gives', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 220, noNaN: true }),
        fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }),
        (mean, u) => {
          const table = poissonTable(mean);
          expect(poissonQuantile(mean, u)).toBe(quantileIn(table, u * table.sums[table.sums.length - 1]));
        },
      ),
      { seed: 2, numRuns: cases(5_000) },
    );
  });
});

describe('largePoissonQuantile', () => {
  it.each([2_000, 20_000, 500_000])('is off by one at most, and seldom, for mean %i', (mean) => {
    const table = poissonTable(mean);
    const whole = table.sums[table.sums.length - 1];
    let off = 0;
    for (let i = 0; i < 4_000; i++) {
      const u = random(9, STREAMS.look, i);
      const error = Math.abs(largePoissonQuantile(mean, u) - quantileIn(table, u * whole));
      expect(error).toBeLessThanOrEqual(1);
      off += error;
    }
    expect(off / 4_000).toBeLessThan(1 / Math.sqrt(mean));
  });
});
