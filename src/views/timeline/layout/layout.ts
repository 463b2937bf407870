import { servingCapacity } from '../../../player/history.ts';
import type { Frame } from '../../../player/player.ts';
import { shortCount } from '../../../words/axis.ts';
import { clockWords } from '../../../words/duration.ts';
import type { Size } from '../../kit/fitCanvas.ts';
import { linear } from '../../kit/linear.ts';
import type { Line, Word } from '../../kit/pens/pen.ts';
import { type BandBox, bandBoxes } from './bands.ts';
import { type Bracket, layoutBrackets } from './brackets.ts';
import { drawnOn, peakUsers, stepLineOf, steps } from './edges.ts';
import { type Fan, type Foreseen, layoutFans } from './fan.ts';
import { type Label, sideOf, stackLabels, usersNow } from './labels.ts';
import { layoutMarks, type Mark } from './marks.ts';
import { type Capacity, layoutNotes } from './notes.ts';
import { type Plot, plotOf } from './plot.ts';
import { chooseTop, countsUpTo } from './span.ts';
import { layoutStack, type Stretch, stackLayers } from './stack.ts';
import { timeScale } from './timeScale.ts';
import { layoutChips, layoutTimeAxis, layoutTimes, type TimeAxis } from './times.ts';
import { type Span, visibleSpan, type Zoom, zoomLimits } from './zoom.ts';

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
  axis: TimeAxis;
  /** Numbers of users, each on its line. */
  counts: { at: number; word: Word }[];
  bands: BandBox[];
  /** The stack from the top down. */
  stack: Stretch[];
  serving: Line;
  installed: Line;
  /** What is in service at the moment shown. */
  capacity: Capacity;
  labels: Label[];
  /** What else is written in the plot. */
  notes: Word[];
  fans: Fan[];
  brackets: Bracket[];
  marks: Mark[];
};

/** Data in steps wider than this, in pixels, are said to be coarse. */
const COARSE_PIXELS = 3;

/** The whole geometry of the timeline, in pixels: a pure function of the frame, what is foreseen, the size and the zoom. */
export function layoutTimeline(frame: Frame, foreseen: Foreseen, size: Size, zoom: Zoom = null): TimelineLayout {
  const { world, history, events, moment } = frame;
  const { tickSeconds } = world.scenario;
  const site = { names: world.servers.map(({ name }) => name) };
  const plot = plotOf(size);
  const { span, x, ticksPerPixel } = timeScale(visibleSpan(zoom, zoomLimits(frame)), plot);
  const top = topOf(frame);
  const y = linear([0, top], [plot.bottom, plot.top]);
  const clock = (tick: number) => clockWords(tick * tickSeconds);

  const past = world.tick < history.tick;
  const playedTick = past ? history.tick : moment;
  const within = moment >= span.startTick && moment <= span.endTick;
  const now = { x: x(moment), text: clock(world.tick), within };
  const played = { x: x(playedTick), text: clock(playedTick), past };
  const [startSeconds, endSeconds] = [span.startTick * tickSeconds, span.endTick * tickSeconds];
  const times = layoutTimes(startSeconds, endSeconds, (seconds) => x(seconds / tickSeconds), plot);

  const serving = servingCapacity(world);
  const capacity = { y: Math.max(plot.top, y(serving)), text: shortCount(serving), beyond: serving > top };
  const layers = usersNow(world).filter(({ server, users, version }) => users > 0 || server !== null || version === 1);
  const labels = within ? stackLabels(layers, site.names, y, plot.top) : [];
  const side = sideOf(labels, now.x, size.width);
  const fans = layoutFans(foreseen, world, x, y);
  const coarse = history.bucketTicks > 1 && history.bucketTicks >= COARSE_PIXELS * ticksPerPixel;
  const coarseSeconds = coarse ? history.bucketTicks * tickSeconds : 0;
  const held = (values: Uint32Array) =>
    drawnOn(stepLineOf(steps(history, ticksPerPixel, values, span), x, y), plot.right + 1);
  return {
    size,
    plot,
    span,
    x,
    y,
    now,
    played,
    axis: layoutTimeAxis(times, layoutChips(now, played, plot, size), size),
    counts: countsUpTo(top).map((users) => countAt(users, y(users), plot)),
    bands: bandBoxes(history, site.names, x, x(playedTick), plot),
    stack: layoutStack(stackLayers(history, ticksPerPixel, span), x, y, plot, played.x),
    serving: held(history.serving),
    installed: held(history.installed),
    capacity,
    labels: labels.map((label) => ({ ...label, x: side.x, anchor: side.anchor })),
    notes: layoutNotes({ plot, now, played, fans, capacity, labels, side, coarseSeconds }, site),
    fans,
    brackets: layoutBrackets(frame, x),
    marks: layoutMarks(events, moment, playedTick, x, plot),
  };
}

function countAt(users: number, at: number, { left, top }: Plot): TimelineLayout['counts'][number] {
  return { at, word: { x: left - 5, y: Math.max(at + 3.5, top + 4), text: shortCount(users), anchor: 'end' } };
}

/** The top of the value axis: for the whole run, so that it holds still while one zooms and scrubs. */
function topOf({ world, history }: Frame): number {
  const { traffic, rollout } = world.scenario;
  const load = traffic.arrivalRate * traffic.sessionLength.meanSeconds;
  const room = history.installed[history.count - 1];
  const survivors = (room * Math.max(0, history.servers - rollout.batchSize)) / history.servers;
  return chooseTop(Math.max(peakUsers(history), offered(load, room)), [room, survivors]);
}

/** Users to expect at most: the offered load with some luck, within the room there is. */
function offered(load: number, room: number): number {
  return Math.min(load + 1.5 * Math.sqrt(load), room);
}
