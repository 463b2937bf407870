import { horizonOf, lawOnGrid } from './grid.ts';
import { logGone, type Stay } from './stays.ts';
import type { Survival } from './survivalOf.ts';
import type { TimeLaw } from './timeLaw.ts';

/** New users who still come to a server that is to be left by all. */
export type Newcomers = {
  /** Users per second, so many seconds from now. */
  rate(t: number): number;
  /** The rate is 0 from then on; Infinity where they come for ever. */
  untilSeconds: number;
  /** How long one of them holds the server. */
  still: Survival;
};

const CELLS = 400;
const ROUGH_CELLS = 64;
/** Below this chance of being empty nobody asks when it was so for the first time. */
const NEVER_EMPTY = 1e-12;

/**
 * When the server is empty for the first time, though new users come: an empty server starts afresh, so that the chance P₀(t) of
 * being empty is ∫ f(u)·P₀₀(u, t) du, f the density looked for and P₀₀ the chance that of those who came after u nobody is there at t.
 */
export function firstEmpty(here: readonly Stay[], newcomers: Newcomers, scale: number, cells = CELLS): TimeLaw {
  const rough = (seconds: number): number => emptyBy(here, newcomers, seconds / ROUGH_CELLS, ROUGH_CELLS)[ROUGH_CELLS];
  const settled = (seconds: number): boolean =>
    newcomers.untilSeconds === Number.POSITIVE_INFINITY &&
    newcomers.still(seconds / 4) < 1e-3 &&
    logGone(here, seconds / 4) > -1e-2;
  const horizon = horizonOf(Math.min(scale, newcomers.untilSeconds), rough, settled);
  const known = emptyBy(here, newcomers, horizon / cells, cells);
  return lawOnGrid((edge) => known[edge], cells, horizon / cells);
}

/** The chance of having been empty by each edge. */
function emptyBy(here: readonly Stay[], { rate, untilSeconds, still }: Newcomers, cell: number, cells: number) {
  const stay = new Float64Array(cells);
  const come = new Float64Array(cells);
  for (let i = 0; i < cells; i += 1) {
    const middle = (i + 0.5) * cell;
    stay[i] = (cell / 6) * (still(i * cell) + 4 * still(middle) + still((i + 1) * cell));
    come[i] = rate(middle) * Math.min(1, Math.max(0, untilSeconds / cell - i));
  }
  const by = new Float64Array(cells + 1);
  const first = new Float64Array(cells);
  by[0] = Math.exp(logGone(here, 0));
  for (let i = 1; i <= cells; i += 1) {
    let again = 0;
    // How many are expected at this edge of those who came in this cell, or a later one.
    let expected = 0.5 * come[i - 1] * stay[0];
    const own = expected;
    for (let j = i - 1; j > 0; j -= 1) {
      const half = 0.5 * come[j - 1] * stay[i - j];
      expected += 0.5 * come[j] * stay[i - 1 - j] + half;
      if (first[j - 1] > 0) again += first[j - 1] * Math.exp(-expected);
    }
    const all = expected + 0.5 * come[0] * stay[i - 1];
    if (by[0] > 0) again += by[0] * Math.exp(-all);
    const empty = Math.exp(logGone(here, i * cell) - all);
    const now = empty < NEVER_EMPTY ? 0 : (empty - again) * Math.exp(own);
    first[i - 1] = Math.min(1 - by[i - 1], Math.max(0, now));
    by[i] = by[i - 1] + first[i - 1];
  }
  return by;
}
