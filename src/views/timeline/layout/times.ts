import { axisTime } from '../../../words/axis.ts';
import type { Size } from '../../kit/fitCanvas.ts';
import type { Word } from '../../kit/pens/pen.ts';
import { type Plot, textWidth } from './plot.ts';
import { timeStep } from './span.ts';

type Edges = Pick<Plot, 'left' | 'right'>;

/** A mark on an axis, and what it says. */
export type Tick = { at: number; text: string };
/** A moment set off on the time axis; `x` is its middle. */
export type Chip = { kind: 'now' | 'played'; x: number; width: number; text: string };
/** What stands below a chart. */
export type TimeAxis = { times: Tick[]; words: Word[]; chips: Chip[] };

const PIXELS_PER_TIME = 64;
/** From the base line of the times to the bottom edge. */
const BASE = 4;

/** The times at nice distances between two moments; `x` is the pixel of a second. */
export function layoutTimes(
  startSeconds: number,
  endSeconds: number,
  x: (seconds: number) => number,
  { left, right }: Edges,
): Tick[] {
  const step = timeStep(endSeconds - startSeconds, Math.floor((right - left) / PIXELS_PER_TIME));
  const first = Math.ceil(startSeconds / step - 1e-9);
  const last = Math.floor(endSeconds / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const seconds = (first + i) * step;
    return { at: x(seconds), text: axisTime(seconds, endSeconds, step) };
  });
}

/** A moment on the axis, and its clock. */
export type Instant = { x: number; text: string };
type Now = Instant & { within: boolean };
type Played = Instant & { past: boolean };

/** A chip for the moment shown, and one for the end of what was played where there is room for it too. */
export function layoutChips(now: Now, played: Played, edges: Edges, size: Size): Chip[] {
  const shown = now.within ? [chipAt('now', now, edges, size)] : [];
  const end = chipAt('played', played, edges, size);
  const ends = played.past && played.x > edges.left && played.x <= edges.right + 1;
  const fits = shown.every(({ x, width }) => end.x - x > (width + end.width) / 2 + 2);
  return ends && fits ? [...shown, end] : shown;
}

function chipAt(kind: Chip['kind'], { x, text }: Instant, { left }: Edges, { width: whole }: Size): Chip {
  const width = text.length * 6.6 + 10;
  return { kind, text, width, x: Math.min(Math.max(x, left - 10 + width / 2), whole - width / 2) };
}

/** The times as words, but those that a chip or the time before would cover. */
export function layoutTimeAxis(times: Tick[], chips: Chip[], { width, height }: Size): TimeAxis {
  let end = 0;
  const words = times.flatMap(({ at, text }): Word[] => {
    const half = textWidth(text) / 2;
    const x = Math.min(at, width - half - 2);
    const covered = chips.some((chip) => Math.abs(x - chip.x) < chip.width / 2 + half + 2);
    if (covered || x - half < end) return [];
    end = x + half + 6;
    return [{ x, y: height - BASE, text, anchor: 'middle' }];
  });
  return { times, words, chips };
}
