import { bucketEndTick, type History, type Track } from '../../../player/history.ts';
import type { Line } from '../../kit/pens/pen.ts';
import type { Span } from './zoom.ts';

/** A number over time, flat: tick, value, tick, value… in order of time. */
export type Edge = number[];

/** Reads one number per bucket; without `min` and `max` it did not move within a bucket. */
export type Reader = { last: (b: number) => number; min?: (b: number) => number; max?: (b: number) => number };

export const cells = ({ last, min, max }: Track): Reader => ({
  last: (b) => last[b],
  min: (b) => min[b],
  max: (b) => max[b],
});

/**
 * The smallest and the largest value of each column of pixels in order of time, so that no spike is lost, and the first
 * and the last value of all. Where every bucket has a column of its own and did not move within it, the values as they are.
 * Only the columns of the span, with one more at either end.
 */
export function decimate(
  history: History,
  ticksPerColumn: number,
  { last, min = last, max = last }: Reader,
  { startTick, endTick }: Span = { startTick: 0, endTick: history.tick },
): Edge {
  const { count, bucketTicks } = history;
  const perColumn = Math.max(1, Math.floor(ticksPerColumn / bucketTicks));
  const column = perColumn * bucketTicks;
  const from =
    Math.max(0, Math.min(Math.floor(startTick / column) - 1, Math.floor((count - 1) / perColumn))) * perColumn;
  const to = Math.min(count, (Math.ceil(endTick / column) + 2) * perColumn);
  const edge: Edge = from === 0 ? [0, last(0)] : [];
  for (let start = from; start < to; start += perColumn) {
    const end = Math.min(start + perColumn, count);
    let low = start;
    let high = start;
    let bottom = min(start);
    let top = max(start);
    for (let b = start + 1; b < end; b++) {
      const least = min(b);
      const most = max(b);
      if (least < bottom) [low, bottom] = [b, least];
      if (most > top) [high, top] = [b, most];
    }
    if (bottom === top) edge.push(bucketEndTick(history, end - 1), top);
    else if (low <= high) edge.push(bucketEndTick(history, low), bottom, bucketEndTick(history, high), top);
    else edge.push(bucketEndTick(history, high), top, bucketEndTick(history, low), bottom);
  }
  if (to === count) edge.push(history.tick, last(count - 1));
  return edge;
}

/** The steps of a number that changes seldom, given at the end of each bucket: a point where it changes, and the last one. */
export function steps(history: History, ticksPerColumn: number, values: Uint32Array, span?: Span): Edge {
  const all = decimate(history, ticksPerColumn, { last: (b) => values[b] }, span);
  return all.filter((_, i) => {
    const k = i - (i % 2);
    return k === 0 || k === all.length - 2 || all[k + 1] !== all[k - 1];
  });
}

/** An edge in pixels. */
export function lineOf(edge: Edge, x: (tick: number) => number, y: (value: number) => number): number[] {
  const line: number[] = [];
  for (let i = 0; i < edge.length; i += 2) line.push(x(edge[i]), y(edge[i + 1]));
  return line;
}

/** The same, each value held until the next. */
export function stepLineOf(edge: Edge, x: (tick: number) => number, y: (value: number) => number): number[] {
  const line: number[] = [];
  for (let i = 0; i < edge.length; i += 2) {
    if (i > 0) line.push(x(edge[i]), y(edge[i - 1]));
    line.push(x(edge[i]), y(edge[i + 1]));
  }
  return line;
}

/** A line drawn on to the right with its last value. */
export function drawnOn(line: Line, right: number): Line {
  const [x, y] = line.slice(-2);
  return [...line, Math.max(x, right), y];
}

/** From how many pixels up and down for each pixel to the right a line is better drawn as a band. */
const STEEP = 4;

/** A line that goes up and down within the columns of pixels: the highest and the lowest points that it touches in each. */
export type Band = { upper: Line; lower: Line };

/** The band that a steep line covers, which takes no longer to paint however steep; null for a line that is not. */
export function bandOf(line: Line): Band | null {
  let travel = 0;
  for (let i = 3; i < line.length; i += 2) travel += Math.abs(line[i] - line[i - 2]);
  if (travel <= STEEP * (line[line.length - 2] - line[0])) return null;
  const upper: number[] = [];
  const lower: number[] = [];
  for (let i = 0, before = line[1]; i < line.length; ) {
    const x = line[i];
    let [high, low] = [before, before];
    for (; i < line.length && line[i] < x + 1; i += 2) {
      before = line[i + 1];
      high = Math.min(high, before);
      low = Math.max(low, before);
    }
    upper.push(x, high);
    lower.push(x, low);
  }
  const right = line[line.length - 2];
  return { upper: drawnOn(upper, right), lower: drawnOn(lower, right) };
}

/** The outline of a band, so much thicker at either side. */
export function outlineOf({ upper, lower }: Band, more: number): Line {
  const outline = upper.map((value, i) => (i % 2 === 0 ? value : value - more));
  for (let i = lower.length - 2; i >= 0; i -= 2) outline.push(lower[i], lower[i + 1] + more);
  return outline;
}

/** The outline of what is between a line and a bottom. */
export function downTo(line: Line, bottom: number): Line {
  return [...line, line[line.length - 2], bottom, line[0], bottom];
}

/** The most users that were ever on the site. */
export function peakUsers({ total, count }: History): number {
  let peak = 0;
  for (let b = 0; b < count; b++) if (total.max[b] > peak) peak = total.max[b];
  return peak;
}
