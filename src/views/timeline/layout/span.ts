import type { Scenario } from '../../../engine/index.ts';
import { roughDrainSeconds } from '../../../theory/index.ts';

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

/** Lengths that the time axis may have, in seconds; beyond them it doubles. */
const SPANS = [
  ...[1, 2, 3, 5, 10, 15, 20, 25, 30, 40].map((n) => n * MINUTE),
  ...[1, 1.5, 2, 3, 4, 6, 8, 12, 18].map((n) => n * HOUR),
  ...[1, 2, 3, 4, 7, 10, 14, 28].map((n) => n * DAY),
];
const STEPS = [
  ...[1, 2, 5, 10, 15, 30],
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
  ...[1, 2, 3, 6, 12].map((n) => n * HOUR),
];
/** Part of the axis that stays free ahead of now. */
const AHEAD = 0.2;

/** Seconds that the time axis covers: the run so far with room ahead, and at least what the first two batches should take. */
export function chooseSpan(nowSeconds: number, scenario: Scenario): number {
  const need = Math.max(nowSeconds / (1 - AHEAD), firstBatchesSeconds(scenario));
  const nice = SPANS.find((span) => span >= need);
  if (nice !== undefined) return nice;
  let span = SPANS[SPANS.length - 1];
  while (span < need) span *= 2;
  return span;
}

/** A rule of thumb, from the settings alone so that the axis holds still while the forecast moves. */
export function firstBatchesSeconds({ traffic, balancer, rollout, servers }: Scenario): number {
  const { meanSeconds } = traffic.sessionLength;
  const batch = Math.min(rollout.batchSize, servers.length);
  const room = servers.reduce((sum, { capacity }) => sum + capacity, 0);
  const users = (Math.min(traffic.arrivalRate * meanSeconds, room) * batch) / servers.length;
  const timeout = balancer.onDrainTimeout === 'cut' ? (balancer.drainTimeoutSeconds ?? Infinity) : Infinity;
  const dry = rollout.strategy === 'lockOut' ? 0 : roughDrainSeconds(users, meanSeconds);
  const work = rollout.updateSeconds + rollout.testSeconds + rollout.warmUpSeconds;
  const count = Math.min(2, Math.ceil(servers.length / batch));
  return rollout.balancedSeconds + count * (Math.min(dry, timeout) + work);
}

/** Seconds between the labels of a time axis with room for so many of them. */
export function timeStep(spanSeconds: number, room: number): number {
  const least = spanSeconds / Math.max(1, room);
  return STEPS.find((step) => step >= least) ?? Math.ceil(least / DAY) * DAY;
}

const TOPS = [1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9, 10];
/** The capacity is worth showing up to so many times the users. */
const WORTH = 2;

/**
 * The highest number of users that the value axis shows. The capacity is on it as long as the users still
 * fill a good part of the height: all of it, or else what is left in service while servers are out.
 */
export function chooseTop(peak: number, capacities: readonly number[]): number {
  const worth = capacities.filter((capacity) => capacity <= WORTH * peak);
  return niceTop(Math.max(peak * 1.15, ...worth.map((capacity) => capacity * 1.08), 4));
}

function niceTop(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  return (TOPS.find((top) => top * unit >= value) ?? 10) * unit;
}

/** Steps of a value axis: each from so many times a power of ten on. */
const COUNT_STEPS = [
  { from: Math.sqrt(50), step: 10 },
  { from: Math.sqrt(10), step: 5 },
  { from: Math.sqrt(2), step: 2 },
];
/** About so many steps up to the top. */
const COUNTS = 3;

/** The numbers of users that the value axis names, from 0 on: multiples of 1, 2 or 5 and a power of ten. */
export function countsUpTo(top: number): number[] {
  const least = top / COUNTS;
  const unit = 10 ** Math.floor(Math.log10(least));
  const step = unit * (COUNT_STEPS.find(({ from }) => least / unit >= from)?.step ?? 1);
  return Array.from({ length: Math.floor(top / step + 1e-9) + 1 }, (_, i) => i * step);
}
