import type { TimeLaw } from './timeLaw.ts';

/** Chance beyond which a law is followed cell by cell no further. */
const ENOUGH = 0.95;
/** Doublings after which nobody looks for the end any more. */
const MOST_DOUBLINGS = 40;

/** The least of start · 2ⁿ seconds with a chance of more than 95 % to be over by then, or where `settled` says that it goes on like that. */
export function horizonOf(
  start: number,
  chance: (seconds: number) => number,
  settled: (seconds: number) => boolean = () => false,
): number {
  let seconds = start;
  for (let i = 0; i < MOST_DOUBLINGS && chance(seconds) <= ENOUGH && !settled(seconds); i += 1) seconds *= 2;
  return seconds;
}

/**
 * A law whose chances are known at the edges 0 … cells of equal cells: between them it rises in a straight line, beyond them it
 * goes on ending at the rate at which it did last. `at` is asked for an edge once at most.
 */
export function lawOnGrid(at: (edge: number) => number, cells: number, cellSeconds: number): TimeLaw {
  const known = new Float64Array(cells + 1).fill(Number.NaN);
  const chance = (edge: number): number => {
    if (Number.isNaN(known[edge])) known[edge] = Math.min(1, Math.max(0, at(edge)));
    return known[edge];
  };
  const horizon = cells * cellSeconds;
  const beyond = (t: number): number => {
    const from = Math.floor(cells * 0.875);
    const last = chance(cells);
    if (last >= 1) return 1;
    const rate = -Math.log1p(-(last - chance(from)) / (1 - chance(from))) / ((cells - from) * cellSeconds);
    return 1 - (1 - last) * Math.exp(-rate * (t - horizon));
  };
  return {
    by: (t) => {
      if (t >= horizon) return beyond(t);
      const place = Math.max(0, t) / cellSeconds;
      const edge = Math.floor(place);
      const part = place - edge;
      return part === 0 ? chance(edge) : (1 - part) * chance(edge) + part * chance(edge + 1);
    },
    atoms: [],
    scale: horizon / 4,
  };
}
