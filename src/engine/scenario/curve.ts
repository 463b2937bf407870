import type { Scenario } from './scenario.ts';

/** A moment and what the arrival rate is multiplied with from then on, in a straight line to the next point. */
export type CurvePoint = { readonly seconds: number; readonly factor: number };

const DAY_SECONDS = 86_400;
/** A shop's day, hour by hour from midnight, around a mean of 1: quiet at four in the morning, busiest at eight in the evening. */
const DAY = [
  0.5, 0.3, 0.2, 0.15, 0.13, 0.17, 0.3, 0.55, 0.85, 1.1, 1.25, 1.35, 1.4, 1.35, 1.3, 1.3, 1.35, 1.5, 1.7, 1.9, 2.0, 1.8,
  1.35, 0.85,
];

/** The points of the arrivals' curve, in order of time; and its period in seconds, or 0 when it does not repeat. */
export function curvePoints({
  kind,
  atSeconds,
  lastsSeconds,
  factor,
  startHour,
  points,
}: Scenario['traffic']['curve']): {
  points: readonly CurvePoint[];
  period: number;
} {
  switch (kind) {
    case 'constant':
      return { points: [{ seconds: 0, factor: 1 }], period: 0 };
    case 'step':
      return {
        points: [
          { seconds: atSeconds, factor: 1 },
          { seconds: atSeconds, factor },
        ],
        period: 0,
      };
    case 'spike':
      return {
        points: [
          { seconds: atSeconds, factor: 1 },
          { seconds: atSeconds + lastsSeconds / 4, factor },
          { seconds: atSeconds + (3 * lastsSeconds) / 4, factor },
          { seconds: atSeconds + lastsSeconds, factor: 1 },
        ],
        period: 0,
      };
    case 'day':
      return {
        points: Array.from({ length: 25 }, (_, hour) => ({
          seconds: hour * 3600,
          factor: DAY[(hour + startHour) % 24],
        })),
        period: DAY_SECONDS,
      };
    case 'points':
      return { points, period: 0 };
  }
}

/** What the arrival rate is multiplied with at a moment (seconds, 0 or later); flat before the first point and after the last. */
export function curveFactor(points: readonly CurvePoint[], period: number, seconds: number): number {
  const t = period > 0 ? seconds % period : seconds;
  let after = 0;
  while (after < points.length && points[after].seconds <= t) after += 1;
  if (after === 0) return points[0].factor;
  const from = points[after - 1];
  if (after === points.length) return from.factor;
  const to = points[after];
  return from.factor + ((to.factor - from.factor) * (t - from.seconds)) / (to.seconds - from.seconds);
}
