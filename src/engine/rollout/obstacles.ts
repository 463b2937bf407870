import type { EntryAction, ExitCondition, Phase } from '../strategies/plan.ts';
import type { Obstacle } from '../world/obstacle.ts';
import { currentPhase, isOver } from '../world/rollout.ts';
import type { SeenWorld } from '../world/seen.ts';
import { type Server, takesNewUsers } from '../world/server.ts';
import { isTimed, phaseIsComplete, REACHED } from './progress.ts';

/** Why the rollout can't go on by itself, or null. */
export function obstacleNow(world: SeenWorld): Obstacle | null {
  if (!isAnyoneStuck(world)) return phaseIsComplete(world) ? lastServerObstacle(world) : null;
  const { servers, exit } = currentPhase(world);
  const failed = failedHere(world);
  if (failed.length > 0) {
    const noWayBack = world.scenario.rollout.onTestFailure === 'rollBack' && world.migratedTick >= 0;
    return { type: 'testFailed', servers: failed, noWayBack };
  }
  const down = servers.filter((s) => world.servers[s].status === 'down');
  if (down.length > 0) return { type: 'down', servers: down };
  return { type: 'needsOperator', servers: servers.filter((s) => !isOnItsWay(world, s)), exit };
}

/** The same as it is at this very moment, also between what an operator did and the tick that follows from it. */
export function standingObstacle(world: SeenWorld): Obstacle | null {
  const waits = world.scenario.rollout.mode === 'manual' && phaseIsComplete(world);
  return waits || isOver(world.rollout) ? null : obstacleNow(world);
}

/** Whether a server of the phase can't go on by itself. Asked in every tick, so it makes no lists. */
function isAnyoneStuck(world: SeenWorld): boolean {
  const { servers, exit } = currentPhase(world);
  for (const s of servers) {
    const { status } = world.servers[s];
    if (status === 'down' || (status === 'failed' && exit === 'tested') || !isOnItsWay(world, s)) return true;
  }
  return false;
}

/** Whether a server of the current phase has got where the phase wants it, or will by itself. */
function isOnItsWay({ servers, rollout }: SeenWorld, s: number): boolean {
  const { exit } = rollout.plan[rollout.index];
  const under = UNDER_WAY[exit];
  if (under === undefined || isTimed(exit) || exit === 'never') return true;
  return under.includes(servers[s].status) || REACHED[exit](servers[s], rollout.targetVersion);
}

/** The statuses that lead to what a phase waits for, or to something that is dealt with elsewhere. */
const UNDER_WAY: Partial<Record<ExitCondition, Server['status'][]>> = {
  dry: ['draining', 'down'],
  updated: ['updating', 'starting', 'down'],
  tested: ['testing', 'updating', 'failed', 'down'],
  inService: ['warming', 'down'],
};

/** Why the next phase would leave nobody in service, or null. Closing the site is meant to, and Kubernetes does as it was told. */
export function lastServerObstacle({ rollout, servers }: SeenWorld): Obstacle | null {
  const next = rollout.plan[rollout.index + 1];
  if (!next || next.kind === 'close' || next.kind === 'replace') return null;
  for (let s = 0; s < servers.length; s++) if (takesNewUsers(servers[s]) && !takesOut(next, s)) return null;
  const taken: number[] = [];
  let serving = false;
  servers.forEach((server, s) => {
    if (!takesOut(next, s) || !(takesNewUsers(server) || server.status === 'down')) return;
    taken.push(s);
    serving ||= takesNewUsers(server);
  });
  if (taken.length === 0) return null;
  return { type: serving ? 'lastInService' : 'lastDown', servers: taken };
}

const TAKES_OUT = new Set<EntryAction>(['drain', 'takeOut', 'terminate']);

function takesOut({ entry }: Phase, s: number): boolean {
  for (const { action, servers } of entry) if (TAKES_OUT.has(action) && servers.includes(s)) return true;
  return false;
}

const NOBODY: number[] = [];

/** Servers of the current test whose test failed. */
export function failedHere(world: SeenWorld): number[] {
  const phase = currentPhase(world);
  return phase.exit === 'tested' ? phase.servers.filter((s) => world.servers[s].status === 'failed') : NOBODY;
}
