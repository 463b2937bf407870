import { expect } from 'vitest';

/** How many standard errors a simulated value may be off: 99.9 % of fixed-seed tests pass on the first day, and then for ever. */
const SIGMAS = 3.3;

export const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

export function variance(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, x) => sum + (x - centre) ** 2, 0) / (values.length - 1);
}

/** The sample's mean is the theory's, whose standard deviation is `sd`; `bias` allows for what ticks round. */
export function expectMean(
  values: readonly number[],
  theory: number,
  sd = Math.sqrt(variance(values)),
  bias = 0,
): void {
  expect(Math.abs(mean(values) - theory)).toBeLessThanOrEqual((SIGMAS * sd) / Math.sqrt(values.length) + bias);
}

/** A share p of the sample is at most q; `bias` allows for what ticks round. */
export function expectQuantile(values: readonly number[], p: number, q: number, bias = 0): void {
  const upTo = (x: number): number => values.filter((value) => value <= x).length / values.length;
  const tolerance = SIGMAS * Math.sqrt((p * (1 - p)) / values.length);
  expect(upTo(q + bias)).toBeGreaterThanOrEqual(p - tolerance);
  expect(upTo(q - bias)).toBeLessThanOrEqual(p + tolerance);
}

/** `hits` of `trials` is what a chance of p allows. */
export function expectShare(hits: number, trials: number, p: number): void {
  expect(Math.abs(hits / trials - p)).toBeLessThanOrEqual(SIGMAS * Math.sqrt((p * (1 - p)) / trials));
}

/** The count can come from Poisson(theory): neither tail beyond it is below 1 in 2,000. */
export function expectPoisson(count: number, theory: number): void {
  if (theory > 100) {
    expect(Math.abs(count - theory)).toBeLessThanOrEqual(SIGMAS * Math.sqrt(theory));
    return;
  }
  let weight = Math.exp(-theory);
  let below = 0;
  for (let n = 0; n < count; n++) {
    below += weight;
    weight *= theory / (n + 1);
  }
  expect(1 - below, `${count} is far more than ${theory}`).toBeGreaterThan(0.0005);
  expect(below + weight, `${count} is far less than ${theory}`).toBeGreaterThan(0.0005);
}

/** The sample's variance is the theory's, by the sampling error of a normal variance. */
export function expectVariance(values: readonly number[], theory: number): void {
  const tolerance = SIGMAS * theory * Math.sqrt(2 / (values.length - 1));
  expect(Math.abs(variance(values) - theory)).toBeLessThanOrEqual(tolerance);
}

/** Kolmogorov–Smirnov: the sample can come from the distribution; 1.95/√n is passed by 99.9 %. */
export function expectLaw(values: readonly number[], cdf: (x: number) => number): void {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const distance = Math.max(...sorted.map((x, i) => Math.max((i + 1) / n - cdf(x), cdf(x) - i / n)));
  expect(distance).toBeLessThanOrEqual(1.95 / Math.sqrt(n));
}
