import { putBack } from '../servers/work.ts';
import { aborted } from '../strategies/phases.ts';
import type { World } from '../world/world.ts';
import { enterPhase } from './enterPhase.ts';

/** Stops the rollout: servers that have not begun their update take users again, the others are left to the operator. */
export function abortRollout(world: World): void {
  const { rollout, servers } = world;
  for (const server of servers) {
    if (server.status === 'draining' || (server.status === 'drained' && server.tested)) putBack(world, server);
  }
  const left = servers.flatMap(({ status }, s) =>
    status === 'inService' || status === 'warming' || status === 'absent' ? [] : [s],
  );
  rollout.plan = [...rollout.plan.slice(0, rollout.index + 1), aborted(left, rollout.targetVersion)];
  enterPhase(world, rollout.index + 1);
}
