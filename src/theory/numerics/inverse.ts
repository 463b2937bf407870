/**
 * The t ≥ 0 where a falling f comes down to `target`: 0 if it starts there, Infinity if it never does.
 * Brackets by doubling or halving `scale`, then Chandrupatla's method (1997), which also takes steps and kinks.
 */
export function inverse(f: (t: number) => number, target: number, scale: number, tolerance = 1e-14): number {
  if (f(0) <= target) return 0;
  let high = scale;
  while (f(high) > target) {
    high *= 2;
    if (high === Number.POSITIVE_INFINITY) return high;
  }
  while (high > 0 && f(high / 2) <= target) high /= 2;
  return crossing((t) => f(t) - target, high / 2, high, tolerance);
}

function crossing(f: (t: number) => number, low: number, high: number, tolerance: number): number {
  let [newest, other, oldest] = [high, low, low];
  let [fNewest, fOther, fOldest] = [f(high), f(low), f(low)];
  let share = 0.5;
  for (let step = 0; step < 200; step += 1) {
    const t = newest + share * (other - newest);
    const ft = f(t);
    if (ft > 0 === fNewest > 0) [oldest, fOldest] = [newest, fNewest];
    else [oldest, fOldest, other, fOther] = [other, fOther, newest, fNewest];
    [newest, fNewest] = [t, ft];
    const best = Math.abs(fNewest) < Math.abs(fOther) ? newest : other;
    const least = (tolerance * Math.abs(best)) / Math.abs(other - newest);
    if (fNewest === 0 || !(least < 0.5)) return best;
    const xi = (newest - other) / (oldest - other);
    const phi = (fNewest - fOther) / (fOldest - fOther);
    const smooth = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
    share = smooth ? quadratic() : 0.5;
    share = Math.min(1 - least, Math.max(least, share));
  }
  return newest;

  /** Inverse quadratic interpolation through the last three points, as a share of the way from newest to other. */
  function quadratic(): number {
    return (
      (fNewest / (fOther - fNewest)) * (fOldest / (fOther - fOldest)) +
      (((oldest - newest) / (other - newest)) * (fNewest / (fOldest - fNewest)) * fOther) / (fOldest - fOther)
    );
  }
}
