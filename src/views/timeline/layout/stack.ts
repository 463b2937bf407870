import type { History } from '../../../player/history.ts';
import type { Line } from '../../kit/pens/pen.ts';
import { type Band, bandOf, cells, decimate, downTo, drawnOn, type Edge, lineOf, type Reader } from './edges.ts';
import type { Plot } from './plot.ts';
import type { Span } from './zoom.ts';

/** Up to so many servers are stacked one by one; more are stacked by version. */
export const MAX_SINGLE = 9;

/** A stretch of time in which a layer has one version. */
export type Run = { version: number; startTick: number; endTick: number };

/** One layer of the stack: from the edge of the layer below (or 0) up to its own. */
export type Layer = { upper: Edge; runs: Run[] };

/** The layers from the bottom up: a server each, or the users on the old version and those on the new one. */
export function stackLayers(
  history: History,
  ticksPerColumn: number,
  span: Span = { startTick: 0, endTick: history.tick },
): Layer[] {
  const { servers } = history;
  if (servers > MAX_SINGLE) return versionLayers(history, ticksPerColumn, span);
  return Array.from({ length: servers }, (_, s) => ({
    upper: decimate(history, ticksPerColumn, edgeAbove(history, s), span),
    runs: versionRuns(history, s),
  }));
}

/** Two layers: the users on the old version, and those on the new one. */
export function versionLayers(history: History, ticksPerColumn: number, span: Span): Layer[] {
  const { total, updated } = history;
  const oldUsers = (b: number) => total.last[b] - updated.last[b];
  return [{ last: oldUsers }, cells(total)].map((reader, i) => ({
    upper: decimate(history, ticksPerColumn, reader, span),
    runs: [{ version: i + 1, startTick: 0, endTick: history.tick }],
  }));
}

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
 * A stretch of a layer with one version, in pixels; `odd` layers are told from their neighbours by a hatch. A steep edge has a band,
 * and the outline then goes along its top.
 */
export type Stretch = {
  x0: number;
  x1: number;
  version: number;
  odd: boolean;
  edge: Line;
  band: Band | null;
  outline: Line;
};

/**
 * The layers from the top down: each reaches to the bottom, and the next covers what is not its own. They end where what was
 * played does.
 */
export function layoutStack(
  layers: readonly Layer[],
  x: (tick: number) => number,
  y: (users: number) => number,
  plot: Plot,
  playedX: number,
): Stretch[] {
  return layers
    .flatMap(({ upper, runs }, i) => {
      const line = drawnOn(lineOf(upper, x, y), plot.right + 1);
      return runs.flatMap(({ version, startTick, endTick }, r): Stretch[] => {
        const x0 = Math.max(plot.left, x(startTick));
        const x1 = Math.min(plot.right, r === runs.length - 1 ? playedX : x(endTick));
        if (x1 <= x0) return [];
        const edge = part(line, x0, x1);
        const band = bandOf(edge);
        return [{ x0, x1, version, odd: i % 2 === 1, edge, band, outline: downTo(band?.upper ?? edge, plot.bottom) }];
      });
    })
    .reverse();
}

/** The points of a line from `left` to `right`, with one more at each end. */
function part(line: Line, left: number, right: number): Line {
  let from = 0;
  while (from + 2 < line.length && line[from + 2] < left) from += 2;
  let to = line.length;
  while (to - 4 > from && line[to - 4] > right) to -= 2;
  return line.slice(from, to);
}
