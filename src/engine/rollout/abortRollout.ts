import { putBack, startTest } from '../servers/work.ts';
import { aborted } from '../strategies/phases.ts';
import { hasPods } from '../world/rollout.ts';
import { isEnding, type ServerStatus } from '../world/server.ts';
import type { World } from '../world/world.ts';
import { enterPhase } from './enterPhase.ts';

/**
 * Stops the rollout: servers that have not begun their update take users again, the others are left to the operator. Pods go on by
 * themselves, as after `kubectl rollout pause`: those that start get ready and take users, those that are being ended end.
 */
export function abortRollout(world: World): void {
  const { rollout, servers, scenario } = world;
  const pods = hasPods(scenario);
  for (const server of servers) {
    if (isEnding(server)) continue;
    if (server.status === 'draining' || (server.status === 'drained' && server.tested)) putBack(world, server);
    else if (pods && server.status === 'drained') startTest(world, server);
  }
  const fine: ServerStatus[] = ['inService', 'warming', 'absent', ...(pods ? COME : [])];
  const left = servers.flatMap((server, s) => (fine.includes(server.status) || isEnding(server) ? [] : [s]));
  rollout.plan = [...rollout.plan.slice(0, rollout.index + 1), aborted(left, rollout.targetVersion)];
  enterPhase(world, rollout.index + 1);
}

/** Pods that will take users by themselves. */
const COME: ServerStatus[] = ['starting', 'testing'];
