import {
  currentPhase,
  type ExitCondition,
  type Obstacle,
  phaseIsComplete,
  type SeenWorld,
  type ServerStatus,
  secondsLeft,
  standingObstacle,
  stillSent,
} from '../../engine/index.ts';
import type { Band } from './forecast.ts';

/** What a phase waits for. */
export type Wait =
  /** Nothing: the rollout is over. */
  | { type: 'nothing' }
  | { type: 'obstacle'; obstacle: Obstacle }
  /** The operator: Next phase. */
  | { type: 'operator' }
  | { type: 'firstServer' }
  | { type: 'canary' }
  | { type: 'pause' }
  | { type: 'gone' }
  /** Users who have to leave; `more` whether new ones still come, `orTimeout` whether the drain timeout may come first. */
  | { type: 'users'; left: number; more: boolean; orTimeout: boolean }
  /** What ends a drain whoever is `left`: its timeout, the balancer's counter at 0, so many seconds without a request. */
  | { type: 'timeout' | 'counter'; left: number }
  | { type: 'quiet'; left: number; seconds: number }
  | { type: Work };

type Work = 'start' | 'update' | 'test' | 'warmUp';

/** Why the current phase is not over, and how long it should still take. */
export type PhaseOutlook = {
  wait: Wait;
  /** Seconds still to go, or null when nobody can know. */
  seconds: Band | null;
};

/** What the current phase is waiting for. */
export function waitOf(world: SeenWorld): Wait {
  const { servers } = world;
  const phase = currentPhase(world);
  if (phase.exit === 'never') return { type: 'nothing' };
  const obstacle = standingObstacle(world);
  if (obstacle !== null) return { type: 'obstacle', obstacle };
  if (waitsForOperator(world)) return { type: 'operator' };
  switch (phase.exit) {
    case 'balancedSeconds':
      return { type: 'firstServer' };
    case 'canarySeconds':
      return { type: 'canary' };
    case 'pauseSeconds':
      return { type: 'pause' };
    case 'gone':
      return { type: 'gone' };
    case 'dry':
      return waitOfDrains(
        world,
        phase.servers.filter((s) => servers[s].status === 'draining'),
      );
    default:
      return { type: workOf(phase.servers.map((s) => servers[s].status)) ?? workTowards(phase.exit)[0] };
  }
}

/** What ends the drains of these servers. */
function waitOfDrains(world: SeenWorld, drains: readonly number[]): Wait {
  const { servers, scenario } = world;
  const left = drains.reduce((sum, s) => sum + servers[s].sessions, 0);
  const ends = drains.map((s) => endOfDrain(world, s));
  if (ends.includes('timeout')) return { type: 'timeout', left };
  if (ends.includes('counter')) return { type: 'counter', left };
  if (ends.includes('quiet')) return { type: 'quiet', left, seconds: scenario.rollout.quietSeconds };
  const acts = scenario.balancer.onDrainTimeout !== 'wait';
  return {
    type: 'users',
    left,
    more: drains.some((s) => isStillSent(world, s)),
    orTimeout: acts && drains.some((s) => servers[s].deadlineTick >= 0),
  };
}

/** What is to end the drain of a server: that it is empty, or something else, whoever is on it then. */
export function endOfDrain({ scenario, servers }: SeenWorld, index: number): 'empty' | 'timeout' | 'counter' | 'quiet' {
  const { dryWhen } = scenario.rollout;
  const lasts = dryWhen === 'deadline' || scenario.balancer.drainEnds === 'atDeadline';
  if (lasts && servers[index].deadlineTick >= 0) return 'timeout';
  return dryWhen === 'counter' || dryWhen === 'quiet' ? dryWhen : 'empty';
}

/** Whether new users still come to a server that is being bled: for ever, or for a while. */
export function isStillSent(world: SeenWorld, index: number): boolean {
  const { share, untilTick } = stillSent(world, index);
  return world.scenario.traffic.arrivalRate * share > 0 && untilTick > world.tick;
}

/** What servers are at, in the order in which it is done. */
const WORK: Partial<Record<ServerStatus, Work>> = {
  starting: 'start',
  updating: 'update',
  testing: 'test',
  warming: 'warmUp',
};

/** Of what servers are at, whatever comes first is waited for. */
function workOf(statuses: ServerStatus[]): Work | undefined {
  return Object.entries(WORK).find(([status]) => statuses.includes(status as ServerStatus))?.[1];
}

/** The work with which a phase of work ends. */
function workTowards(exit: ExitCondition): readonly Work[] {
  if (exit === 'updated') return ['update', 'start'];
  return exit === 'tested' ? ['test'] : ['warmUp'];
}

/** Whether the phase waits for a person, though nothing is in its way. */
export function waitsForOperator(world: SeenWorld): boolean {
  if (world.scenario.rollout.mode !== 'manual') return false;
  return phaseIsComplete(world) || currentPhase(world).exit === 'balancedSeconds';
}

/** Seconds until the current phase is over, where that is known already: it lasts so long, or what it waits for does. Null: it is not. */
export function certainSeconds(world: SeenWorld): number | null {
  const { servers, tick, scenario } = world;
  const { exit, servers: batch } = currentPhase(world);
  if (exit === 'never' || standingObstacle(world) !== null || waitsForOperator(world)) return null;
  const timed = secondsLeft(world);
  if (timed < Number.POSITIVE_INFINITY) return Math.max(0, timed);
  if (exit === 'dry' || exit === 'gone') return null;
  const towards = workTowards(exit);
  const isOther = (work: Work | undefined) => work !== undefined && !towards.includes(work);
  if (batch.some((s) => isOther(WORK[servers[s].status]))) return null;
  return Math.max(0, ...batch.map((s) => servers[s].timerTick - tick)) * scenario.tickSeconds;
}
