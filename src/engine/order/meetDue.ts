import { forgetWays } from '../balancer/pool.ts';
import { advanceRollout } from '../rollout/advanceRollout.ts';
import { fireTimers } from '../servers/timers.ts';
import { admitWaiting } from '../users/waitingRoom.ts';
import type { World } from '../world/world.ts';
import { nextDue } from './nextDue.ts';

/** Does what is due now, and what follows from it at the same moment: several phases may pass. Those who wait get what room there is then. */
export function meetDue(world: World): void {
  let index: number;
  do {
    index = world.rollout.index;
    fireTimers(world);
    advanceRollout(world);
  } while (world.rollout.index !== index || nextDue(world) <= world.now);
  forgetWays();
  if (world.queue.count > 0) admitWaiting(world);
}
