import type { Distribution } from './sessionLength.ts';

/** What the `spread` of a distribution means. */
export type SpreadFacts = { label: string; about: string; default: number; min: number; max: number };

/** The one spread parameter of each distribution; null where there is none. */
export const SPREADS: Record<Distribution, SpreadFacts | null> = {
  exponential: null,
  lognormal: {
    label: 'Spread (sd / mean)',
    about: 'Standard deviation as a multiple of the mean: 1 is like exponential, 2 has a long tail.',
    default: 1,
    min: 0.05,
    max: 10,
  },
  weibull: {
    label: 'Shape k',
    about: 'Below 1: many short and some very long sessions. 1: exponential. Above 1: more alike.',
    default: 0.5,
    min: 0.2,
    max: 10,
  },
  pareto: {
    label: 'Tail index α',
    about: 'The smaller, the longer the tail. At 2 and below the average drain time is infinite.',
    default: 2.5,
    min: 1.05,
    max: 10,
  },
  uniform: {
    label: 'Half width / mean',
    about: '1: from nothing to twice the mean. 0.5: from half to one and a half times the mean.',
    default: 1,
    min: 0.01,
    max: 1,
  },
  fixed: null,
};
