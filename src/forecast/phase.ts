import {
  currentPhase,
  isStillSentUsers,
  type Obstacle,
  phaseIsComplete,
  type SeenWorld,
  secondsLeft,
} from '../engine/index.ts';
import type { Band, DrainForecast } from './drain.ts';

/** What a phase waits for. */
export type Wait =
  /** Nothing: the rollout is over. */
  | { type: 'nothing' }
  | { type: 'obstacle'; obstacle: Obstacle }
  /** The operator: Next phase. */
  | { type: 'operator' }
  | { type: 'firstServer' }
  | { type: 'canary' }
  | { type: 'gone' }
  /** Users who have to leave; `more` whether new ones still come. */
  | { type: 'users'; left: number; more: boolean }
  | { type: 'start' | 'update' | 'test' | 'warmUp' };

/** Why the current phase is not over, and how long it should still take. */
export type PhaseOutlook = {
  wait: Wait;
  /** Expected seconds still to go, or null when nobody can know. */
  seconds: Band | null;
};

/** What the current phase is waiting for; `drains` are the forecasts of the servers that are being bled. */
export function phaseOutlook(world: SeenWorld, drains: readonly DrainForecast[]): PhaseOutlook {
  const { rollout, scenario, tick, servers } = world;
  const phase = currentPhase(world);
  if (phase.exit === 'never') return { wait: { type: 'nothing' }, seconds: null };
  if (rollout.obstacle !== null) return { wait: { type: 'obstacle', obstacle: rollout.obstacle }, seconds: null };
  const manual = scenario.rollout.mode === 'manual';
  if (manual && (phaseIsComplete(world) || phase.exit === 'balancedSeconds')) {
    return { wait: { type: 'operator' }, seconds: null };
  }
  switch (phase.exit) {
    case 'balancedSeconds':
    case 'canarySeconds': {
      const type = phase.exit === 'balancedSeconds' ? 'firstServer' : 'canary';
      return { wait: { type }, seconds: exactly(secondsLeft(world)) };
    }
    case 'gone': {
      const ends = phase.servers.map((s) => Math.max(servers[s].deadlineTick, servers[s].stopsTick) - tick);
      return { wait: { type: 'gone' }, seconds: exactly(Math.max(0, ...ends) * scenario.tickSeconds) };
    }
    case 'dry':
      return drainOutlook(world, drains);
    default: {
      const last = Math.max(0, ...phase.servers.map((s) => servers[s].timerTick - tick));
      const starts = phase.servers.some((s) => servers[s].status === 'starting');
      return { wait: { type: starts ? 'start' : WORK[phase.exit] }, seconds: exactly(last * scenario.tickSeconds) };
    }
  }
}

const WORK = { updated: 'update', tested: 'test', inService: 'warmUp' } as const;

function drainOutlook(world: SeenWorld, drains: readonly DrainForecast[]): PhaseOutlook {
  const { scenario, tick, servers } = world;
  const phase = currentPhase(world);
  const here = drains.filter(({ server }) => phase.servers.includes(server));
  const deadline = Math.min(...phase.servers.map((s) => servers[s].deadlineTick).filter((t) => t >= 0));
  const cuts = Number.isFinite(deadline) && scenario.balancer.onDrainTimeout === 'cut';
  const until = cuts ? (deadline - tick) * scenario.tickSeconds : Infinity;
  const longest = (pick: (drain: DrainForecast) => number) => Math.min(until, Math.max(0, ...here.map(pick)));
  return {
    wait: {
      type: 'users',
      left: here.reduce((sum, drain) => sum + drain.left, 0),
      more: until === Infinity && phase.servers.some((s) => isStillSentUsers(world, s)),
    },
    seconds: { low: longest((d) => d.low), median: longest((d) => d.median), high: longest((d) => d.high) },
  };
}

const exactly = (seconds: number): Band => {
  const left = Math.max(0, seconds);
  return { low: left, median: left, high: left };
};
