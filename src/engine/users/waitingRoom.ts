import { openWays, wayOf } from '../balancer/pool.ts';
import { choiceAt, ROUTERS } from '../balancer/routing.ts';
import { takeFirst } from '../world/queue.ts';
import type { World } from '../world/world.ts';
import { admit, turnAway } from './admission.ts';
import { bringGuest, GUEST } from './crowd.ts';

/** Of those who wait, the ones whose patience is over leave; the others are admitted in order, as far as there is room. */
export function admitWaiting(world: World): void {
  const { queue, scenario } = world;
  const patience = scenario.balancer.queuePatienceSeconds / scenario.tickSeconds;
  const router = ROUTERS[scenario.balancer.routing];
  const ways = openWays(world);
  while (queue.count > 0) {
    const user = queue.user[queue.first];
    const givesUp = queue.arrival[queue.first] + patience;
    const pool = ways.otherShare === 0 ? ways.common : wayOf(world, user, choiceAt(world.tick - 1));
    if (givesUp > world.tick - 1 && pool.count === 0) return;
    const at = takeFirst(queue);
    const start = world.tick - 1;
    if (givesUp <= start) turnAway(world, user, givesUp);
    else {
      bringGuest(start, start + queue.length[at], queue.buyer[at], 0);
      admit(world, router, pool, user, GUEST);
    }
  }
}
