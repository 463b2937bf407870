import type { Distribution } from '../../engine/index.ts';
import { part } from '../catalogue.ts';
import type { FieldWords } from './fields/fieldWords.ts';

/** What the spread of each distribution is. */
export const spreads = part('spreads', {
  lognormal: {
    label: 'Spread (sd / mean)',
    about: 'Standard deviation as a multiple of the mean: 1 is like exponential, 2 has a long tail.',
  },
  weibull: {
    label: 'Shape k',
    about: 'Below 1: many short and some very long sessions. 1: exponential. Above 1: more alike.',
  },
  pareto: {
    label: 'Tail index α',
    about: 'The smaller, the longer the tail. At 2 and below the average drain time is infinite.',
  },
  uniform: {
    label: 'Half width / mean',
    about: '1: from nothing to twice the mean. 0.5: from half to one and a half times the mean.',
  },
} satisfies Partial<Record<Distribution, FieldWords>>);
