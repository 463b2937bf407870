import { type History, servingCapacity } from '../../player/history.ts';
import type { Frame } from '../../player/player.ts';
import { clockOf } from '../../words/axis.ts';
import { runsChartWords } from '../../words/comparison/runsChart.ts';
import { count } from '../../words/quantities.ts';
import type { Size } from '../kit/canvas/fitCanvas.ts';
import { linear } from '../kit/linear.ts';
import type { Line } from '../kit/pens/pen.ts';
import { type BandBox, bandBoxes } from '../timeline/layout/bands.ts';
import { type Edge, peakUsers, stepLineOf, steps } from '../timeline/layout/edges.ts';
import { gutterLabel, type Label } from '../timeline/layout/gutter.ts';
import { laneLine, wholeLane } from '../timeline/layout/lanes.ts';
import { type Plot, plotOf } from '../timeline/layout/plot.ts';
import { axisSeconds, chooseTop, overBy } from '../timeline/layout/span.ts';
import { dayStartOf, type TimeScale, timeScale } from '../timeline/layout/timeScale.ts';
import { layoutChips, layoutTimeAxis, layoutTimes, type TimeAxis } from '../timeline/layout/times.ts';

/** One run's part of the chart. */
export type ChartRow = {
  /** Where its phases stand, and where its lines do. */
  head: number;
  top: number;
  bottom: number;
  bands: BandBox[];
  /** Its name, and its users at the moment shown. */
  label: Label;
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
  plot: Plot;
  rows: ChartRow[];
  axis: TimeAxis;
  /** The largest number of users on every row's scale. */
  top: number;
  /** The moment shown, and how far was played. */
  nowX: number;
  playedX: number;
};

/** Runs have longer names than servers. */
const GUTTER = 136;
const HEAD = 16;
const BETWEEN = 4;

/** The time axis of all runs, in ticks of the first. */
export function runsScale(frames: readonly Frame[], size: Size): TimeScale {
  const seconds = frames.map((frame) => {
    const playedSeconds = frame.history.tick * frame.world.scenario.tickSeconds;
    return axisSeconds(overBy(frame, null), playedSeconds);
  });
  const endTick = Math.max(...seconds) / frames[0].world.scenario.tickSeconds;
  return timeScale({ startTick: 0, endTick }, plotOf(size, GUTTER));
}

/** The runs one below the other over one time axis, on one scale: a pure function of their frames and the size. */
export function layoutChart(frames: readonly Frame[], size: Size, names: readonly string[]): ChartLayout {
  const [{ world, history, moment }] = frames;
  const { tickSeconds } = world.scenario;
  const { x, span } = runsScale(frames, size);
  const plot = plotOf(size, GUTTER);
  const top = commonTop(frames);
  const height = plot.bottom / frames.length;
  const dayStart = dayStartOf(world.scenario);
  const playedTick = Math.max(moment, history.tick);
  const now = { x: x(moment), text: clockOf(world.tick * tickSeconds, dayStart), within: true };
  const played = { x: x(playedTick), text: '', past: false };
  const xOfSecond = (seconds: number) => x(seconds / tickSeconds);
  const times = layoutTimes(0, span.endTick * tickSeconds, xOfSecond, plot, dayStart);
  return {
    size,
    plot,
    rows: frames.map((frame, i) => layoutRow(frame, names[i], i * height, height, xOfSecond, top)),
    axis: layoutTimeAxis(times, layoutChips(now, played, plot), now, plot),
    top,
    nowX: now.x,
    playedX: played.x,
  };
}

function layoutRow(
  frame: Frame,
  name: string,
  head: number,
  height: number,
  xOfSecond: (seconds: number) => number,
  most: number,
): ChartRow {
  const { world, history } = frame;
  const { tickSeconds } = world.scenario;
  const x = (tick: number) => xOfSecond(tick * tickSeconds);
  const top = head + HEAD;
  const bottom = Math.max(top + 4, head + height - BETWEEN);
  const inScale = linear([0, most], [bottom, top]);
  const y = (users: number) => inScale(Math.min(users, most));
  const perColumn = 1 / (x(1) - x(0));
  const lane = wholeLane(history);
  const users = world.servers.reduce((sum, { sessions }) => sum + sessions, 0);
  const serving = steps(history, perColumn, history.serving);
  const last = history.bands.at(-1);
  return {
    head,
    top,
    bottom,
    bands: bandBoxes(frame, x, x(history.tick)),
    label: gutterLabel(name, users, servingCapacity(world), { left: GUTTER, top, bottom }),
    users: laneLine(history, lane.users, perColumn, x, y),
    updated: laneLine(history, lane.updated, perColumn, x, y),
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
