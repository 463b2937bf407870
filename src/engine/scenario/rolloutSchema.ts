import * as v from 'valibot';
import { STRATEGY_NAMES } from '../strategies/index.ts';
import { amount, choice, flag, number, text } from './field.ts';
import { MAX_SERVERS } from './serverNames.ts';

/** How the new version reaches the servers. */
export const rolloutSchema = v.strictObject({
  strategy: choice({
    default: 'bleed',
    options: STRATEGY_NAMES,
  }),
  batchSize: number({
    unit: 'servers',
    default: 1,
    min: 1,
    max: MAX_SERVERS,
    integer: true,
    slider: [1, 20],
  }),
  pauseSeconds: number({
    unit: 's',
    default: 0,
    min: 0,
    max: 1_000_000,
    slider: [0, 3_600],
  }),
  mode: choice({
    default: 'auto',
    options: ['auto', 'manual'],
    live: true,
  }),
  balancedSeconds: number({
    unit: 's',
    default: 60,
    min: 0,
    max: 1_000_000,
    slider: [0, 600],
    live: true,
  }),
  updateSeconds: number({
    unit: 's',
    default: 60,
    min: 0,
    max: 1_000_000,
    slider: [0, 600],
    live: true,
  }),
  testSeconds: number({
    unit: 's',
    default: 30,
    min: 0,
    max: 1_000_000,
    slider: [0, 600],
    live: true,
  }),
  warmUpSeconds: number({
    unit: 's',
    default: 0,
    min: 0,
    max: 1_000_000,
    slider: [0, 600],
    live: true,
  }),
  warmUpWarms: flag({
    default: false,
    live: true,
  }),
  testFailureProbability: number({
    default: 0,
    min: 0,
    max: 1,
    unit: 'share',
    live: true,
  }),
  onTestFailure: choice({
    default: 'hold',
    options: ['hold', 'rollBack', 'carryOn'],
    live: true,
  }),
  oldUsers: choice({
    default: 'bleed',
    options: ['bleed', 'cut'],
  }),
  canaryShare: number({
    default: 0.1,
    min: 0,
    max: 1,
    unit: 'share',
    live: true,
  }),
  canarySeconds: number({
    unit: 's',
    default: 300,
    min: 0,
    max: 1_000_000,
    slider: [0, 1_800],
    live: true,
  }),
  maxSurge: amount({
    default: '25%',
  }),
  maxUnavailable: amount({
    default: '25%',
  }),
  preStopSeconds: number({
    unit: 's',
    default: 0,
    min: 0,
    max: 100_000,
    slider: [0, 60],
    live: true,
  }),
  graceSeconds: number({
    unit: 's',
    default: 30,
    min: 0,
    max: 100_000,
    slider: [0, 900],
    live: true,
  }),
  dryWhen: choice({
    default: 'empty',
    options: ['empty', 'counter', 'quiet', 'deadline'],
    live: true,
  }),
  quietSeconds: number({
    unit: 's',
    default: 30,
    min: 0.1,
    max: 100_000,
    slider: [1, 600],
    live: true,
  }),
  schemaChange: choice({
    default: 'none',
    options: ['none', 'compatible', 'breaking'],
  }),
  mirroredDatabase: flag({
    default: false,
  }),
  failures: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          server: text({ default: 'Bob', maxLength: 40 }),
          atSeconds: number({
            unit: 's',
            default: 120,
            min: 0,
            max: 10_000_000,
            slider: [0, 3_600],
          }),
          downSeconds: number({
            unit: 's',
            default: 300,
            min: 0,
            max: 10_000_000,
            slider: [0, 3_600],
          }),
        }),
      ),
      v.maxLength(100),
    ),
    () => [],
  ),
});
