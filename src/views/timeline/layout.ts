import { scaleLinear } from 'd3';
import type { Frame } from '../../player/player.ts';
import type { DrainForecast } from '../../store/forecast.ts';
import { type BandBox, bandBoxes } from './bands.ts';
import { type Fan, layoutFans } from './fan.ts';
import { layoutMarks, type Mark } from './marks.ts';
import { axisTime, chooseSpan, chooseTop, shortCount, timeStep } from './span.ts';
import { type Edge, type Layer, peakUsers, stackLayers, steps } from './stack.ts';

export type Size = { width: number; height: number };
/** What is known besides the frame: forecasts, and the tick at which they were made. */
export type Known = { drains: readonly DrainForecast[]; drainsTick: number };

export type Point = [number, number];
export type Tick = { at: number; text: string };
/** What stands at the right end of a layer; `note` is its version where that needs saying. */
export type Label = { y: number; name: string; users: string; note: string; version: number };

export type TimelineLayout = {
  size: Size;
  plot: { left: number; right: number; top: number; bottom: number };
  /** Pixels of a tick, and of a number of users. */
  x: (tick: number) => number;
  y: (users: number) => number;
  /** Ticks that the axis covers. */
  spanTicks: number;
  nowX: number;
  nowText: string;
  times: Tick[];
  counts: Tick[];
  bands: BandBox[];
  layers: Layer[];
  serving: Edge;
  installed: Edge;
  /** What is in service now; `beyond` when that is off the chart. */
  capacity: { y: number; text: string; beyond: boolean };
  labels: Label[];
  fans: Fan[];
  marks: Mark[];
};

/** Room for the numbers on the left, the marks on top and the times below. */
const GUTTER = { left: 34, right: 8, top: 14, bottom: 18 };
const LABEL_HEIGHT = 13;
const PIXELS_PER_TIME = 64;

/** The whole geometry of the timeline, in pixels: a pure function of the frame, what is known and the size. */
export function layoutTimeline({ world, history, moment }: Frame, known: Known, size: Size): TimelineLayout {
  const { tickSeconds } = world.scenario;
  const plot = {
    left: GUTTER.left,
    right: Math.max(GUTTER.left + 1, size.width - GUTTER.right),
    top: GUTTER.top,
    bottom: Math.max(GUTTER.top + 1, size.height - GUTTER.bottom),
  };
  const spanSeconds = chooseSpan(history.tick * tickSeconds, world.scenario);
  const spanTicks = spanSeconds / tickSeconds;
  const last = history.count - 1;
  const room = history.installed.last[last];
  const serving = history.serving.last[last];
  const { batchSize } = world.scenario.rollout;
  const survivors = (room * Math.max(0, history.servers - batchSize)) / history.servers;
  const top = chooseTop(Math.max(peakUsers(history), offered(frameLoad(world), room)), [room, survivors]);

  const x = scaleLinear([0, spanTicks], [plot.left, plot.right]);
  const y = scaleLinear([0, top], [plot.bottom, plot.top]);
  const ticksPerColumn = spanTicks / (plot.right - plot.left);
  const step = timeStep(spanSeconds, Math.floor((plot.right - plot.left) / PIXELS_PER_TIME));
  const layers = stackLayers(
    history,
    world.servers.map(({ name }) => name),
    ticksPerColumn,
  );
  const nowX = x(moment);

  return {
    size,
    plot,
    x,
    y,
    spanTicks,
    nowX,
    nowText: axisTime(Math.floor(moment * tickSeconds), spanSeconds),
    times: every(step, spanSeconds).map((seconds) => ({
      at: x(seconds / tickSeconds),
      text: axisTime(seconds, spanSeconds),
    })),
    counts: y.ticks(3).map((users) => ({ at: y(users), text: shortCount(users) })),
    bands: bandBoxes(
      history,
      world.servers.map(({ name }) => name),
      x,
      nowX,
    ),
    layers,
    serving: steps(history, ticksPerColumn, history.serving),
    installed: steps(history, ticksPerColumn, history.installed),
    capacity: { y: Math.max(plot.top, y(serving)), text: shortCount(serving), beyond: serving > top },
    labels: layoutLabels(
      layers.filter((_, s) => layers.length < world.servers.length || world.servers[s].status !== 'absent'),
      y,
      plot.top,
    ),
    fans: layoutFans(known, world, x, y),
    marks: layoutMarks(world.events, moment, x),
  };
}

function frameLoad({ scenario: { traffic } }: Frame['world']): number {
  return traffic.arrivalRate * traffic.sessionLength.meanSeconds;
}

/** Users to expect at most: the offered load with some luck, within the room there is. */
function offered(load: number, room: number): number {
  return Math.min(load + 1.5 * Math.sqrt(load), room);
}

function every(step: number, until: number): number[] {
  return Array.from({ length: Math.floor(until / step + 1e-9) + 1 }, (_, i) => i * step);
}

/** A label per layer at the middle of its right end, from the bottom up, moved apart so that none covers another. */
export function layoutLabels(layers: readonly Layer[], y: (users: number) => number, topEdge: number): Label[] {
  let below = 0;
  let ceiling = y(0) - LABEL_HEIGHT / 2 + 2;
  const lastVersion = ({ runs }: Layer) => runs[runs.length - 1].version;
  const mixed = layers.length > 1 && layers.some((layer) => lastVersion(layer) > 1) && layers[0].name !== 'v1';
  const labels = layers.map((layer) => {
    const edge = layer.upper[layer.upper.length - 1];
    const placed = Math.min(y((below + edge) / 2), ceiling);
    below = edge;
    ceiling = placed - LABEL_HEIGHT;
    const version = lastVersion(layer);
    return {
      y: placed,
      name: layer.name,
      users: layer.users.toLocaleString('en'),
      note: mixed ? `v${version > 1 ? 2 : 1}` : '',
      version,
    };
  });
  const overflow = Math.max(0, topEdge - ceiling - LABEL_HEIGHT / 2);
  for (const label of labels) label.y += overflow;
  return labels;
}

/** About how wide the widest label is, in pixels. */
export function labelsWidth(labels: readonly Label[]): number {
  return Math.max(
    0,
    ...labels.map(({ name, users, note }) => 7.4 * (name.length + users.length + 1) + 6 * note.length),
  );
}
