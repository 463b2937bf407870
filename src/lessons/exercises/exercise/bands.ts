import { poissonTail } from '../../../theory/index.ts';
import type { Answer, Band } from './exercise.ts';

const [LOW, HIGH] = [0.05, 0.95];

/** What counts as right: what 5 % to 95 % of crowds show. `quantile` gives the value for a chance, and its law has no steps. */
export function byQuantile(quantile: (p: number) => number): Pick<Answer, 'accepted' | 'seen'> {
  const band: Band = [quantile(LOW), quantile(HIGH)];
  return { accepted: band, seen: { band, chance: HIGH - LOW } };
}

/** The same of a count; `above` is the chance that it is more. */
export function byCount(above: (count: number) => number): Pick<Answer, 'accepted' | 'seen'> {
  const band: Band = [countAt(LOW, above), countAt(HIGH, above)];
  return { accepted: band, seen: { band, chance: above(band[0] - 1) - above(band[1]) } };
}

/** The same of a Poisson count. */
export const byPoisson = (mean: number) => byCount((count) => poissonTail(count, mean));

/** So much more or less than the right answer counts as right too; `share` of it, in [0, 1]. */
export const near = (right: number, share: number): Band => [right * (1 - share), right * (1 + share)];

/** The least count that is not passed with chance p. */
export function countAt(p: number, above: (count: number) => number): number {
  let [low, high] = [-1, 1];
  while (above(high) > 1 - p) [low, high] = [high, 2 * high];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (above(middle) > 1 - p) low = middle;
    else high = middle;
  }
  return high;
}
