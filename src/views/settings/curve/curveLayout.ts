import { type CurvePoint, curvePoints, type Scenario } from '../../../engine/index.ts';

export const WIDTH = 290;
export const HEIGHT = 104;
const LEFT = 36;
const BOTTOM = 16;
const TOP = 8;
const RIGHT = 10;

/** What the chart of the arrivals' curve covers: seconds from the start, and factors from 0. */
export type View = { seconds: number; factor: number };

/** A view with room around everything that happens on the curve. */
export function viewOf(curve: Scenario['traffic']['curve']): View {
  const { points, period } = curvePoints(curve);
  const last = points[points.length - 1].seconds;
  const first = points.find(({ seconds }) => seconds > 0)?.seconds ?? 600;
  const peak = Math.max(1, ...points.map(({ factor }) => factor));
  return { seconds: period || Math.max(last * 1.2, first * 1.5), factor: roundUp(peak * 1.15) };
}

/** Up to the next 1, 1.5, 2, 3, 5 or 7 times a power of ten. */
function roundUp(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x));
  return (([1, 1.5, 2, 3, 5, 7].find((step) => step * power >= x) ?? 10) * power * 1e6) / 1e6;
}

export const xOf = (view: View, seconds: number): number => LEFT + (seconds / view.seconds) * (WIDTH - LEFT - RIGHT);
export const yOf = (view: View, factor: number): number =>
  HEIGHT - BOTTOM - (factor / view.factor) * (HEIGHT - BOTTOM - TOP);

/** The moment and the factor at a place of the chart. */
export function pointAt(view: View, x: number, y: number): CurvePoint {
  return {
    seconds: ((x - LEFT) / (WIDTH - LEFT - RIGHT)) * view.seconds,
    factor: ((HEIGHT - BOTTOM - y) / (HEIGHT - BOTTOM - TOP)) * view.factor,
  };
}

/** The curve as a line across the whole view. */
export function linePath(view: View, points: readonly CurvePoint[]): string {
  const first = points[0];
  const last = points[points.length - 1];
  const all = [{ ...first, seconds: 0 }, ...points, { ...last, seconds: Math.max(last.seconds, view.seconds) }];
  return all
    .map(
      ({ seconds, factor }, i) =>
        `${i === 0 ? 'M' : 'L'}${xOf(view, seconds).toFixed(1)} ${yOf(view, factor).toFixed(1)}`,
    )
    .join('');
}

/** The points with one moved as far as its neighbours and the axes let it; to whole seconds and hundredths. */
export function movePoint(points: readonly CurvePoint[], i: number, { seconds, factor }: CurvePoint): CurvePoint[] {
  const low = points[i - 1]?.seconds ?? 0;
  const high = points[i + 1]?.seconds ?? Number.POSITIVE_INFINITY;
  const moved = {
    seconds: Math.min(high, Math.max(low, Math.round(seconds))),
    factor: Math.min(1000, Math.max(0, Math.round(factor * 100) / 100)),
  };
  return points.map((point, at) => (at === i ? moved : point));
}

/** One more point at the end. */
export function addPoint(points: readonly CurvePoint[]): CurvePoint[] {
  const last = points[points.length - 1];
  const step = points.length > 1 ? Math.max(1, last.seconds - points[points.length - 2].seconds) : 300;
  return [...points, { seconds: last.seconds + step, factor: last.factor }];
}
