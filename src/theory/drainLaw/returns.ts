import { horizonOf, lawOnGrid } from './grid.ts';
import type { Stay } from './stays.ts';
import type { Survival } from './survivalOf.ts';
import type { TimeLaw } from './timeLaw.ts';

/** Whoever leaves comes back with chance `probability` after an exponential time, while the cookie is not older than `cookieSeconds`. */
export type Returning = { probability: number; awaySeconds: number; cookieSeconds: number };

/** Users on the server, bound to it for so many seconds where cookies have an age. */
export type Visit = Stay & { boundSeconds: number };

/** Users who left so long ago and are not back. */
export type Departed = { users: number; secondsAgo: number; boundSeconds: number };

/** Who may still hold a server. */
export type Visitors = {
  here: readonly Visit[];
  departed: readonly Departed[];
  /** Expected number of those who left before anybody watched, and will come back. */
  unseenAway: number;
  /** How long a visit from now on is. */
  visit: Survival;
  returning: Returning;
};

/** Cells of a law; of each of many laws fewer will do. */
const CELLS = 500;
export const FEW_CELLS = 150;
const ROUGH_CELLS = 64;

/** When nobody is here, nor will come back; given that it is not so yet where nobody is here. `scale` in seconds. */
export function allGoneForGood(visitors: Visitors, scale: number, cells = CELLS): TimeLaw {
  const horizon = horizonOf(scale, (seconds) => goneForGood(visitors, seconds / ROUGH_CELLS, ROUGH_CELLS)(ROUGH_CELLS));
  return lawOnGrid(goneForGood(visitors, horizon / cells, cells), cells, horizon / cells);
}

/** The chance that it is so at the edges of cells. */
function goneForGood(visitors: Visitors, cell: number, cells: number): (edge: number) => number {
  const { here, departed, unseenAway, returning } = visitors;
  const { gone, away } = returners(visitors.visit, returning, cell, cells);
  const leaving = here.map(({ still }) => leavingOf(still, cell, cells));
  const chance = (edge: number): number => {
    let log = -unseenAway * (1 - gone(edge, Number.POSITIVE_INFINITY));
    for (const { users, secondsAgo, boundSeconds } of departed) {
      const rest = returning.cookieSeconds - boundSeconds;
      log += users * Math.log1p(-stillAway(returning, secondsAgo) * (1 - gone(edge, rest)));
    }
    here.forEach(({ users, still, boundSeconds }, i) => {
      const back = returning.probability * away(leaving[i], edge, returning.cookieSeconds - boundSeconds);
      log += users * Math.log1p(-Math.min(1, (edge === 0 ? 1 : still(edge * cell)) + back));
    });
    return Math.exp(log);
  };
  const atOnce = here.length === 0 ? chance(0) : 0;
  return (edge) => (atOnce >= 1 ? 1 : (chance(edge) - atOnce) / (1 - atOnce));
}

/** The chance that one who left so long ago and is not back will come: p·e^(−a/θ)/(1 − p + p·e^(−a/θ)). */
export function stillAway({ probability, awaySeconds }: Returning, secondsAgo: number): number {
  const away = probability * (awaySeconds > 0 ? Math.exp(-secondsAgo / awaySeconds) : 0);
  return away === 0 ? 0 : away / (1 - probability + away);
}

/** The chance that one who will come back, after a time away that has no memory, has gone for good at an edge; the cookie lasts `rest` seconds more. */
type Gone = (edge: number, rest: number) => number;

/** Σ parts[j] · (1 − gone) over the cells j before an edge, for those who leave in the middle of a cell with a cookie that lasts `rest` seconds from now on. */
type StillAway = (parts: Float64Array, edge: number, rest: number, from?: number) => number;

/**
 * H = A∗G, where G = (1 − p)·F + p·F∗H is the time from the beginning of a visit to the last departure, F that of one visit and A
 * the exponential time away: a Volterra equation, solved edge by edge.
 */
function returners(
  visit: Survival,
  returning: Returning,
  cell: number,
  cells: number,
): { gone: Gone; away: StillAway } {
  const { probability: p, awaySeconds, cookieSeconds } = returning;
  const H = new Float64Array(cells + 1);
  // 1 − H in the middle of a cell.
  const middle = new Float64Array(cells + 1);
  const gone: Gone = (edge, rest) => {
    if (rest <= 0) return 1;
    if (rest === Number.POSITIVE_INFINITY) return H[edge];
    const late = awaySeconds > 0 ? Math.exp(-rest / awaySeconds) : 0;
    return late + H[edge] - late * H[Math.max(0, edge - Math.round(rest / cell))];
  };
  const away: StillAway = (parts, edge, rest, from = 0) => {
    let sum = 0;
    if (rest === Number.POSITIVE_INFINITY) {
      for (let j = from; j < edge; j += 1) sum += parts[j] * middle[edge - j];
      return sum;
    }
    for (let j = from; j < edge; j += 1) {
      if (parts[j] === 0) continue;
      const left = rest - (j + 0.5) * cell;
      sum += parts[j] * (1 - 0.5 * (gone(edge - j, left) + gone(edge - j - 1, left)));
    }
    return sum;
  };
  const leaving = leavingOf(visit, cell, cells);
  const cellsAway = awaySeconds / cell;
  const rho = cellsAway > 0 ? Math.exp(-1 / cellsAway) : 0;
  // G is taken to run straight within a cell.
  const before = cellsAway > 0 ? cellsAway * (1 - rho) - rho : 0;
  const after = 1 - rho - before;
  // Those who leave in the first cell hang on the value that is looked for.
  const first = 0.5 * p * leaving[0];
  let earlier = 0;
  for (let i = 1; i <= cells; i += 1) {
    const left = 1 - visit(i * cell);
    const known = left - p * (leaving[0] + away(leaving, i, cookieSeconds, 1)) + first * H[i - 1];
    H[i] = (rho * H[i - 1] + before * earlier + after * known) / (1 - after * first);
    middle[i] = 1 - 0.5 * (H[i] + H[i - 1]);
    earlier = known + first * H[i];
  }
  return { gone, away };
}

/** The chances of leaving in each cell. */
function leavingOf(still: Survival, cell: number, cells: number): Float64Array {
  const leaving = new Float64Array(cells);
  let before = 1;
  for (let i = 0; i < cells; i += 1) {
    const after = still((i + 1) * cell);
    leaving[i] = before - after;
    before = after;
  }
  return leaving;
}
