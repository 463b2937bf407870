import { shareBeyond } from '../../engine/chance/measured.ts';
import type { Sessions } from '../sessions/sessions.ts';

/** Session lengths in seconds, from the shortest to the longest. */
export function sortedLengths({ count, length }: Sessions): Float64Array {
  return length.slice(0, count).sort();
}

/** The length that a share p in [0, 1] of the sessions does not outlast, in a straight line between two; NaN of none. */
export function sortedQuantile(sorted: Float64Array, p: number): number {
  const last = sorted.length - 1;
  if (last < 0) return Number.NaN;
  const place = Math.min(1, Math.max(0, p)) * last;
  const i = Math.min(Math.floor(place), Math.max(0, last - 1));
  return i === last ? sorted[i] : sorted[i] + (place - i) * (sorted[i + 1] - sorted[i]);
}

/** n quantiles as a measured session length of the scenario has them: finer towards the longest. */
export function quantilesOf(sorted: Float64Array, n: number): number[] {
  return Array.from({ length: n }, (_, i) => sortedQuantile(sorted, 1 - shareBeyond(i, n)));
}

/** The quantile at a share p of those, which lie in a straight line between. */
export function quantileAmong(quantiles: readonly number[], p: number): number {
  const n = quantiles.length;
  if (n === 0) return Number.NaN;
  const place = (n - 1) * (1 - Math.cbrt(1 - Math.min(1, Math.max(0, p))));
  const i = Math.min(Math.floor(place), n - 2);
  const [from, to] = [1 - shareBeyond(i, n), 1 - shareBeyond(i + 1, n)];
  return quantiles[i] + ((Math.min(1, Math.max(0, p)) - from) / (to - from)) * (quantiles[i + 1] - quantiles[i]);
}
