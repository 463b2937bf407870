import * as v from 'valibot';
import { choice, number } from './field.ts';

/** How many a measured session length may have, and how long each, in seconds. */
export const MOST_QUANTILES = 200;
export const LONGEST_QUANTILE = 10_000_000;

const curveSchema = v.strictObject({
  kind: choice({
    default: 'constant',
    options: ['constant', 'day', 'step', 'spike', 'points'],
    live: true,
  }),
  atSeconds: number({
    unit: 's',
    default: 300,
    min: 0,
    max: 1_000_000,
    slider: [0, 3_600],
    live: true,
  }),
  lastsSeconds: number({
    unit: 's',
    default: 600,
    min: 1,
    max: 1_000_000,
    slider: [10, 3_600],
    live: true,
  }),
  factor: number({
    default: 3,
    min: 0,
    max: 1_000,
    slider: [0, 10],
    live: true,
  }),
  startHour: number({
    default: 9,
    min: 0,
    max: 23,
    integer: true,
    live: true,
  }),
  points: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          seconds: number({
            unit: 's',
            default: 0,
            min: 0,
            max: 10_000_000,
            live: true,
          }),
          factor: number({
            default: 1,
            min: 0,
            max: 1_000,
            live: true,
          }),
        }),
      ),
      v.minLength(1),
      v.maxLength(100),
    ),
    () => [
      { seconds: 0, factor: 1 },
      { seconds: 600, factor: 2 },
      { seconds: 1200, factor: 1 },
    ],
  ),
});

/** Who comes, when, for how long, and what for. */
export const trafficSchema = v.strictObject({
  arrivalRate: number({
    unit: 'users/s',
    default: 0.5,
    min: 0,
    max: 20_000,
    slider: [0.01, 100],
    live: true,
  }),
  sessionLength: v.optional(
    v.strictObject({
      distribution: choice({
        default: 'exponential',
        options: ['exponential', 'lognormal', 'weibull', 'pareto', 'uniform', 'fixed', 'empirical'],
        live: true,
      }),
      meanSeconds: number({
        unit: 's',
        default: 120,
        min: 0.1,
        max: 1_000_000,
        slider: [5, 3_600],
        live: true,
      }),
      spread: v.optional(v.pipe(v.number(), v.finite())),
      quantiles: v.optional(
        v.pipe(
          v.array(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(LONGEST_QUANTILE))),
          v.minLength(2),
          v.maxLength(MOST_QUANTILES),
        ),
      ),
    }),
    {},
  ),
  buyerShare: number({
    default: 0.3,
    min: 0,
    max: 1,
    unit: 'share',
    live: true,
  }),
  orderPart: number({
    default: 0.2,
    min: 0.01,
    max: 1,
    unit: 'share',
    live: true,
  }),
  curve: v.optional(curveSchema, {}),
  basket: number({
    default: 50,
    min: 0,
    max: 1_000_000,
    slider: [0, 500],
    live: true,
  }),
  thinkSeconds: number({
    unit: 's',
    default: 10,
    min: 0.1,
    max: 100_000,
    slider: [0.5, 120],
    live: true,
  }),
  requestSeconds: number({
    unit: 's',
    default: 0.2,
    min: 0.001,
    max: 100_000,
    slider: [0.01, 60],
    live: true,
  }),
  returnProbability: number({
    default: 0,
    min: 0,
    max: 1,
    unit: 'share',
    live: true,
  }),
  awaySeconds: number({
    unit: 's',
    default: 300,
    min: 0,
    max: 1_000_000,
    slider: [0, 3_600],
    live: true,
  }),
  retryProbability: number({
    default: 0,
    min: 0,
    max: 1,
    unit: 'share',
    live: true,
  }),
  retryDelaySeconds: number({
    unit: 's',
    default: 10,
    min: 0.1,
    max: 100_000,
    slider: [0.5, 300],
    live: true,
  }),
});
