import { openWays } from '../balancer/pool.ts';
import { type Pool, ROUTERS } from '../balancer/routing.ts';
import { isAsBefore, keepAccounts, keepAccountsAtRest, takeStock } from '../ledger/accounts.ts';
import { watchEpisodes } from '../ledger/episodes.ts';
import { canTake, mostArrivals, runsDry } from '../order/isPlain.ts';
import { admitSimply, arrivalsPerTick } from '../users/arrivals.ts';
import { endSessions } from '../users/departures.ts';
import { takesNewUsers } from '../world/server.ts';
import { pageOf } from '../world/sessions.ts';
import type { World } from '../world/world.ts';

/**
 * Plays ticks in which nothing can happen but that sessions end and users come, up to `lastTick`: the same, to the bit, as whole
 * ticks, which would find nothing else to do. Stops before a tick that has to be played in order, as a server fills up or runs dry.
 */
export function playCalm(world: World, lastTick: number): void {
  const { servers } = world;
  const { calendar } = world.sessions;
  const router = ROUTERS[world.scenario.balancer.routing];
  const steady = world.curve.points.length === 1;
  const openServers = countOpen(world);
  const bleeds = servers.some(({ status }) => status === 'draining');
  let rate = arrivalsPerTick(world);
  let most = mostArrivals(rate);
  let pool: Pool | null = null;
  // Ticks whose accounts are still to be kept, all at once, as things stood the same through them.
  let atRest = 0;
  let quiet = takeStock(world) && world.episodes.open === 0;
  while (world.tick < lastTick) {
    if (quiet && steady) {
      atRest += skipIdle(world, rate, lastTick);
      if (world.tick === lastTick) break;
    }
    world.tick += 1;
    if (!steady) {
      rate = arrivalsPerTick(world);
      most = mostArrivals(rate);
    }
    if (calendar[pageOf(world.tick)] >= 0) {
      if ((world.gap < rate && !canTake(servers, most)) || (bleeds && runsDry(world, world.tick))) {
        world.tick -= 1;
        break;
      }
      endSessions(world);
    }
    world.now = world.tick;
    if (world.gap < rate) {
      // A list from an earlier tick will do, unless it hangs on how full servers are, or one that was full has room again.
      if (pool === null || router.sorts || pool.count < openServers) pool = openWays(world).common;
      admitSimply(world, router, pool, rate, lastTick - world.tick + 1);
      if (pool.count === 0) quiet = false;
    }
    world.gap -= rate;
    if (quiet && isAsBefore(world)) atRest += 1;
    else {
      keepAccountsAtRest(world, atRest);
      atRest = 0;
      keepAccounts(world);
      watchEpisodes(world);
      if (world.queue.count > 0 || world.agenda.count > 0) {
        world.calmUntil = world.tick;
        break;
      }
      quiet = takeStock(world) && world.episodes.open === 0;
    }
  }
  keepAccountsAtRest(world, atRest);
}

/** Lets the ticks pass in which nobody comes or goes; how many. */
function skipIdle(world: World, rate: number, lastTick: number): number {
  const { calendar } = world.sessions;
  const from = world.tick;
  let { tick, gap } = world;
  // The same subtractions as tick by tick, so that the last bit of the gap is the same.
  while (tick < lastTick && gap >= rate && calendar[pageOf(tick + 1)] < 0) {
    tick += 1;
    gap -= rate;
  }
  world.tick = tick;
  world.now = tick;
  world.gap = gap;
  return tick - from;
}

/** Servers that a newcomer can be sent to while they have room. */
function countOpen({ servers }: World): number {
  let count = 0;
  for (const server of servers) if (takesNewUsers(server) && server.weight > 0) count += 1;
  return count;
}
