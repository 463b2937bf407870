import type { Cluster, ExitCondition, Phase, Plan } from './plan.ts';
import type { Scenario } from './scenario.ts';
import { type Server, takesNewUsers } from './server.ts';
import { STRATEGIES } from './strategies/index.ts';
import type { World } from './world.ts';

export type RolloutStatus = 'idle' | 'running' | 'holding' | 'rollingBack' | 'done' | 'aborted';

/** Where the rollout stands: its plan, the phase it is in, and why it does not go on. */
export type Rollout = {
  status: RolloutStatus;
  plan: Plan;
  index: number;
  /** When the current phase began. */
  phaseTick: number;
  /** −1 until the first server is taken. */
  startedTick: number;
  /** −1 until it is over. */
  finishedTick: number;
  /** The version being rolled out: 2, or 1 on the way back. */
  targetVersion: number;
  /** Why it is holding; null when it is not. */
  reason: string | null;
};

export function createRollout(scenario: Scenario): Rollout {
  return {
    status: 'idle',
    plan: STRATEGIES[scenario.rollout.strategy].plan(clusterOf(scenario)),
    index: 0,
    phaseTick: 0,
    startedTick: -1,
    finishedTick: -1,
    targetVersion: 2,
    reason: null,
  };
}

/** Names of the servers that the strategy adds: they take the places of the scenario's own, in order. */
export function extraNames({ servers, rollout }: Scenario): string[] {
  const { extra } = STRATEGIES[rollout.strategy];
  return extra ? servers.map(({ name }) => extra(name)) : [];
}

/** The servers of a scenario and of its strategy, as plans are made for them. */
export function clusterOf(scenario: Scenario): Cluster {
  const { servers, rollout } = scenario;
  const { batchSize, oldUsers, maxSurge, maxUnavailable } = rollout;
  const names = [...servers.map(({ name }) => name), ...extraNames(scenario)];
  return { names, size: servers.length, batchSize, oldUsers, maxSurge, maxUnavailable };
}

export function currentPhase({ rollout }: World): Phase {
  return rollout.plan[rollout.index];
}

export function isOver({ status }: Rollout): boolean {
  return status === 'done' || status === 'aborted';
}

/** Whether one server of the phase has got where the phase wants it. */
export const REACHED: Record<
  Exclude<ExitCondition, 'balancedSeconds' | 'canarySeconds' | 'never'>,
  (server: Server, target: number) => boolean
> = {
  dry: (server) => server.sessions === 0 && server.status !== 'draining' && !takesNewUsers(server),
  updated: ({ status, version }, target) =>
    status !== 'updating' && status !== 'starting' && status !== 'absent' && version === target,
  tested: (server) => server.status !== 'testing' && server.tested,
  inService: (server) => server.status === 'inService',
  gone: (server) => server.status === 'absent',
};

/** Whether the current phase has done what it is there for. */
export function phaseIsComplete(world: World): boolean {
  const { exit, servers } = currentPhase(world);
  if (exit === 'never') return false;
  if (exit === 'balancedSeconds' || exit === 'canarySeconds') return secondsLeft(world) <= 0;
  return servers.every((s) => REACHED[exit](world.servers[s], world.rollout.targetVersion));
}

/** Seconds that a phase which is over after some time still has to go. */
export function secondsLeft({ tick, rollout, scenario }: World): number {
  const { exit } = rollout.plan[rollout.index];
  const lasts = exit === 'canarySeconds' ? scenario.rollout.canarySeconds : scenario.rollout.balancedSeconds;
  return lasts - (tick - rollout.phaseTick) * scenario.tickSeconds;
}
