import * as v from 'valibot';
import { number } from './field.ts';

/** One server of the cluster. */
export const serverSchema = v.strictObject({
  name: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(40), v.regex(/^[^\p{Cc}]*$/u))),
  capacity: number({
    unit: 'users',
    default: 120,
    min: 1,
    max: 10_000_000,
    integer: true,
    slider: [1, 400],
    live: true,
  }),
  comfortable: number({
    default: 0.8,
    min: 0.01,
    max: 1,
    unit: 'share',
    live: true,
  }),
  weight: number({
    default: 1,
    min: 0,
    max: 256,
    leastAboveZero: 0.001,
    slider: [0, 10],
    live: true,
  }),
});
