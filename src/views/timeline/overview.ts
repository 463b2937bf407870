import { scaleLinear } from 'd3';
import type { Frame } from '../../player/player.ts';
import type { Size } from '../canvas/fitCanvas.ts';
import { type Plot, plotOf } from './layout.ts';
import { peakUsers, versionLayers } from './stack.ts';
import { type Span, visibleSpan, type Zoom, zoomLimits } from './zoom.ts';

/** The slim picture of the whole run, in pixels. */
export type OverviewLayout = {
  size: Size;
  plot: Plot;
  wholeTicks: number;
  x: (tick: number) => number;
  /** The users on the old version, and on both, each with the bottom closed by the painter. */
  areas: { version: number; points: [number, number][] }[];
  /** The part that the chart shows. */
  window: { x0: number; x1: number };
  nowX: number;
  playedX: number;
};

/** A pure function of the frame, the size and the zoom; as wide as the chart above it. */
export function layoutOverview(frame: Frame, size: Size, zoom: Zoom): OverviewLayout {
  const { world, history, moment } = frame;
  const { left, right } = plotOf(size);
  const plot = { left, right, top: 1, bottom: Math.max(2, size.height - 1) };
  const limits = zoomLimits(frame);
  const x = scaleLinear([0, limits.wholeTicks], [left, right]);
  const y = scaleLinear([0, Math.max(4, peakUsers(history)) * 1.15], [plot.bottom, plot.top]);
  const playedTick = world.tick < history.tick ? history.tick : moment;
  const whole: Span = { startTick: 0, endTick: history.tick };
  const areas = versionLayers(history, limits.wholeTicks / (right - left), whole).map(({ upper, runs }) => {
    const points: [number, number][] = [];
    for (let i = 0; i < upper.length; i += 2) points.push([x(upper[i]), y(upper[i + 1])]);
    return { version: runs[0].version, points };
  });
  const { startTick, endTick } = visibleSpan(zoom, limits);
  return {
    size,
    plot,
    wholeTicks: limits.wholeTicks,
    x,
    areas,
    window: { x0: x(startTick), x1: x(endTick) },
    nowX: x(moment),
    playedX: x(playedTick),
  };
}

export type Grip = 'startTick' | 'endTick' | 'move' | 'brush';

/** What a pointer at a pixel takes hold of: an end of the part shown, all of it, or nothing yet. */
export function gripAt(at: number, { x0, x1 }: OverviewLayout['window'], zoom: Zoom, reach: number): Grip {
  const inside = Math.min(reach, (x1 - x0) / 3);
  if (at >= x0 - reach && at <= x0 + inside) return 'startTick';
  if (at <= x1 + reach && at >= x1 - inside) return 'endTick';
  return zoom !== null && at > x0 && at < x1 ? 'move' : 'brush';
}
