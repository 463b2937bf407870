import type { Frame } from '../../../player/player.ts';
import type { Size } from '../../kit/canvas/fitCanvas.ts';
import { linear } from '../../kit/linear.ts';
import type { Line } from '../../kit/pens/pen.ts';
import { peakUsers } from './edges.ts';
import { laneLine, wholeLane } from './lanes.ts';
import { type Plot, plotOf } from './plot.ts';
import { timeScale } from './timeScale.ts';
import { type Limits, visibleSpan, wholeSpan, type Zoom } from './zoom.ts';

/** The slim picture of the whole run, in pixels. */
export type OverviewLayout = {
  size: Size;
  plot: Plot;
  x: (tick: number) => number;
  /** All users, and those on the new version. */
  users: Line;
  updated: Line;
  /** The part that the chart shows. */
  window: Window;
  nowX: number;
  playedX: number;
};

type Window = { x0: number; x1: number };

/** A pure function of the frame, the size and the zoom; as wide as the chart above it. */
export function layoutOverview(frame: Frame, size: Size, zoom: Zoom, limits: Limits): OverviewLayout {
  const { world, history, moment } = frame;
  const { left, right } = plotOf(size);
  const plot = { left, right, top: 1, bottom: Math.max(2, size.height - 1) };
  const { x, ticksPerPixel } = timeScale(wholeSpan(limits), plot);
  const y = linear([0, Math.max(4, peakUsers(history)) * 1.15], [plot.bottom, plot.top]);
  const playedTick = world.tick < history.tick ? history.tick : moment;
  const lane = wholeLane(history);
  const line = (of: keyof typeof lane) => laneLine(history, lane[of], ticksPerPixel, x, y);
  const { startTick, endTick } = visibleSpan(zoom, limits);
  return {
    size,
    plot,
    x,
    users: line('users'),
    updated: line('updated'),
    window: { x0: x(startTick), x1: x(endTick) },
    nowX: x(moment),
    playedX: x(playedTick),
  };
}

export type Grip = 'startTick' | 'endTick' | 'move' | 'brush';

/** What a pointer at a pixel takes hold of: an end of the part shown, all of it, or nothing yet. */
export function gripAt(at: number, { x0, x1 }: Window, zoom: Zoom, reach: number): Grip {
  const inside = Math.min(reach, (x1 - x0) / 3);
  if (at >= x0 - reach && at <= x0 + inside) return 'startTick';
  if (at <= x1 + reach && at >= x1 - inside) return 'endTick';
  return zoom !== null && at > x0 && at < x1 ? 'move' : 'brush';
}
