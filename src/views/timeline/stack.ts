import { bucketEndTick, type History, type Track } from '../../player/history.ts';
import type { Span } from './zoom.ts';

/** Up to so many servers are stacked one by one; more are stacked by version. */
export const MAX_SINGLE = 6;

/** The moments of one edge of the stack, flat: tick, users, tick, users… in order of time. */
export type Edge = number[];

/** A stretch of time in which a layer has one version. */
export type Run = { version: number; startTick: number; endTick: number };

/** One layer of the stack: from the edge of the layer below (or 0) up to its own. */
export type Layer = { name: string; upper: Edge; runs: Run[] };

/** The layers from the bottom up. */
export function stackLayers(
  history: History,
  names: readonly string[],
  ticksPerColumn: number,
  span: Span = { startTick: 0, endTick: history.tick },
): Layer[] {
  if (history.servers > MAX_SINGLE) return versionLayers(history, ticksPerColumn, span);
  return names.slice(0, history.servers).map((name, s) => ({
    name,
    upper: decimate(history, ticksPerColumn, edgeAbove(history, s), span),
    runs: versionRuns(history, s),
  }));
}

/** Two layers: the users on the old version, and those on the new one. */
export function versionLayers(history: History, ticksPerColumn: number, span: Span): Layer[] {
  const { total, updated } = history;
  const oldUsers = (b: number) => total.last[b] - updated.last[b];
  return [
    wholeRun('v1', 1, decimate(history, ticksPerColumn, { last: oldUsers }, span), history),
    wholeRun('v2', 2, decimate(history, ticksPerColumn, cells(total), span), history),
  ];
}

function wholeRun(name: string, version: number, upper: Edge, history: History): Layer {
  return { name, upper, runs: [{ version, startTick: 0, endTick: history.tick }] };
}

/** Reads one number per bucket; without `min` and `max` it did not move within a bucket. */
type Reader = { last: (b: number) => number; min?: (b: number) => number; max?: (b: number) => number };

const cells = ({ last, min, max }: Track): Reader => ({ last: (b) => last[b], min: (b) => min[b], max: (b) => max[b] });

/** The edge above server `s`: the lowest and the highest edge are exact within merged buckets too. */
function edgeAbove({ servers, last, min, max, total }: History, s: number): Reader {
  if (s === servers - 1) return cells(total);
  if (s === 0) {
    return { last: (b) => last[b * servers], min: (b) => min[b * servers], max: (b) => max[b * servers] };
  }
  return {
    last: (b) => {
      let sum = 0;
      for (let i = 0; i <= s; i++) sum += last[b * servers + i];
      return sum;
    },
  };
}

/** When which version was on a server. An installation counts as the version before it. */
export function versionRuns({ servers, version, count, bucketTicks, tick }: History, s: number): Run[] {
  const runs: Run[] = [];
  for (let b = 0; b < count; b++) {
    const now = version[b * servers + s] || (runs.at(-1)?.version ?? 1);
    const open = runs.at(-1);
    if (open?.version === now) continue;
    if (open) open.endTick = b * bucketTicks;
    runs.push({ version: now, startTick: b * bucketTicks, endTick: tick });
  }
  return runs;
}

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

/** The steps of a number that changes seldom: one point where it changes, and the last one. */
export function steps(history: History, ticksPerColumn: number, track: Track, span?: Span): Edge {
  const all = decimate(history, ticksPerColumn, cells(track), span);
  return all.filter((_, i) => {
    const k = i - (i % 2);
    return k === 0 || k === all.length - 2 || all[k + 1] !== all[k - 1];
  });
}

/** The most users that were ever on the site. */
export function peakUsers({ total, count }: History): number {
  let peak = 0;
  for (let b = 0; b < count; b++) if (total.max[b] > peak) peak = total.max[b];
  return peak;
}
