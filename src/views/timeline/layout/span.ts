import type { PhaseKind, Scenario } from '../../../engine/index.ts';
import type { Frame } from '../../../player/player.ts';
import { roughDrainSeconds } from '../../../theory/index.ts';

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

const STEPS = [
  ...[1, 2, 5, 10, 15, 30],
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
  ...[1, 2, 3, 6, 12].map((n) => n * HOUR),
];

/** The axis is so much longer than the rollout. */
const MARGIN = 1.15;
/** Once so much of it was played, it grows by a quarter. */
const NEARLY_ALL = 0.9;
const GROWTH = 1.25;

/** Seconds that the time axis covers: a rollout that is over by some second at the latest, and whatever was played. */
export function axisSeconds(overBySeconds: number, playedSeconds: number): number {
  let span = Math.max(MINUTE, MARGIN * overBySeconds);
  while (playedSeconds > NEARLY_ALL * span) span *= GROWTH;
  return span;
}

const LAST = new Set<PhaseKind>(['done', 'rolledBack', 'aborted']);

/** When the rollout was over, should be by what was foreseen, or else by a rule of thumb, as where it may never be: in seconds of the run. */
export function overBy({ world, history }: Pick<Frame, 'world' | 'history'>, foreseenSeconds: number | null): number {
  const last = history.bands[history.bands.length - 1];
  if (LAST.has(last.kind)) return last.startTick * world.scenario.tickSeconds;
  return Number.isFinite(foreseenSeconds) ? Number(foreseenSeconds) : firstBatchesSeconds(world.scenario);
}

/** What the first two batches should take, from the settings alone. */
function firstBatchesSeconds({ traffic, balancer, rollout, servers }: Scenario): number {
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
