/** Weights below this share of the largest one are left out. */
const NEGLIGIBLE = 1e-18;

/**
 * The least n whose chance of not being exceeded reaches u, for Poisson(mean) given that it is at most max; 0 < u < 1.
 * Takes O(√mean) steps, and rises with u and with max.
 */
export function poissonQuantile(mean: number, u: number, max = Infinity): number {
  const most = Math.floor(max);
  const mode = Math.min(Math.floor(mean), most);
  let least = mode;
  let leastWeight = 1;
  while (least > 0 && leastWeight > NEGLIGIBLE) {
    leastWeight *= least / mean;
    least -= 1;
  }

  let total = 0;
  for (let n = least, weight = leastWeight; n <= most && (n <= mode || weight > NEGLIGIBLE); weight *= mean / ++n) {
    total += weight;
  }

  const target = u * total;
  let n = least;
  let weight = leastWeight;
  for (let sum = weight; sum < target; sum += weight) weight *= mean / ++n;
  return n;
}
