import type { TimeLaw } from '../drainLaw/timeLaw.ts';
import { cells, distance, MOMENTS, NOTHING } from './cells.ts';

/** A law is followed until it is over but for this part of what may be lost. */
const REST = 0.1;
/** How many laws a stage is worked out for, over the moments at which it may begin; in between they are mixed. */
const RANKS = [0.002, 0.1, 0.35, 0.65, 0.9, 0.998];
/** Laws that differ by less of the chance are taken to be the same. */
const ALIKE = 1e-3;

/** How likely it is that all stages so far are over at each moment of a grid, in seconds from now. */
export type Passage = {
  /** The grid's first moment; nothing is over before. */
  from: number;
  /** Seconds from one moment of the grid to the next. */
  step: number;
  /** The chance of each moment `from + i·step`. */
  chances: Float64Array;
  /** A moment with a chance of its own, kept exactly: every stage so far was certain, or ended at its likeliest moment: its deadline, or its earliest. */
  exact: { at: number; chance: number };
  /** Whether nothing is over later than that. */
  bounded: boolean;
};

/** Nothing has to pass yet. `step`: how fine the grid is to begin with, in seconds more than 0. */
export const now = (step: number): Passage => ({
  from: 0,
  step,
  chances: new Float64Array(0),
  exact: { at: 0, chance: 1 },
  bounded: true,
});

/** After so many seconds more. */
export function later(passage: Passage, seconds: number): Passage {
  const { from, exact } = passage;
  return { ...passage, from: from + seconds, exact: { at: exact.at + seconds, chance: exact.chance } };
}

/** The part of it that goes on one way, where it forks. */
export function partOf(passage: Passage, share: number): Passage {
  const { chances, exact } = passage;
  return {
    ...passage,
    chances: chances.map((chance) => chance * share),
    exact: { at: exact.at, chance: exact.chance * share },
  };
}

/** The chance that it comes to this at all. */
export const chanceOf = ({ chances, exact }: Passage): number =>
  chances.reduce((sum, chance) => sum + chance, exact.chance);

/** The mean of its moments; 0 where it never comes to this. */
export function meanMoment(passage: Passage): number {
  const { from, step, chances, exact } = passage;
  const sum = chances.reduce((all, chance, i) => all + chance * (from + i * step), exact.at * exact.chance);
  return sum / (chanceOf(passage) || 1);
}

/** Two ways that meet again. The exact moment of the likelier one is kept. */
export function together(a: Passage, b: Passage): Passage {
  const [one, two] = a.exact.chance >= b.exact.chance ? [a, b] : [b, a];
  const from = Math.min(one.from, two.from);
  const last = Math.max(...[one, two].map((way) => Math.max(way.from + way.step * way.chances.length, way.exact.at)));
  const step = Math.max(one.step, two.step, (last - from) / (MOMENTS - 2));
  const chances = new Float64Array(MOMENTS);
  for (const way of [one, two]) {
    for (let i = 0; i < way.chances.length; i += 1) {
      add(chances, (way.from + i * way.step - from) / step, way.chances[i]);
    }
  }
  add(chances, (two.exact.at - from) / step, two.exact.chance);
  return trimmed({ from, step, chances, exact: one.exact, bounded: false });
}

/**
 * One stage more, which lasts as `lasts` says if it begins s seconds from now. At most `lost` of the chance may fall beyond the
 * grid's end; the grid is made coarser for that.
 */
export function after(passage: Passage, lasts: (s: number) => TimeLaw, lost: number): Passage {
  for (let before = passage; ; before = coarser(before)) {
    const result = tryAfter(before, lasts, lost);
    if (result !== null) return trimmed(result);
  }
}

