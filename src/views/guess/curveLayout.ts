import { CURVE_POINTS, curveSeconds, pointSeconds } from '../../lessons/guess/answer.ts';
import type { Size } from '../kit/canvas/fitCanvas.ts';
import { linear } from '../kit/linear.ts';

/** The chart of a curve: ten mean sessions long, from nobody up to so many users. */
export type CurvePlot = {
  size: Size;
  left: number;
  right: number;
  top: number;
  bottom: number;
  meanSeconds: number;
  most: number;
  x: (seconds: number) => number;
  y: (users: number) => number;
};

const GUTTER = { left: 36, right: 28, top: 8, bottom: 20 };

export function curvePlot(size: Size, meanSeconds: number, most: number): CurvePlot {
  const [left, right] = [GUTTER.left, Math.max(GUTTER.left + 1, size.width - GUTTER.right)];
  const [top, bottom] = [GUTTER.top, Math.max(GUTTER.top + 1, size.height - GUTTER.bottom)];
  return {
    ...{ size, left, right, top, bottom, meanSeconds, most },
    x: linear([0, curveSeconds(meanSeconds)], [left, right]),
    y: linear([0, most], [bottom, top]),
  };
}

/** The nearest point of a curve to a pixel, and so many users as a pixel is high. */
export function pointAt({ left, right }: CurvePlot, x: number): number {
  const part = (x - left) / (right - left);
  return Math.min(CURVE_POINTS - 1, Math.max(0, Math.round(part * (CURVE_POINTS - 1))));
}
export function usersAtPixel({ top, bottom, most }: CurvePlot, y: number): number {
  return Math.round(Math.min(most, Math.max(0, ((bottom - y) / (bottom - top)) * most)));
}

/** The users of a curve’s points as a path. */
export function pathOf(plot: CurvePlot, users: readonly number[], from = 0): string {
  return users
    .map(
      (value, i) =>
        `${i === 0 ? 'M' : 'L'}${round(plot.x(pointSeconds(from + i, plot.meanSeconds)))} ${round(plot.y(value))}`,
    )
    .join('');
}

/** What lies between two curves, as a path. */
export function bandPath(plot: CurvePlot, low: readonly number[], high: readonly number[]): string {
  const back = low.map((value, i) => `L${round(plot.x(pointSeconds(i, plot.meanSeconds)))} ${round(plot.y(value))}`);
  return `${pathOf(plot, high)}${back.toReversed().join('')}Z`;
}

const round = (pixels: number): number => Math.round(10 * pixels) / 10;

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1_000];

/** The numbers of users that the chart names: nobody, and up to four more at even steps. */
export function userTicks(most: number): number[] {
  const step = STEPS.find((each) => most / each <= 4) ?? most / 4;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
}

/** The moments that it names, in seconds: each second mean session. */
export function timeTicks(meanSeconds: number): number[] {
  return [0, 2, 4, 6, 8, 10].map((sessions) => sessions * meanSeconds);
}
