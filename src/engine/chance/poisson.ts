import { exp } from './math.ts';
import { normalQuantile } from './normal.ts';

/** Weights below this share of the largest one are left out. */
const NEGLIGIBLE = 1e-18;
/** Up to this mean the numbers are counted from 0. */
const SMALL = 200;
/** The two ways of counting round otherwise by less than this. */
const ROUNDING = 1e-9;

/**
 * The least n whose chance of not being exceeded reaches u, for Poisson(mean) given that it is at most max; 0 < u < 1.
 * Takes O(√mean) steps, and rises with u and with max.
 */
export function poissonQuantile(mean: number, u: number, max = Infinity): number {
  // So far above the mean a limit is none.
  if (mean < SMALL && max > mean + 12 * Math.sqrt(mean) + 30) {
    const n = countUp(mean, u);
    if (n >= 0) return n;
  }
  const table = poissonTable(mean, max);
  return quantileIn(table, u * table.sums[table.sums.length - 1]);
}

/** Sums of weights: `sums[i]` is that of all n up to `least` + i; the last one is the whole. */
export type PoissonTable = { least: number; sums: Float64Array };

/** The weights of Poisson(mean) given that it is at most max, as far as they matter: O(√mean) of them. */
export function poissonTable(mean: number, max = Infinity): PoissonTable {
  const most = Math.floor(max);
  const mode = Math.min(Math.floor(mean), most);
  let least = mode;
  let weight = 1;
  while (least > 0 && weight > NEGLIGIBLE) {
    weight *= least / mean;
    least -= 1;
  }

  const sums: number[] = [];
  for (let n = least, sum = 0; n <= most && (n <= mode || weight > NEGLIGIBLE); weight *= mean / ++n) {
    sum += weight;
    sums.push(sum);
  }
  return { least, sums: Float64Array.from(sums) };
}

/** The least n whose sum of weights reaches the target, which is at most the whole. O(log) steps. */
export function quantileIn({ least, sums }: PoissonTable, target: number): number {
  let from = 0;
  let to = sums.length - 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sums[middle] >= target) to = middle;
    else from = middle + 1;
  }
  return least + from;
}

/** The quantile by counting from 0, or −1 where its rounding could decide. */
function countUp(mean: number, u: number): number {
  const target = u * exp(mean);
  let sum = 1;
  let below = 0;
  let n = 0;
  for (let weight = 1; sum < target; sum += weight) {
    below = sum;
    weight *= mean / ++n;
    if (weight < ROUNDING) return -1;
  }
  const margin = ROUNDING * target;
  return sum - target > margin && target - below > margin ? n : -1;
}

/**
 * About the same for a large mean, above some hundreds, in a few steps: the normal quantile with its correction for skewness
 * (Cornish and Fisher 1938), which is right but for about one number in √mean, and then by one.
 */
export function largePoissonQuantile(mean: number, u: number): number {
  const z = normalQuantile(u);
  return Math.max(0, Math.floor(mean + Math.sqrt(mean) * z + (z * z - 1) / 6 + 0.5));
}
