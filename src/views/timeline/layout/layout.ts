import { siteOf } from '../../../engine/index.ts';
import type { Frame } from '../../../player/player.ts';
import { clockOf } from '../../../words/axis.ts';
import { chartWords } from '../../../words/page/timeline.ts';
import { nameOrCount } from '../../../words/run/named.ts';
import type { Size } from '../../kit/canvas/fitCanvas.ts';
import { linear } from '../../kit/linear.ts';
import type { Line } from '../../kit/pens/pen.ts';
import { type BandBox, bandBoxes } from './bands.ts';
import { drawnOn } from './edges.ts';
import { type Fan, type Foreseen, layoutFans } from './fan.ts';
import { type FirstForecast, layoutFirstForecasts } from './firstForecasts.ts';
import { layoutGhost } from './ghost.ts';
import { gutterLabel, type Label } from './gutter.ts';
import { chooseLanes, type Lane, laneLine, shownShare } from './lanes.ts';
import { extentOf, layoutMarks, type Mark } from './marks.ts';
import { type Plot, plotOf } from './plot.ts';
import { dayStartOf, timeScale } from './timeScale.ts';
import { layoutChips, layoutTimeAxis, layoutTimes, type TimeAxis } from './times.ts';
import { type Span, visibleSpan, type Zoom, zoomLimits } from './zoom.ts';

/** A glass laid along time: capacity is its top, or torn off above it. */
export type LaneBox = {
  top: number;
  bottom: number;
  torn: boolean;
  y: (users: number) => number;
  users: Line;
  /** Those of the users who are on the new version. */
  updated: Line;
  label: Label;
};

export type TimelineLayout = {
  size: Size;
  plot: Plot;
  /** The ticks between its left and its right edge. */
  span: Span;
  /** The pixel of a tick. */
  x: (tick: number) => number;
  /** The moment shown; `within` says whether it is on screen. */
  now: { x: number; text: string; within: boolean };
  /** Up to where the run was played; `past` when that is later than the moment shown. */
  played: { x: number; text: string; past: boolean };
  axis: TimeAxis;
  bands: BandBox[];
  lanes: LaneBox[];
  /** A line for each lane, or none. */
  ghost: Line[];
  fans: Fan[];
  firstForecasts: FirstForecast[];
  marks: Mark[];
};

/** A lane's glass is so much lower than the lane, half of it at either side. */
const BETWEEN = 6;

/** The whole geometry of the timeline, in pixels: a pure function of the frame, what is foreseen, the size and the zoom. */
export function layoutTimeline(frame: Frame, foreseen: Foreseen, size: Size, zoom: Zoom = null): TimelineLayout {
  const { world, history, events, moment } = frame;
  const { tickSeconds } = world.scenario;
  const site = siteOf(world);
  const plot = plotOf(size);
  const { span, x, ticksPerPixel } = timeScale(visibleSpan(zoom, zoomLimits(frame, foreseen.overBySeconds)), plot);
  const dayStart = dayStartOf(world.scenario);
  const clock = (tick: number) => clockOf(tick * tickSeconds, dayStart);

  const past = world.tick < history.tick;
  const playedTick = past ? history.tick : moment;
  const now = { x: x(moment), text: clock(world.tick), within: moment >= span.startTick && moment <= span.endTick };
  const played = { x: x(playedTick), text: clock(playedTick), past };
  const [startSeconds, endSeconds] = [span.startTick * tickSeconds, span.endTick * tickSeconds];
  const times = layoutTimes(startSeconds, endSeconds, (seconds) => x(seconds / tickSeconds), plot, dayStart);

  const { lanes, lanesOf } = chooseLanes(world, history);
  const share = shownShare(world, history, lanes);
  const height = (plot.bottom - plot.top) / lanes.length;
  const usersOf = ({ servers }: Lane) => servers.reduce((sum, s) => sum + world.servers[s].sessions, 0);
  const boxes = lanes.map((lane, i): LaneBox => {
    const top = plot.top + i * height + BETWEEN / 2;
    const bottom = Math.max(top + 1, plot.top + (i + 1) * height - BETWEEN / 2);
    const y = linear([0, Math.max(1, share * lane.capacity)], [bottom, top]);
    const line = (of: 'users' | 'updated') =>
      drawnOn(laneLine(history, lane[of], ticksPerPixel, x, y, span), Math.min(played.x, plot.right + 1));
    const who = lane.others ? chartWords.others : nameOrCount(lane.servers, site);
    const beside = { left: plot.left, top: top - BETWEEN / 2, bottom: bottom + BETWEEN / 2 };
    const label = gutterLabel(who, usersOf(lane), lane.room, beside);
    return { top, bottom, torn: share < 1, y, users: line('users'), updated: line('updated'), label };
  });
  const marks = layoutMarks(events, lanesOf, moment, playedTick, x, plot);
  const withPhases = marks.filter(({ lane }) => lane === null).map(extentOf);
  return {
    size,
    plot,
    span,
    x,
    now,
    played,
    axis: layoutTimeAxis(times, layoutChips(now, played, plot), now, plot),
    bands: bandBoxes(frame, x, x(playedTick), plot, withPhases),
    lanes: boxes,
    ghost: layoutGhost(frame.ghost, world, ticksPerPixel, x, boxes, span),
    fans: layoutFans(
      foreseen,
      world,
      lanes,
      x,
      boxes.map(({ y }) => y),
    ),
    firstForecasts: layoutFirstForecasts(frame, lanesOf, x),
    marks,
  };
}
