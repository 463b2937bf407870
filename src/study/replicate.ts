import {
  buildWorld,
  type Ledger,
  playRollout,
  type RolloutStatus,
  type Scenario,
  tick,
  type World,
} from '../engine/index.ts';
import { roughDrainSeconds } from '../theory/index.ts';

/** One whole rollout of a scenario before the crowd of one seed. */
export type Replication = {
  seed: number;
  /** `done` or `aborted` when it is over, `holding` when only a person could go on, any other when the limit came first. */
  status: RolloutStatus;
  /** From the first server taken to the end, or to where it was broken off. */
  rolloutSeconds: number;
  /** As it stood at the end of the rollout. */
  ledger: Ledger;
  /** The highest utilisation, from 0 on, that any server in service reached since the rollout began. */
  peakUtilisation: number;
  /** For each bleed that came to its end, in order: seconds from its beginning until its last server was dry, to the exact moment. */
  drySeconds: number[];
};

export type ReplicateOptions = {
  /** Simulated seconds, over 0, after which a rollout is broken off; left out: see `usualLimitSeconds`. */
  limitSeconds?: number;
};

const DAY = 86_400;
/** So many times as long as is usual. */
const PATIENCE = 10;

/** A day, or ten times what a rollout of this size takes by a rule of thumb if that is longer. */
export function usualLimitSeconds({ traffic, servers, rollout }: Scenario): number {
  const { meanSeconds } = traffic.sessionLength;
  const batches = Math.ceil(servers.length / rollout.batchSize);
  const drain = roughDrainSeconds(traffic.arrivalRate * meanSeconds, meanSeconds);
  const work = rollout.updateSeconds + rollout.testSeconds + rollout.warmUpSeconds;
  return Math.max(DAY, PATIENCE * (rollout.balancedSeconds + batches * (drain + work)));
}

/**
 * A scenario's whole rollout before the crowd of a seed, from its start until it is over, holds for a person, or comes to the limit.
 * Nobody is there to act: a rollout by hand goes on as soon as a phase is complete. The same for the same, always.
 */
export function replicate(scenario: Scenario, seed: number, options: ReplicateOptions = {}): Replication {
  const playing = playOut(scenario, seed, options);
  let step = playing.next();
  while (!step.done) step = playing.next();
  return replicationOf(step.value);
}

/** Users that come and ticks that pass in one step: some milliseconds. */
const STEP = 5_000;

/**
 * The same in steps of some milliseconds, so that something else can be done in between; gives the world as it stands at the end.
 * `old` is a world that nobody needs any more.
 */
export function* playOut(
  scenario: Scenario,
  seed: number,
  { limitSeconds = usualLimitSeconds(scenario) }: ReplicateOptions = {},
  old?: World,
): Generator<unknown, World> {
  const { tickSeconds, traffic, rollout } = scenario;
  // Nobody is there to act; a scenario's own settings are shared by all its runs.
  const byItself = rollout.mode === 'auto' ? rollout : { ...rollout, mode: 'auto' as const };
  const world = yield* buildWorld({ ...scenario, seed, rollout: byItself }, old);
  const limit = Math.ceil(limitSeconds / tickSeconds);
  const ticks = Math.ceil(STEP / (1 + traffic.arrivalRate * tickSeconds));
  while (world.tick < limit) {
    if (!playRollout(world, Math.min(ticks, limit - world.tick))) yield;
    else if (isAnyoneComingBack(world)) tick(world);
    else break;
  }
  return world;
}

/** Whether a rollout at rest holds for nothing but a server that comes back by itself. */
function isAnyoneComingBack({ rollout: { obstacle }, servers }: World): boolean {
  if (obstacle === null || obstacle.type === 'testFailed' || obstacle.type === 'needsOperator') return false;
  return servers.some(({ status, timerTick }) => timerTick >= 0 && (status === 'down' || status === 'warming'));
}

/** What is told of a world in which a rollout was played out. */
export function replicationOf({ scenario, rollout, ledger, events }: World): Replication {
  const { rolloutSeconds, peakUtilisation } = ledger;
  return {
    ...{ seed: scenario.seed, status: rollout.status, rolloutSeconds, ledger: { ...ledger }, peakUtilisation },
    drySeconds: dryTicks(events).map((ticks) => ticks * scenario.tickSeconds),
  };
}

/** How long each bleed took: to the last server's exact moment, or to the next phase where none was told dry. */
function dryTicks(events: World['events']): number[] {
  const ticks: number[] = [];
  let beganTick: number | null = null;
  let dryTick: number | null = null;
  for (const event of events) {
    if (event.type === 'dry') dryTick = Math.max(dryTick ?? 0, event.tick);
    if (event.type !== 'phase') continue;
    if (beganTick !== null) ticks.push((dryTick ?? event.tick) - beganTick);
    beganTick = event.phase.entry.some(({ action }) => action === 'drain') ? event.tick : null;
    dryTick = null;
  }
  return ticks;
}
