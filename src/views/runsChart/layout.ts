import type { History } from '../../player/history.ts';
import type { Frame } from '../../player/player.ts';
import { shortCount } from '../../words/axis.ts';
import { runsChartWords } from '../../words/comparison/runsChart.ts';
import { clockWords } from '../../words/duration.ts';
import { count } from '../../words/quantities.ts';
import type { Size } from '../kit/fitCanvas.ts';
import { linear } from '../kit/linear.ts';
import type { Line } from '../kit/pens/pen.ts';
import { type BandBox, bandBoxes } from '../timeline/layout/bands.ts';
import { cells, decimate, type Edge, lineOf, peakUsers, stepLineOf, steps } from '../timeline/layout/edges.ts';
import { chooseSpan, chooseTop } from '../timeline/layout/span.ts';
import { type TimeScale, timeScale } from '../timeline/layout/timeScale.ts';
import { layoutChips, layoutTimeAxis, layoutTimes, type TimeAxis } from '../timeline/layout/times.ts';

/** One run's part of the chart. */
export type ChartRow = {
  /** Where its phases stand, and where its lines do. */
  head: number;
  top: number;
  bottom: number;
  bands: BandBox[];
  users: Line;
  /** Those of the users who are on the new version. */
  updated: Line;
  /** Broken where it is above the scale. */
  serving: Line;
  /** Where the capacity is above the scale, and how much it is. */
  beyond: { x0: number; x1: number; text: string }[];
  /** Where its rollout was over; null while it is not. */
  overX: number | null;
};

export type ChartLayout = {
  size: Size;
  left: number;
  right: number;
  rows: ChartRow[];
  axis: TimeAxis;
  /** The largest number of users on every row's scale, and how it is written. */
  top: number;
  topText: string;
  /** The moment shown, and how far was played. */
  nowX: number;
  playedX: number;
};

/** Room beside and below the lanes; what is narrower than `narrow` has its names and its numbers in one column. */
const GUTTER = { names: 96, numbers: 40, right: 12, bottom: 17, narrow: 480 };
const HEAD = 16;

/** How wide the names of the runs may be, at the left edge. */
export const NAMES_WIDTH = GUTTER.names;

function edgesOf({ width }: Size): { left: number; right: number } {
  const left = GUTTER.names + (width < GUTTER.narrow ? 0 : GUTTER.numbers);
  return { left, right: Math.max(left + 1, width - GUTTER.right) };
}

/** The time axis of all runs, in ticks of the first. */
export function runsScale(frames: readonly Frame[], size: Size): TimeScale {
  const seconds = frames.map(({ world, history }) => {
    const { scenario } = world;
    return chooseSpan(history.tick * scenario.tickSeconds, scenario);
  });
  const endTick = Math.max(...seconds) / frames[0].world.scenario.tickSeconds;
  return timeScale({ startTick: 0, endTick }, edgesOf(size));
}

/** The runs one below the other over one time axis, on one scale: a pure function of their frames and the size. */
export function layoutChart(frames: readonly Frame[], size: Size): ChartLayout {
  const [{ world, history, moment }] = frames;
  const { tickSeconds } = world.scenario;
  const { x, span } = runsScale(frames, size);
  const edges = edgesOf(size);
  const top = commonTop(frames);
  const height = (size.height - GUTTER.bottom) / frames.length;
  const playedTick = Math.max(moment, history.tick);
  const now = { x: x(moment), text: clockWords(world.tick * tickSeconds), within: true };
  const played = { x: x(playedTick), text: '', past: false };
  const xOfSecond = (seconds: number) => x(seconds / tickSeconds);
  const times = layoutTimes(0, span.endTick * tickSeconds, xOfSecond, edges);
  return {
    size,
    ...edges,
    rows: frames.map((frame, i) => layoutRow(frame, i * height, height, xOfSecond, top)),
    axis: layoutTimeAxis(times, layoutChips(now, played, edges, size), size),
    top,
    topText: shortCount(top),
    nowX: now.x,
    playedX: played.x,
  };
}

function layoutRow(
  { world, history }: Frame,
  head: number,
  height: number,
  xOfSecond: (seconds: number) => number,
  most: number,
): ChartRow {
  const { tickSeconds } = world.scenario;
  const x = (tick: number) => xOfSecond(tick * tickSeconds);
  const top = head + HEAD;
  const bottom = Math.max(top + 4, head + height - 5);
  const inScale = linear([0, most], [bottom, top]);
  const y = (users: number) => inScale(Math.min(users, most));
  const perColumn = 1 / (x(1) - x(0));
  const names = world.servers.map(({ name }) => name);
  const serving = steps(history, perColumn, history.serving);
  const last = history.bands.at(-1);
  return {
    head,
    top,
    bottom,
    bands: bandBoxes(history, names, x, x(history.tick)),
    users: lineOf(decimate(history, perColumn, cells(history.total)), x, y),
    updated: lineOf(decimate(history, perColumn, cells(history.updated)), x, y),
    serving: stepLineOf(serving, x, (capacity) => (capacity > most ? Number.NaN : y(capacity))),
    beyond: beyondOf(serving, x, most),
    overX: last?.kind === 'done' ? x(last.startTick) : null,
  };
}

/** Where a number is above the scale. */
function beyondOf(edge: Edge, x: (tick: number) => number, most: number): ChartRow['beyond'] {
  const beyond: ChartRow['beyond'] = [];
  for (let i = 0; i + 2 < edge.length; i += 2) {
    const value = edge[i + 1];
    if (value > most) beyond.push({ x0: x(edge[i]), x1: x(edge[i + 2]), text: runsChartWords.beyond(count(value)) });
  }
  return beyond;
}

/** A line where it is off the bottom: it is broken where it lies on it. */
export function offBottom(line: Line, bottom: number): Line {
  const off: number[] = [];
  for (let i = 2; i < line.length; i += 2) {
    if (line[i - 1] >= bottom && line[i + 1] >= bottom) off.push(line[i], Number.NaN);
    else off.push(line[i - 2], line[i - 1], line[i], line[i + 1]);
  }
  return off;
}

/** The top of the scale: of every run alike, so that heights can be compared. */
function commonTop(frames: readonly Frame[]): number {
  const rooms = new Set(frames.flatMap(({ world }) => world.servers.map(({ capacity }) => capacity)));
  return chooseTop(Math.max(...frames.map(peakOf)), [...rooms]);
}

/** The most users there were, or are to be expected. */
function peakOf({ world, history }: { world: Frame['world']; history: History }): number {
  const { arrivalRate, sessionLength } = world.scenario.traffic;
  const load = arrivalRate * sessionLength.meanSeconds;
  return Math.max(peakUsers(history), Math.min(load + 1.5 * Math.sqrt(load), history.installed[0]));
}
