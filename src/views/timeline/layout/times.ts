import { axisTime } from '../../../words/axis.ts';
import type { Word } from '../../kit/pens/pen.ts';
import { type Plot, textWidth } from './plot.ts';
import { timeStep } from './span.ts';

type Edges = Pick<Plot, 'left' | 'right'>;

/** A mark on an axis, and what it says. */
export type Tick = { at: number; text: string };
/** A moment set off on the time axis; `x` is its middle. */
export type Chip = { kind: 'now' | 'played'; x: number; width: number; text: string };
/** What stands below a chart; words and chips are from its bottom on. */
export type TimeAxis = { times: Tick[]; words: Word[]; chips: Chip[] };

const PIXELS_PER_TIME = 64;
/** From the bottom of the plot to the base line of the times. */
export const BASE = 15;

/**
 * The times at nice distances between two moments; `x` is the pixel of a second. Hours of the day where the run starts at a second of
 * one.
 */
export function layoutTimes(
  startSeconds: number,
  endSeconds: number,
  x: (seconds: number) => number,
  { left, right }: Edges,
  dayStart: number | null = null,
): Tick[] {
  const step = timeStep(endSeconds - startSeconds, Math.floor((right - left) / PIXELS_PER_TIME));
  const before = dayStart ?? 0;
  const first = Math.ceil((startSeconds + before) / step - 1e-9);
  const last = Math.floor((endSeconds + before) / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const seconds = (first + i) * step;
    return { at: x(seconds - before), text: axisTime(seconds, dayStart === null ? endSeconds : Infinity, step) };
  });
}

/** A moment on the axis, and its clock. */
export type Instant = { x: number; text: string };
type Now = Instant & { within: boolean };
type Played = Instant & { past: boolean };

/** So near to the end a chip turns to the left of its moment. */
const FLIPS = 60;
/** Times so near to now give way. */
const NEAR_NOW = 40;
const APART = 6;

/** A chip for the moment shown, and one for the end of what was played where there is room for it too. */
export function layoutChips(now: Now, played: Played, edges: Edges): Chip[] {
  const shown = now.within ? [chipAt('now', now, edges)] : [];
  const end = chipAt('played', played, edges);
  const ends = played.past && played.x > edges.left && played.x <= edges.right + 1;
  const fits = shown.every(({ x, width }) => Math.abs(end.x - x) > (width + end.width) / 2 + 2);
  return ends && fits ? [...shown, end] : shown;
}

/** To the right of its moment, or to the left of it near the end. */
function chipAt(kind: Chip['kind'], { x, text }: Instant, { right }: Edges): Chip {
  const width = textWidth(text, { bold: true }) + 8;
  return { kind, text, width, x: x > right - Math.max(FLIPS, width) ? x - width / 2 : x + width / 2 };
}

/** The times as words, but those near to now and those that a chip or the time before would cover. */
export function layoutTimeAxis(times: Tick[], chips: Chip[], now: Now, { left, right, bottom }: Plot): TimeAxis {
  let end = Number.NEGATIVE_INFINITY;
  const words = times.flatMap(({ at, text }): Word[] => {
    const half = textWidth(text) / 2;
    const x = Math.max(left + half, Math.min(at, right - half));
    const nearNow = now.within && Math.abs(at - now.x) < NEAR_NOW;
    const covered = chips.some((chip) => Math.abs(x - chip.x) < chip.width / 2 + half + 2);
    if (nearNow || covered || x - half < end || x + half > right + 1) return [];
    end = x + half + APART;
    return [{ x, y: bottom + BASE, text, anchor: 'middle' }];
  });
  return { times, words, chips };
}
