import { openWaysAgain, wayOf } from '../balancer/pool.ts';
import { choiceAt, ROUTERS } from '../balancer/routing.ts';
import { takeFirst } from '../world/queue.ts';
import { ticksOf, type World } from '../world/world.ts';
import { admit, turnAway } from './admission.ts';
import { bringGuest, GUEST } from './crowd.ts';

/** Admits those who wait, in order, as far as there is room now. */
export function admitWaiting(world: World): void {
  const { queue, scenario, now } = world;
  const router = ROUTERS[scenario.balancer.routing];
  while (queue.count > 0) {
    openWaysAgain(world);
    const user = queue.user[queue.first];
    const pool = wayOf(world, user, choiceAt(now));
    if (pool.count === 0) return;
    const at = takeFirst(queue);
    bringGuest(now, now + queue.length[at], queue.buyer[at], queue.person[at]);
    admit(world, router, pool, user, GUEST);
  }
}

/** The moment at which the patience of the first who waits is over; ∞ when nobody waits. */
export function nextToGiveUp(world: World): number {
  const { queue, scenario } = world;
  if (queue.count === 0) return Number.POSITIVE_INFINITY;
  return queue.arrival[queue.first] + ticksOf(world, scenario.balancer.queuePatienceSeconds);
}

/** The first who waits leaves. */
export function giveUp(world: World): void {
  const { queue } = world;
  const at = takeFirst(queue);
  turnAway(world, queue.user[at], world.now, queue.buyer[at], queue.person[at]);
}
