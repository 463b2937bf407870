/** What was guessed: a number in the question's own unit, the place of a choice, a curve's points, or that one doesn't know. */
export type Answer =
  | { kind: 'number'; value: number }
  | { kind: 'choice'; choice: number }
  | { kind: 'curve'; users: readonly number[] }
  | { kind: 'unknown' };

/** A curve has a point each half mean session, over ten of them: the axis betrays nothing. */
export const CURVE_POINTS = 21;
export const SESSIONS_APART = 0.5;

/** The moment of a point of a curve, in seconds after it begins. */
export function pointSeconds(point: number, meanSessionSeconds: number): number {
  return point * SESSIONS_APART * meanSessionSeconds;
}

/** How long a curve is, in seconds. */
export function curveSeconds(meanSessionSeconds: number): number {
  return pointSeconds(CURVE_POINTS - 1, meanSessionSeconds);
}
