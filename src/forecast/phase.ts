import {
  currentPhase,
  isStillSentUsers,
  type Obstacle,
  phaseIsComplete,
  type SeenWorld,
  secondsLeft,
} from '../engine/index.ts';
import { allOver, certainly, NEVER, type TimeLaw } from '../theory/index.ts';
import { type DrainForecast, drainLaw } from './drain.ts';
import { type Band, type Forecast, forecastOf } from './forecast.ts';

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
  /** Users who have to leave; `more` whether new ones still come. */
  | { type: 'users'; left: number; more: boolean }
  | { type: 'start' | 'update' | 'test' | 'warmUp' };

/** Why the current phase is not over, and how long it should still take. */
export type PhaseOutlook = {
  wait: Wait;
  /** Seconds still to go, or null when nobody can know. */
  seconds: Band | null;
};

/** When the current phase is over; null where it waits for a person, or for nothing. `drains` are the forecasts of the servers that are being bled. */
export function forecastPhase(world: SeenWorld, drains?: readonly DrainForecast[]): Forecast | null {
  const law = phaseLaw(world, drains);
  return law && forecastOf(law);
}

/** The law of the same. */
export function phaseLaw(world: SeenWorld, drains?: readonly DrainForecast[]): TimeLaw | null {
  const { rollout, servers, tick, scenario } = world;
  const phase = currentPhase(world);
  if (phase.exit === 'never' || rollout.obstacle !== null || waitsForOperator(world)) return null;
  switch (phase.exit) {
    case 'balancedSeconds':
    case 'canarySeconds':
    case 'pauseSeconds':
      return certainly(secondsLeft(world));
    case 'dry':
    case 'gone': {
      const known = (s: number) => drains?.find(({ server }) => server === s)?.law ?? drainLaw(world, s);
      const over = (s: number) => (MAY_COME_BACK.has(servers[s].status) ? NEVER : certainly(0));
      return allOver(phase.servers.map((s) => known(s) ?? over(s)));
    }
    default:
      return certainly(Math.max(0, ...phase.servers.map((s) => servers[s].timerTick - tick)) * scenario.tickSeconds);
  }
}

/** A server that serves, or will when it is up again, has to be bled by somebody first. */
const MAY_COME_BACK: ReadonlySet<string> = new Set(['inService', 'warming', 'down']);

function waitsForOperator(world: SeenWorld): boolean {
  if (world.scenario.rollout.mode !== 'manual') return false;
  return phaseIsComplete(world) || currentPhase(world).exit === 'balancedSeconds';
}

/** What the current phase is waiting for, and how long; `drains` are the forecasts of the servers that are being bled. */
export function phaseOutlook(world: SeenWorld, drains: readonly DrainForecast[]): PhaseOutlook {
  return { wait: waitOf(world), seconds: forecastPhase(world, drains) };
}

function waitOf(world: SeenWorld): Wait {
  const { rollout, servers } = world;
  const phase = currentPhase(world);
  if (phase.exit === 'never') return { type: 'nothing' };
  if (rollout.obstacle !== null) return { type: 'obstacle', obstacle: rollout.obstacle };
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
      return {
        type: 'users',
        left: phase.servers.reduce((sum, s) => sum + (servers[s].status === 'draining' ? servers[s].sessions : 0), 0),
        more: phase.servers.some((s) => isStillSentUsers(world, s)),
      };
    default:
      return { type: phase.servers.some((s) => servers[s].status === 'starting') ? 'start' : WORK[phase.exit] };
  }
}

const WORK = { updated: 'update', tested: 'test', inService: 'warmUp' } as const;
