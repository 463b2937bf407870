import type { Distribution } from './sessionLength.ts';

/** What the `spread` of a distribution can be. */
export type SpreadFacts = { default: number; min: number; max: number };

/** The one spread parameter of each distribution; null where there is none. */
export const SPREADS: Record<Distribution, SpreadFacts | null> = {
  exponential: null,
  /** Standard deviation over mean. */
  lognormal: { default: 1, min: 0.05, max: 10 },
  /** Shape k. */
  weibull: { default: 0.5, min: 0.2, max: 10 },
  /** Tail index α. */
  pareto: { default: 2.5, min: 1.05, max: 10 },
  /** Half width over mean. */
  uniform: { default: 1, min: 0.01, max: 1 },
  fixed: null,
  empirical: null,
};
