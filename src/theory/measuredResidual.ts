import { measured, shareBeyond } from '../engine/chance/measured.ts';

/**
 * How much longer a user stays who is found on a server at a random moment, where lengths are measured: sfe(t) and its inverse, in
 * seconds. Between two quantiles S falls in a straight line, so that its integral is a parabola.
 */
export function measuredResidual(meanSeconds: number, quantiles: readonly number[]) {
  const { lengths } = measured(meanSeconds, quantiles);
  const n = lengths.length;
  const beyond = lengths.map((_, i) => shareBeyond(i, n));
  /** ∫S from each length on. */
  const area = new Float64Array(n);
  for (let i = n - 2; i >= 0; i -= 1) {
    area[i] = area[i + 1] + (lengths[i + 1] - lengths[i]) * 0.5 * (beyond[i] + beyond[i + 1]);
  }
  /** How fast S falls before the length i. */
  const slope = (i: number): number => (beyond[i - 1] - beyond[i]) / (lengths[i] - lengths[i - 1]);
  return {
    survival: (t: number): number => {
      if (t < lengths[0]) return 1 - t / meanSeconds;
      const next = lengths.findIndex((length) => length > t);
      if (next < 0) return 0;
      const before = lengths[next] - t;
      return (area[next] + before * (beyond[next] + 0.5 * before * slope(next))) / meanSeconds;
    },
    quantile: (share: number): number => {
      const target = share * meanSeconds;
      if (target > area[0]) return meanSeconds - target;
      const next = Math.max(
        1,
        area.findIndex((rest) => rest <= target),
      );
      const more = target - area[next];
      if (more === 0) return lengths[next];
      const from = beyond[next];
      return lengths[next] - (2 * more) / (from + Math.sqrt(from * from + 2 * slope(next) * more));
    },
  };
}
