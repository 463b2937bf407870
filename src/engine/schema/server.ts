import * as v from 'valibot';
import { number } from '../field.ts';

/** One server of the cluster. */
export const serverSchema = v.strictObject({
  name: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(40), v.regex(/^[^\p{Cc}]*$/u))),
  capacity: number({
    label: 'Capacity',
    about: 'The most users the server holds at once.',
    unit: 'users',
    default: 100,
    min: 1,
    max: 10_000_000,
    integer: true,
    slider: [1, 400],
    live: true,
  }),
  comfortable: number({
    label: 'Comfortable load',
    about: 'Up to this share of its capacity the server answers fast; above it, everybody on it waits.',
    default: 0.8,
    min: 0.01,
    max: 1,
    live: true,
  }),
  weight: number({
    label: 'Weight',
    about: 'Its share of the new users, against the other servers’ weights. At 0 it gets none.',
    default: 1,
    min: 0,
    max: 256,
    slider: [0, 10],
    live: true,
  }),
});
