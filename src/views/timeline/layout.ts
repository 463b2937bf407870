import { scaleLinear } from 'd3';
import type { Frame } from '../../player/player.ts';
import { formatClock } from '../../store/duration.ts';
import type { DrainForecast } from '../../store/forecast.ts';
import type { Size } from '../canvas/fitCanvas.ts';
import { type BandBox, bandBoxes } from './bands.ts';
import { type Bracket, layoutBrackets } from './brackets.ts';
import { type Fan, layoutFans } from './fan.ts';
import type { Forecast } from './forecasts.ts';
import { type Label, layoutLabels, usersNow } from './labels.ts';
import { layoutMarks, type Mark } from './marks.ts';
import { servingNow } from './moment.ts';
import { axisTime, chooseTop, shortCount, timeStep } from './span.ts';
import { type Edge, type Layer, peakUsers, stackLayers, steps } from './stack.ts';
import { type Span, visibleSpan, type Zoom, zoomLimits } from './zoom.ts';

/** What is known besides the frame: forecasts, the tick at which they were made, and those kept from before. */
export type Known = { drains: readonly DrainForecast[]; drainsTick: number; forecasts: readonly Forecast[] };

export type Point = [number, number];
export type Tick = { at: number; text: string };
export type Plot = { left: number; right: number; top: number; bottom: number };

export type TimelineLayout = {
  size: Size;
  plot: Plot;
  /** The ticks between its left and its right edge. */
  span: Span;
  /** Pixels of a tick, and of a number of users. */
  x: (tick: number) => number;
  y: (users: number) => number;
  /** The moment shown; `within` says whether it is on screen. */
  now: { x: number; text: string; within: boolean };
  /** Up to where the run was played; `past` when that is later than the moment shown. */
  played: { x: number; text: string; past: boolean };
  times: Tick[];
  counts: Tick[];
  bands: BandBox[];
  layers: Layer[];
  serving: Edge;
  installed: Edge;
  /** What is in service at the moment shown; `beyond` when that is off the chart. */
  capacity: { y: number; text: string; beyond: boolean };
  labels: Label[];
  fans: Fan[];
  brackets: Bracket[];
  marks: Mark[];
  /** How coarse the data is, in words, where one could see it. */
  coarse: string;
};

/** Room for the numbers on the left, the marks on top and the times below. */
const GUTTER = { left: 34, right: 8, top: 14, bottom: 17 };
const PIXELS_PER_TIME = 64;
/** Data in steps wider than this, in pixels, are said to be coarse. */
const COARSE_PIXELS = 3;

/** Where the chart's data go, in pixels. The overview is as wide. */
export function plotOf({ width, height }: Size): Plot {
  return {
    left: GUTTER.left,
    right: Math.max(GUTTER.left + 1, width - GUTTER.right),
    top: GUTTER.top,
    bottom: Math.max(GUTTER.top + 1, height - GUTTER.bottom),
  };
}

/** The whole geometry of the timeline, in pixels: a pure function of the frame, what is known, the size and the zoom. */
export function layoutTimeline(frame: Frame, known: Known, size: Size, zoom: Zoom = null): TimelineLayout {
  const { world, history, events, moment } = frame;
  const { tickSeconds } = world.scenario;
  const plot = plotOf(size);
  const span = visibleSpan(zoom, zoomLimits(frame));
  const x = scaleLinear([span.startTick, span.endTick], [plot.left, plot.right]);
  const top = topOf(frame);
  const y = scaleLinear([0, top], [plot.bottom, plot.top]);

  const ticksPerColumn = (span.endTick - span.startTick) / (plot.right - plot.left);
  const room = Math.floor((plot.right - plot.left) / PIXELS_PER_TIME);
  const step = timeStep((span.endTick - span.startTick) * tickSeconds, room);
  const endSeconds = span.endTick * tickSeconds;
  const text = (tick: number) => formatClock(tick * tickSeconds);

  const past = world.tick < history.tick;
  const playedTick = past ? history.tick : moment;
  const serving = servingNow(world);
  const names = world.servers.map(({ name }) => name);
  return {
    size,
    plot,
    span,
    x,
    y,
    now: { x: x(moment), text: text(world.tick), within: moment >= span.startTick && moment <= span.endTick },
    played: { x: x(playedTick), text: text(playedTick), past },
    times: every(step, span.startTick * tickSeconds, endSeconds).map((seconds) => ({
      at: x(seconds / tickSeconds),
      text: axisTime(seconds, endSeconds, step),
    })),
    counts: y.ticks(3).map((users) => ({ at: y(users), text: shortCount(users) })),
    bands: bandBoxes(history, names, x, x(playedTick), plot),
    layers: stackLayers(history, names, ticksPerColumn, span),
    serving: steps(history, ticksPerColumn, history.serving, span),
    installed: steps(history, ticksPerColumn, history.installed, span),
    capacity: { y: Math.max(plot.top, y(serving)), text: shortCount(serving), beyond: serving > top },
    labels: layoutLabels(
      usersNow(world).filter(({ name, users }) => users > 0 || name !== 'v2'),
      y,
      plot.top,
    ),
    fans: layoutFans(known, world, x, y),
    brackets: layoutBrackets(known.forecasts, frame, x),
    marks: layoutMarks(events, moment, playedTick, x, plot),
    coarse: coarseness(history.bucketTicks, tickSeconds, ticksPerColumn),
  };
}

/** The top of the value axis: for the whole run, so that it holds still while one zooms and scrubs. */
function topOf({ world, history }: Frame): number {
  const { traffic, rollout } = world.scenario;
  const load = traffic.arrivalRate * traffic.sessionLength.meanSeconds;
  const room = history.installed.last[history.count - 1];
  const survivors = (room * Math.max(0, history.servers - rollout.batchSize)) / history.servers;
  return chooseTop(Math.max(peakUsers(history), offered(load, room)), [room, survivors]);
}

/** Users to expect at most: the offered load with some luck, within the room there is. */
function offered(load: number, room: number): number {
  return Math.min(load + 1.5 * Math.sqrt(load), room);
}

function every(step: number, from: number, until: number): number[] {
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(until / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}

function coarseness(bucketTicks: number, tickSeconds: number, ticksPerColumn: number): string {
  if (bucketTicks === 1 || bucketTicks < COARSE_PIXELS * ticksPerColumn) return '';
  return `kept in steps of ${Number((bucketTicks * tickSeconds).toPrecision(3))} s`;
}
