import { bucketEndTick, type History, type Track } from '../../player/history.ts';

/** Up to so many servers are stacked one by one; more are stacked by version. */
export const MAX_SINGLE = 6;

/** The moments of one edge of the stack, flat: tick, users, tick, users… in order of time. */
export type Edge = number[];

/** A stretch of time in which a layer has one version. */
export type Run = { version: number; startTick: number; endTick: number };

/** One layer of the stack: from the edge of the layer below (or 0) up to its own. */
export type Layer = {
  name: string;
  /** Users in it at the latest tick. */
  users: number;
  upper: Edge;
  runs: Run[];
};

/** The layers from the bottom up. */
export function stackLayers(history: History, names: readonly string[], ticksPerColumn: number): Layer[] {
  const now = history.count - 1;
  const { servers, total, updated } = history;
  if (servers > MAX_SINGLE) {
    const oldUsers = (b: number) => total.last[b] - updated.last[b];
    return [
      wholeRun('v1', 1, oldUsers(now), decimate(history, ticksPerColumn, { last: oldUsers }), history),
      wholeRun('v2', 2, updated.last[now], decimate(history, ticksPerColumn, cells(total)), history),
    ];
  }
  return names.slice(0, servers).map((name, s) => ({
    name,
    users: history.last[now * servers + s],
    upper: decimate(history, ticksPerColumn, edgeAbove(history, s)),
    runs: versionRuns(history, s),
  }));
}

function wholeRun(name: string, version: number, users: number, upper: Edge, history: History): Layer {
  return { name, users, upper, runs: [{ version, startTick: 0, endTick: history.tick }] };
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
 */
export function decimate(history: History, ticksPerColumn: number, { last, min = last, max = last }: Reader): Edge {
  const { count, bucketTicks } = history;
  const edge: Edge = [0, last(0)];
  const perColumn = Math.max(1, Math.floor(ticksPerColumn / bucketTicks));
  for (let start = 0; start < count; start += perColumn) {
    const end = Math.min(start + perColumn, count);
    let low = start;
    let high = start;
    for (let b = start + 1; b < end; b++) {
      if (min(b) < min(low)) low = b;
      if (max(b) > max(high)) high = b;
    }
    const bottom = min(low);
    const top = max(high);
    if (bottom === top) edge.push(bucketEndTick(history, end - 1), top);
    else if (low <= high) edge.push(bucketEndTick(history, low), bottom, bucketEndTick(history, high), top);
    else edge.push(bucketEndTick(history, high), top, bucketEndTick(history, low), bottom);
  }
  edge.push(history.tick, last(count - 1));
  return edge;
}

/** The steps of a number that changes seldom: one point where it changes, and the last one. */
export function steps(history: History, ticksPerColumn: number, track: Track): Edge {
  const all = decimate(history, ticksPerColumn, cells(track));
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
