import { panics } from '../balancer/known.ts';
import { hasTwoWays } from '../balancer/pool.ts';
import { nextDue } from '../order/nextDue.ts';
import { isEnding, type Server } from '../world/server.ts';
import type { World } from '../world/world.ts';

/**
 * The last tick up to which nothing can happen but that sessions end and users come: no timer, deadline, plan or phase is due.
 * The present tick where more may happen in the next one. Asked at the end of a tick, when all that followed from it is done:
 * the rollout then stands still until a server is empty or the time of a phase is over. O(servers).
 */
export function calmUntil(world: World): number {
  const { tick, servers } = world;
  if (!isSiteCalm(world)) return tick;
  for (const server of servers) if (!isServerCalm(world, server)) return tick;
  return Math.min(Number.MAX_SAFE_INTEGER, Math.max(tick, Math.ceil(nextDue(world)) - 1));
}

/** Whether users do nothing but come and leave, and each newcomer goes to a server in service by one list for all. */
function isSiteCalm(world: World): boolean {
  const { scenario, agenda, queue, migratedTick } = world;
  if (agenda.count > 0 || queue.count > 0 || migratedTick >= 0) return false;
  if (scenario.traffic.returnProbability > 0 || scenario.balancer.cookieMaxAgeSeconds !== null) return false;
  return !hasTwoWays(world) && !panics(world);
}

/** Whether nothing about a server changes with time alone, save what is due at a tick that is known. */
function isServerCalm(world: World, server: Server): boolean {
  const { tick, scenario } = world;
  const { coldSeconds, slowStartSeconds } = scenario.balancer;
  const { status, sessions } = server;
  if (status === 'down' || isEnding(server)) return false;
  const back = (tick - server.returnedTick) * scenario.tickSeconds;
  if (back < coldSeconds || back < slowStartSeconds) return false;
  if (status === 'inService') return true;
  // A balancer that has not heard that it is gone still sends users there.
  if (server.routedUntilTick >= tick) return false;
  if (status !== 'draining') return sessions === 0;
  return scenario.rollout.dryWhen === 'empty' && sessions > 0;
}
