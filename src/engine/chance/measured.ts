/**
 * Session lengths as a log has them: `lengths[i]` seconds, rising, is the least that a share `shares[i]` of all sessions does not
 * outlast, in straight lines between; `found[i]` is the share of all time that is spent in sessions up to so long. Plain data.
 */
export type Measured = { lengths: number[]; shares: number[]; found: number[] };

/** The share in [0, 1] of all sessions that outlast the i-th of n quantiles: finer towards the long ones, which drains wait for. */
export function shareBeyond(i: number, n: number): number {
  const left = (n - 1 - i) / (n - 1);
  return left * left * left;
}

/** Two quantiles or more, in seconds, made longer or shorter in proportion so that their mean is this one. */
export function measured(meanSeconds: number, quantiles: readonly number[]): Measured {
  const n = quantiles.length;
  const shares = quantiles.map((_, i) => 1 - shareBeyond(i, n));
  const found = [0];
  for (let i = 1; i < n; i++) {
    const share = shareBeyond(i - 1, n) - shareBeyond(i, n);
    found.push(found[i - 1] + share * 0.5 * (quantiles[i - 1] + quantiles[i]));
  }
  const mean = found[n - 1];
  return {
    lengths: quantiles.map((seconds) => (seconds / mean) * meanSeconds),
    shares,
    found: found.map((sum) => sum / mean),
  };
}

/** The length in seconds that a share of all sessions does not outlast. */
export function measuredQuantile({ lengths, shares }: Measured, share: number): number {
  const i = cellOf(shares, share);
  return lengths[i] + (lengths[i + 1] - lengths[i]) * ((share - shares[i]) / (shares[i + 1] - shares[i]));
}

/** The share of sessions longer than t seconds. */
export function measuredSurvival({ lengths }: Measured, t: number): number {
  const last = lengths.length - 1;
  if (t < lengths[0]) return 1;
  if (t >= lengths[last]) return 0;
  const i = cellOf(lengths, t);
  const beyond = shareBeyond(i, last + 1);
  return beyond - (beyond - shareBeyond(i + 1, last + 1)) * ((t - lengths[i]) / (lengths[i + 1] - lengths[i]));
}

/** The length of a session found at a random moment, such that a share of all time is spent in shorter ones. */
export function measuredFound({ lengths, found }: Measured, share: number): number {
  const i = cellOf(found, share);
  const part = (share - found[i]) / (found[i + 1] - found[i]);
  return Math.sqrt((1 - part) * lengths[i] * lengths[i] + part * lengths[i + 1] * lengths[i + 1]);
}

/** The last i, but for the very last, whose value is at most x; 0 where none is. `values` rise. */
function cellOf(values: readonly number[], x: number): number {
  let low = 0;
  let high = values.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (values[middle] <= x) low = middle;
    else high = middle;
  }
  return low;
}
