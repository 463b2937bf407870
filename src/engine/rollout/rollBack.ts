import { setStatus } from '../servers/status.ts';
import { putBack } from '../servers/work.ts';
import { logEvent } from '../world/events.ts';
import type { Refusal } from '../world/refusal.ts';
import { hasPods, isOver } from '../world/rollout.ts';
import { isEnding } from '../world/server.ts';
import type { World } from '../world/world.ts';
import { enterPhase } from './enterPhase.ts';
import { planBack } from './planBack.ts';

/** Why the operator may not take the rollout back, or null. */
export function rollBackRefusal({ rollout, migratedTick }: World): Refusal | null {
  if (rollout.startedTick < 0) return { type: 'rolloutNotBegun' };
  if (rollout.targetVersion === 1) return { type: 'alreadyGoingBack' };
  if (isOver(rollout)) return { type: 'rolloutOver' };
  return migratedTick >= 0 ? { type: 'noWayBack' } : null;
}

/** Turns the rollout round: everything that was updated goes back to the old version. A pod that is being ended is not revived. */
export function startRollBack(world: World): void {
  const { rollout, servers, scenario } = world;
  for (const server of servers) {
    const waits = server.status === 'draining' || server.status === 'drained';
    if (server.version === 1 && waits && !isEnding(server)) putBack(world, server);
  }
  rollout.targetVersion = 1;
  if (!hasPods(scenario)) {
    for (const server of servers) if (server.status === 'starting') setStatus(world, server, 'absent');
  }
  rollout.plan = [...rollout.plan.slice(0, rollout.index + 1), ...planBack(scenario, servers)];
  logEvent(world, { type: 'turnedRound' });
  enterPhase(world, rollout.index + 1);
}
