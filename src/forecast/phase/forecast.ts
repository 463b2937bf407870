import { quantileOf, type TimeLaw } from '../../theory/index.ts';

/** Seconds from now: how long at least, in the middle and at most, 8 times in 10. Infinity where it need not end. */
export type Band = { low: number; median: number; high: number };

/** The same with every point: seconds from now until it is over with chance p in (0, 1). */
export type Forecast = Band & { quantile(p: number): number };

/** What a law foretells. */
export function forecastOf(law: TimeLaw): Forecast {
  const quantile = (p: number): number => quantileOf(law, p);
  const median = quantile(0.5);
  // A quantile is near its step, on either side of it: the three may stand there together.
  return { low: Math.min(quantile(0.1), median), median, high: Math.max(median, quantile(0.9)), quantile };
}