function tryAfter(before: Passage, lasts: (s: number) => TimeLaw, lost: number): Passage | null {
  const { step, exact } = before;
  const early = exact.chance > NOTHING ? Math.max(0, Math.ceil((before.from - exact.at) / step)) : 0;
  const from = before.from - early * step;
  const chances = new Float64Array(MOMENTS);
  let beyond = 0;
  const place = (at: number, chance: number) => {
    if (at > MOMENTS - 1) beyond += chance;
    else add(chances, at, chance);
  };
  let kept = 0;
  let at = exact.at;
  let ends = false;
  if (exact.chance > NOTHING) {
    const { parts, atom, rest, isEnd } = cells(lasts(exact.at), step, REST * lost);
    const begin = (exact.at - from) / step;
    for (let j = 0; j < parts.length; j += 1) if (parts[j] > 0) place(begin + j, exact.chance * parts[j]);
    kept = exact.chance * atom.chance;
    at += atom.at;
    ends = isEnd;
    beyond += exact.chance * rest;
  }
  for (const { starts, first: after, s } of dealt(before, lasts, REST * lost)) {
    const first = early + after;
    const { parts, atom, rest } = cells(lasts(s), step, REST * lost);
    let least = 0;
    while (least < parts.length && parts[least] < NOTHING) least += 1;
    for (let i = 0; i < starts.length; i += 1) {
      const start = starts[i];
      if (start < NOTHING) continue;
      const fits = Math.min(parts.length, MOMENTS - first - i);
      for (let j = least; j < fits; j += 1) chances[first + i + j] += start * parts[j];
      for (let j = Math.max(0, fits); j < parts.length; j += 1) beyond += start * parts[j];
      if (atom.chance > 0) place(first + i + atom.at / step, start * atom.chance);
      beyond += start * rest;
    }
    if (beyond > lost) return null;
  }
  return beyond > lost
    ? null
    : { from, step, chances, exact: { at, chance: kept }, bounded: before.bounded && ends && kept > 0 };
}

/** The grid's chances, dealt out to the moments that the next stage is worked out for: to one where it hardly matters. */
function dealt(
  passage: Passage,
  lasts: (s: number) => TimeLaw,
  rest: number,
): { starts: Float64Array; first: number; s: number }[] {
  const { from, step, chances } = passage;
  const [early, ...others] = placesOf(chances, RANKS);
  if (early === undefined) return [];
  const at = (place: number) => from + place * step;
  const least = cells(lasts(at(early)), step, rest);
  const most = others.length > 0 ? cells(lasts(at(others[others.length - 1])), step, rest) : least;
  const places = distance(least, most) < ALIKE ? placesOf(chances, [0.5]) : [early, ...others];
  return places.map((place, k) => {
    const first = k === 0 ? 0 : places[k - 1];
    const last = k === places.length - 1 ? chances.length - 1 : places[k + 1];
    const starts = chances.slice(first, last + 1);
    for (let i = 0; i < starts.length; i += 1) {
      const where = first + i;
      if (where < place && k > 0) starts[i] *= (where - first) / (place - first);
      if (where > place && k < places.length - 1) starts[i] *= (last - where) / (last - place);
    }
    return { starts, first, s: at(place) };
  });
}

/** Places in the grid, all different, by which these shares of its chance have passed; none where there is nothing on it. */
function placesOf(chances: Float64Array, ranks: readonly number[]): number[] {
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  const places: number[] = [];
  if (total <= NOTHING) return places;
  let rank = 0;
  let sum = 0;
  for (let i = 0; i < chances.length; i += 1) {
    sum += chances[i];
    if (rank === ranks.length || sum < ranks[rank] * total) continue;
    places.push(i);
    while (rank < ranks.length && sum >= ranks[rank] * total) rank += 1;
  }
  return places;
}

/** A chance between two moments of a grid goes to both, so that the mean stays. */
function add(chances: Float64Array, at: number, chance: number): void {
  const i = Math.min(Math.floor(at), chances.length - 1);
  const share = at - i;
  chances[i] += chance * (1 - share);
  if (share > 0 && i + 1 < chances.length) chances[i + 1] += chance * share;
}

function coarser(passage: Passage): Passage {
  const { step, chances } = passage;
  const half = new Float64Array((chances.length >> 1) + 2);
  for (let i = 0; i < chances.length; i += 1) add(half, i / 2, chances[i]);
  return { ...passage, step: 2 * step, chances: half };
}

function trimmed(passage: Passage): Passage {
  const { from, step, chances } = passage;
  let first = 0;
  while (first < chances.length && chances[first] < NOTHING) first += 1;
  let end = chances.length;
  while (end > first && chances[end - 1] < NOTHING) end -= 1;
  return { ...passage, from: from + first * step, chances: chances.subarray(first, end) };
}

/** F(t) of the whole. A moment of the grid stands for half a step on either side. */
export function passedBy(passage: Passage, t: number): number {
  const { from, step, chances, exact, bounded } = passage;
  if (bounded && t >= exact.at) return chanceOf(passage);
  let sum = t >= exact.at ? exact.chance : 0;
  const upTo = t < from ? 0 : (t - from) / step + 0.5;
  const whole = Math.min(Math.floor(upTo), chances.length);
  for (let i = 0; i < whole; i += 1) sum += chances[i];
  if (whole < chances.length) sum += chances[whole] * (upTo - whole);
  return sum;
}
