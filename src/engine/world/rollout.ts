import type { Scenario } from '../scenario/scenario.ts';
import { STRATEGIES } from '../strategies/index.ts';
import type { Cluster, Phase, Plan, Strategy } from '../strategies/plan.ts';
import type { Obstacle } from './obstacle.ts';

export type RolloutStatus = 'idle' | 'running' | 'holding' | 'rollingBack' | 'done' | 'aborted';

/** Where the rollout stands: its plan, the phase it is in, and why it does not go on. */
export type Rollout = {
  status: RolloutStatus;
  plan: Plan;
  index: number;
  /** When the current phase began. This and the next two are exact moments. */
  phaseTick: number;
  /** −1 until the first server is taken. */
  startedTick: number;
  /** −1 until it is over. */
  finishedTick: number;
  /** The version being rolled out: 2, or 1 on the way back. */
  targetVersion: 1 | 2;
  /** Why it is holding; null when it is not. */
  obstacle: Obstacle | null;
};

export function createRollout(scenario: Scenario): Rollout {
  return {
    status: 'idle',
    plan: planOf(scenario),
    index: 0,
    phaseTick: 0,
    startedTick: -1,
    finishedTick: -1,
    targetVersion: 2,
    obstacle: null,
  };
}

/** The plan that was made last: it is the same for every run of a scenario, whatever its seed. */
let planned: { servers: Scenario['servers']; rollout: Scenario['rollout']; plan: Plan } | null = null;

function planOf(scenario: Scenario): Plan {
  const { servers, rollout } = scenario;
  if (planned?.servers !== servers || planned.rollout !== rollout) {
    planned = { servers, rollout, plan: STRATEGIES[rollout.strategy].plan(clusterOf(scenario)) };
  }
  return planned.plan;
}

/** Names of the servers that the strategy adds: they take the places of the scenario's own, in order, in one round or more. */
export function extraNames({ servers, rollout }: Scenario): string[] {
  const { extra = [] }: Strategy = STRATEGIES[rollout.strategy];
  return extra.flatMap((call) => servers.map(({ name }) => call(name)));
}

/** Whether the servers are pods. */
export function hasPods({ rollout }: Scenario): boolean {
  const { pods }: Strategy = STRATEGIES[rollout.strategy];
  return pods === true;
}

/** The servers of a scenario and of its strategy, as plans are made for them. */
export function clusterOf(scenario: Scenario): Cluster {
  const { servers, rollout } = scenario;
  const { batchSize, pauseSeconds, oldUsers, maxSurge, maxUnavailable } = rollout;
  const names = [...servers.map(({ name }) => name), ...extraNames(scenario)];
  return { names, size: servers.length, batchSize, pauses: pauseSeconds > 0, oldUsers, maxSurge, maxUnavailable };
}

export function currentPhase({ rollout }: { readonly rollout: Pick<Rollout, 'plan' | 'index'> }): Phase {
  return rollout.plan[rollout.index];
}

export function isOver({ status }: Pick<Rollout, 'status'>): boolean {
  return status === 'done' || status === 'aborted';
}
