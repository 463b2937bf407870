/** A number that many crowds only let us estimate, and an interval that covers the true one. */
export type Estimate = { value: number; low: number; high: number };

/**
 * The p-quantile of what `sorted` (ascending, at least one) is a sample of, p in (0, 1). `value` is the sample's own, X(⌈np⌉). The
 * interval lies between two order statistics, whose ranks come from the binomial law of how many of n are below the true quantile
 * (Conover 1999, 3.2): it covers with at least this confidence whatever the distribution; infinite where n is too small for that.
 */
export function quantile(sorted: ArrayLike<number>, p: number, confidence = 0.95): Estimate {
  const n = sorted.length;
  const [below, above] = tailRanks(n, p, (1 - confidence) / 2);
  return {
    value: sorted[Math.max(0, Math.ceil(n * p - 1e-9) - 1)],
    low: below < 1 ? Number.NEGATIVE_INFINITY : sorted[below - 1],
    high: above > n ? Number.POSITIVE_INFINITY : sorted[above - 1],
  };
}

/** The greatest l with P(B < l) ≤ tail and the least u with P(B ≥ u) ≤ tail, of a binomial B of n trials with chance p; l may be 0, u n + 1. */
export function tailRanks(n: number, p: number, tail: number): [l: number, u: number] {
  const { least, weights } = binomialWeights(n, p);
  let [l, below] = [least, 0];
  while (l < n && below + weights[l - least] <= tail) below += weights[l++ - least];
  let [u, above] = [least + weights.length, 0];
  while (u > 1 && above + weights[u - 1 - least] <= tail) above += weights[--u - least];
  return [l, u];
}

/** What is so much less likely than the most likely number is left out. */
const NEGLIGIBLE = 1e-25;

/** P(B = k) for the k from `least` on that matter. */
function binomialWeights(n: number, p: number): { least: number; weights: number[] } {
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const odds = p / (1 - p);
  const down: number[] = [];
  for (let k = mode, w = 1; k > 0; k--) {
    w *= k / ((n - k + 1) * odds);
    if (w < NEGLIGIBLE) break;
    down.push(w);
  }
  const up: number[] = [];
  for (let k = mode, w = 1; k < n; k++) {
    w *= ((n - k) * odds) / (k + 1);
    if (w < NEGLIGIBLE) break;
    up.push(w);
  }
  const all = [...down.reverse(), 1, ...up];
  const sum = all.reduce((total, w) => total + w, 0);
  return { least: mode - down.length, weights: all.map((w) => w / sum) };
}
