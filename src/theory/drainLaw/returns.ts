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

const CELLS = 500;
const ROUGH_CELLS = 64;

/** When nobody is here, nor will come back; given that it is not so yet where nobody is here. `scale` in seconds. */
export function allGoneForGood(visitors: Visitors, scale: number): TimeLaw {
  const horizon = horizonOf(scale, (seconds) => goneForGood(visitors, seconds / ROUGH_CELLS, ROUGH_CELLS)(ROUGH_CELLS));
  return lawOnGrid(goneForGood(visitors, horizon / CELLS, CELLS), CELLS, horizon / CELLS);
}

/** The chance that it is so at the edges of cells. */
function goneForGood(visitors: Visitors, cell: number, cells: number): (edge: number) => number {
  const { here, departed, unseenAway, returning } = visitors;
  const gone = returnersGone(visitors.visit, returning, cell, cells);
  const visits = here.map((visit) => visitOf(visit, returning, cell, cells));
  const chance = (edge: number): number => {
    let log = -unseenAway * (1 - gone(edge, Number.POSITIVE_INFINITY));
    for (const { users, secondsAgo, boundSeconds } of departed) {
      const rest = returning.cookieSeconds - boundSeconds;
      log += users * Math.log1p(-stillAway(returning, secondsAgo) * (1 - gone(edge, rest)));
    }
    for (let i = 0; i < here.length; i += 1) log += here[i].users * Math.log1p(-Math.min(1, visits[i](edge, gone)));
    return Math.exp(log);
  };
  const atOnce = here.length === 0 ? chance(0) : 0;
  return (edge) => (atOnce >= 1 ? 1 : (chance(edge) - atOnce) / (1 - atOnce));
}

/** The chance that one who left so long ago and is not back will come: p·e^(−a/θ)/(1 − p + p·e^(−a/θ)). */
function stillAway({ probability, awaySeconds }: Returning, secondsAgo: number): number {
  const away = probability * (awaySeconds > 0 ? Math.exp(-secondsAgo / awaySeconds) : 0);
  return away === 0 ? 0 : away / (1 - probability + away);
}

/** The chance that one who will come back, after a time away that has no memory, has gone for good at an edge; the cookie lasts `rest` seconds more. */
type Gone = (edge: number, rest: number) => number;

/**
 * H = A∗G, where G = (1 − p)·F + p·F∗H is the time from the beginning of a visit to the last departure, F that of one visit and A
 * the exponential time away: a Volterra equation, solved edge by edge.
 */
function returnersGone(visit: Survival, returning: Returning, cell: number, cells: number): Gone {
  const { probability: p, awaySeconds, cookieSeconds } = returning;
  const still = new Float64Array(cells + 1);
  for (let i = 0; i <= cells; i += 1) still[i] = visit(i * cell);
  const H = new Float64Array(cells + 1);
  const cellsAway = awaySeconds / cell;
  const rho = cellsAway > 0 ? Math.exp(-1 / cellsAway) : 0;
  // G is taken to run straight within a cell.
  const before = cellsAway > 0 ? cellsAway * (1 - rho) - rho : 0;
  const after = 1 - rho - before;
  const gone: Gone = (edge, rest) => {
    if (rest <= 0) return 1;
    if (rest === Number.POSITIVE_INFINITY) return H[edge];
    const late = awaySeconds > 0 ? Math.exp(-rest / awaySeconds) : 0;
    return late + H[edge] - late * H[Math.max(0, edge - Math.round(rest / cell))];
  };
  let earlier = 0;
  for (let i = 1; i <= cells; i += 1) {
    let G = (1 - p) * (1 - still[i]);
    for (let j = 1; j < i; j += 1) {
      const rest = cookieSeconds - (j + 0.5) * cell;
      G += p * (still[j] - still[j + 1]) * 0.5 * (gone(i - j, rest) + gone(i - j - 1, rest));
    }
    // Those who leave in the first cell hang on the value that is looked for.
    const first = p * (still[0] - still[1]) * 0.5;
    const known = G + first * gone(i - 1, cookieSeconds);
    H[i] = (rho * H[i - 1] + before * earlier + after * known) / (1 - after * first);
    earlier = known + first * H[i];
  }
  return gone;
}

/** The chance that a user who is here is not gone for good at an edge. */
function visitOf({ still, boundSeconds }: Visit, returning: Returning, cell: number, cells: number) {
  const left = new Float64Array(cells + 1).fill(Number.NaN);
  const at = (edge: number): number => {
    if (Number.isNaN(left[edge])) left[edge] = still(edge * cell);
    return left[edge];
  };
  return (edge: number, gone: Gone): number => {
    let chance = at(edge);
    for (let j = 0; j < edge; j += 1) {
      const leaving = at(j) - at(j + 1);
      if (leaving === 0) continue;
      const rest = returning.cookieSeconds - boundSeconds - (j + 0.5) * cell;
      chance += returning.probability * leaving * (1 - 0.5 * (gone(edge - j, rest) + gone(edge - j - 1, rest)));
    }
    return chance;
  };
}
