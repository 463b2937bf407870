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
  /** As it stood when the rollout was over: of scenarios that meet a crowd together, when the last of their rollouts was. */
  ledger: Ledger;
  /** The highest utilisation, from 0 on, that any server in service reached since the rollout began. */
  peakUtilisation: number;
  /** For each bleed that came to its end, in order: seconds from its beginning until its last server was dry, to the exact moment. */
  drySeconds: number[];
  /** What it answers, where it was asked. */
  answer?: number[];
};

export type ReplicateOptions = {
  /** Simulated seconds, over 0, after which a rollout is broken off; left out: see `usualLimitSeconds`. */
  limitSeconds?: number;
};

const DAY = 86_400;
/** So many times as long as is usual. */
const PATIENCE = 10;

/** A day, or ten times what a rollout of this size takes by a rule of thumb if that is longer. */
export function usualLimitSeconds(scenario: Scenario): number {
  return Math.max(DAY, PATIENCE * roughRolloutSeconds(scenario));
}

/** How long a rollout of this size takes, by a rule of thumb. */
export function roughRolloutSeconds({ traffic, servers, rollout }: Scenario): number {
  const { meanSeconds } = traffic.sessionLength;
  const batches = Math.ceil(servers.length / rollout.batchSize);
  const drain = roughDrainSeconds(traffic.arrivalRate * meanSeconds, meanSeconds);
  const work = rollout.updateSeconds + rollout.testSeconds + rollout.warmUpSeconds;
  return rollout.balancedSeconds + batches * (drain + work);
}

/**
 * A scenario's whole rollout before the crowd of a seed, from its start until it is over, holds for a person, or comes to the limit.
 * Nobody is there to act: a rollout by hand goes on as soon as a phase is complete. The same for the same, always.
 */
export function replicate(scenario: Scenario, seed: number, options: ReplicateOptions = {}): Replication {
  return replicateTogether([scenario], seed, options)[0];
}

/** The same of several scenarios, of which each is told as it stands when the last of their rollouts is over. */
export function replicateTogether(
  scenarios: readonly Scenario[],
  seed: number,
  options: ReplicateOptions = {},
): Replication[] {
  const playing = playTogether(scenarios, seed, options);
  let step = playing.next();
  while (!step.done) step = playing.next();
  return step.value.map(replicationOf);
}

/** Users that come and ticks that pass in one step: some milliseconds. */
const STEP = 5_000;

/**
 * The same in steps of some milliseconds, so that something else can be done in between; gives the worlds as they stand at the end.
 * `old` are worlds that nobody needs any more.
 */
export function* playTogether(
  scenarios: readonly Scenario[],
  seed: number,
  options: ReplicateOptions,
  old: readonly World[] = [],
): Generator<unknown, World[]> {
  const worlds: World[] = [];
  for (const [i, scenario] of scenarios.entries()) worlds.push(yield* playOut(scenario, seed, options, old[i]));
  const endSeconds = Math.max(...worlds.map((world) => world.tick * world.scenario.tickSeconds));
  for (const world of worlds) {
    const end = Math.round(endSeconds / world.scenario.tickSeconds);
    for (const ticks = stepOf(world.scenario); world.tick < end; yield) tick(world, Math.min(ticks, end - world.tick));
  }
  return worlds;
}

function* playOut(
  scenario: Scenario,
  seed: number,
  { limitSeconds = usualLimitSeconds(scenario) }: ReplicateOptions = {},
  old?: World,
): Generator<unknown, World> {
  const { tickSeconds, rollout } = scenario;
  // Nobody is there to act; a scenario's own settings are shared by all its runs.
  const byItself = rollout.mode === 'auto' ? rollout : { ...rollout, mode: 'auto' as const };
  const world = yield* buildWorld({ ...scenario, seed, rollout: byItself }, old);
  const limit = Math.ceil(limitSeconds / tickSeconds);
  const ticks = stepOf(scenario);
  while (world.tick < limit) {
    if (!playRollout(world, Math.min(ticks, limit - world.tick))) yield;
    else if (isAnyoneComingBack(world)) tick(world);
    else break;
  }
  return world;
}

const stepOf = ({ traffic, tickSeconds }: Scenario): number =>
  Math.ceil(STEP / (1 + traffic.arrivalRate * tickSeconds));

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
