import { tick } from './tick.ts';
import { isOver } from './world/rollout.ts';
import type { ServerStatus } from './world/server.ts';
import type { World } from './world/world.ts';

/**
 * Ticks on, at most so many ticks, until the rollout is over or holds for a person; the world then stands at that very tick.
 * Returns whether it came to that. Where a server that comes back by itself is all that is waited for, it goes on.
 */
export function runRollout(world: World, ticks: number): boolean {
  for (let i = 0; i < ticks && !isAtRest(world); i++) tick(world);
  return isAtRest(world);
}

function isAtRest(world: World): boolean {
  const { rollout } = world;
  return isOver(rollout) || (rollout.status === 'holding' && !isAnyoneComingBack(world));
}

const COMES_BACK: readonly ServerStatus[] = ['down', 'warming'];

/** Whether what the rollout holds for can pass without a person. */
function isAnyoneComingBack({ rollout: { obstacle }, servers }: World): boolean {
  if (obstacle?.type === 'testFailed' || obstacle?.type === 'needsOperator') return false;
  return servers.some(({ status, timerTick }) => timerTick >= 0 && COMES_BACK.includes(status));
}
