import { expect } from 'vitest';

/** How many standard errors a simulated value may be off: 99.9 % of fixed-seed tests pass on the first day, and then for ever. */
const SIGMAS = 3.29;
/** How likely each tail beyond that is. */
const TAIL = 0.0005;

export const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

export function variance(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, x) => sum + (x - centre) ** 2, 0) / (values.length - 1);
}

/** Student's counterpart of so many sigmas where the spread is the sample's own: Cornish and Fisher's expansion; of 3.29 within 1 % from 7 degrees of freedom on. */
export function studentSigmas(degrees: number, z = SIGMAS): number {
  const [z3, z5, z7] = [z ** 3, z ** 5, z ** 7];
  return (
    z +
    (z3 + z) / (4 * degrees) +
    (5 * z5 + 16 * z3 + 3 * z) / (96 * degrees ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * degrees ** 3)
  );
}

/** How far the mean of a sample may be from the theory's: `sd` is the theory's standard deviation, or else the sample's own. */
export function meanTolerance(values: readonly number[], sd?: number): number {
  const spread = sd === undefined ? studentSigmas(values.length - 1) * Math.sqrt(variance(values)) : SIGMAS * sd;
  return spread / Math.sqrt(values.length);
}

/** The sample's mean is the theory's, whose standard deviation is `sd`; `bias` allows for what ticks round. */
export function expectMean(values: readonly number[], theory: number, sd?: number, bias = 0): void {
  const off = Math.abs(mean(values) - theory);
  expect(off, `mean ${mean(values)} instead of ${theory}`).toBeLessThanOrEqual(meanTolerance(values, sd) + bias);
}

/** The sample's mean is above a bound, by more than chance can explain. */
export function expectAbove(values: readonly number[], bound: number): void {
  expect(mean(values) - meanTolerance(values)).toBeGreaterThan(bound);
}

/** A share p of the sample is at most q; `bias` allows for what ticks round. */
export function expectQuantile(values: readonly number[], p: number, q: number, bias = 0): void {
  const upTo = (x: number): number => values.filter((value) => value <= x).length;
  expect(atMost(upTo(q + bias), values.length, p), `too few are at most ${q + bias}`).toBeGreaterThan(TAIL);
  expect(atLeast(upTo(q - bias), values.length, p), `too many are at most ${q - bias}`).toBeGreaterThan(TAIL);
}

/** `hits` of `trials` is what a chance of p allows: neither tail beyond it is below 1 in 2,000. */
export function expectShare(hits: number, trials: number, p: number): void {
  expect(atMost(hits, trials, p), `${hits} of ${trials} is far less than ${p}`).toBeGreaterThan(TAIL);
  expect(atLeast(hits, trials, p), `${hits} of ${trials} is far more than ${p}`).toBeGreaterThan(TAIL);
}

/** How likely a binomial number is at most, or at least, so much; by its exact weights. */
function atMost(hits: number, trials: number, p: number): number {
  if (hits >= trials || p <= 0) return 1;
  if (p >= 1) return 0;
  let logWeight = trials * Math.log1p(-p);
  let sum = Math.exp(logWeight);
  for (let n = 1; n <= hits; n++) {
    logWeight += Math.log((trials - n + 1) / n) + Math.log(p / (1 - p));
    sum += Math.exp(logWeight);
  }
  return sum;
}
const atLeast = (hits: number, trials: number, p: number): number => atMost(trials - hits, trials, 1 - p);

/** The count can come from Poisson(theory): neither tail beyond it is below 1 in 2,000. */
export function expectPoisson(count: number, theory: number): void {
  if (theory > 100) {
    expect(Math.abs(count - theory), `${count} instead of ${theory}`).toBeLessThanOrEqual(SIGMAS * Math.sqrt(theory));
    return;
  }
  let weight = Math.exp(-theory);
  let below = 0;
  for (let n = 0; n < count; n++) {
    below += weight;
    weight *= theory / (n + 1);
  }
  expect(1 - below, `${count} is far more than ${theory}`).toBeGreaterThan(TAIL);
  expect(below + weight, `${count} is far less than ${theory}`).toBeGreaterThan(TAIL);
}

/** The bounds of a sample's variance over the theory's: Wilson and Hilferty's for a χ², which is skewed in small samples. */
export function varianceBounds(runs: number): { least: number; most: number } {
  const step = 2 / (9 * (runs - 1));
  const at = (z: number) => (1 - step + z * Math.sqrt(step)) ** 3;
  return { least: at(-SIGMAS), most: at(SIGMAS) };
}

/** The sample's variance is the theory's, of numbers that are nearly normal; `bias` is a share of it. */
export function expectVariance(values: readonly number[], theory: number, bias = 0): void {
  const { least, most } = varianceBounds(values.length);
  const ratio = variance(values) / theory;
  expect(ratio, `variance ${variance(values)} instead of ${theory}`).toBeGreaterThanOrEqual(least - bias);
  expect(ratio, `variance ${variance(values)} instead of ${theory}`).toBeLessThanOrEqual(most + bias);
}

/** Kolmogorov–Smirnov: the sample can come from the distribution; 1.95/√n is passed by 99.9 %. */
export function expectLaw(values: readonly number[], cdf: (x: number) => number): void {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const distance = Math.max(...sorted.map((x, i) => Math.max((i + 1) / n - cdf(x), cdf(x) - i / n)));
  expect(distance).toBeLessThanOrEqual(1.95 / Math.sqrt(n));
}
