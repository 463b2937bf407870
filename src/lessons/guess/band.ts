import type { CurveBand } from './judge.ts';

/** What many crowds' curves (one or more, of as many points each) say point by point: 10 %, 50 % and 90 % of them. */
export function bandOf(curves: readonly (readonly number[])[]): CurveBand {
  const points = curves[0].map((_, point) => curves.map((curve) => curve[point]).sort((a, b) => a - b));
  const at = (p: number): number[] => points.map((sorted) => sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)]);
  return { low: at(0.1), median: at(0.5), high: at(0.9) };
}
