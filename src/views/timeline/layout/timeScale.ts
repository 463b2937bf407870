import type { Scenario } from '../../../engine/index.ts';
import { linear } from '../../kit/linear.ts';
import type { Plot } from './plot.ts';
import type { Span } from './zoom.ts';

/** Ticks as pixels and pixels as ticks. */
export type TimeScale = {
  span: Span;
  left: number;
  x: (tick: number) => number;
  tickAt: (x: number) => number;
  ticksPerPixel: number;
};

const HOUR = 3_600;

/** The second of the day at which the run starts, where its traffic follows a day; null elsewhere. */
export function dayStartOf({ traffic: { curve } }: Scenario): number | null {
  return curve.kind === 'day' ? curve.startHour * HOUR : null;
}

/** A span of ticks from edge to edge of a plot. */
export function timeScale(span: Span, { left, right }: Pick<Plot, 'left' | 'right'>): TimeScale {
  const ticks = [span.startTick, span.endTick] as const;
  const pixels = [left, right] as const;
  return {
    span,
    left,
    x: linear(ticks, pixels),
    tickAt: linear(pixels, ticks),
    ticksPerPixel: (span.endTick - span.startTick) / (right - left),
  };
}
