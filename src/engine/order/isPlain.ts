import type { Server } from '../world/server.ts';
import { pageOf, type Sessions } from '../world/sessions.ts';
import type { World } from '../world/world.ts';
import { nextDue } from './nextDue.ts';

/** Whether the order in which users come and leave in the tick that begins makes no difference: nothing else happens in it, and no server can fill up. */
export function isPlain(world: World, rate: number): boolean {
  const { tick, agenda, queue, servers, sessions } = world;
  const { traffic, balancer } = world.scenario;
  if (agenda.count > 0 || queue.count > 0) return false;
  if (traffic.returnProbability > 0 || balancer.cookieMaxAgeSeconds !== null) return false;
  if (nextDue(world) <= tick || runsDry(world, tick)) return false;
  return world.gap >= rate || sessions.calendar[pageOf(tick)] < 0 || canTake(servers, mostArrivals(rate));
}

/** More users than this come in a tick, of so many who are expected, less than once in 10⁹ ticks. */
export function mostArrivals(expected: number): number {
  return expected + 6 * Math.sqrt(expected) + 10;
}

/** Whether every server could take so many, were nobody to leave. */
export function canTake(servers: readonly Server[], users: number): boolean {
  for (let s = 0; s < servers.length; s++) {
    const { sessions, capacity } = servers[s];
    if (sessions > 0 && sessions + users > capacity) return false;
  }
  return true;
}

/** Whether a server that drains is left by its last user until then. */
export function runsDry({ servers, sessions }: World, tick: number): boolean {
  for (let s = 0; s < servers.length; s++)
    if (servers[s].status === 'draining' && isLeft(servers[s], sessions, tick)) return true;
  return false;
}

/** Whether it holds somebody, and nobody who stays longer; the first look says so as a rule. */
function isLeft({ members, sessions: count }: Server, { end }: Sessions, tick: number): boolean {
  for (let i = 0; i < count; i++) if (end[members[i]] > tick) return false;
  return count > 0;
}
