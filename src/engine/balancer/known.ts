import type { SeenServer, SeenWorld } from '../world/seen.ts';
import { NEVER, takesNewUsers } from '../world/server.ts';

/** Whether servers that do not answer are passed over, although the balancers do not know of that yet. */
let skipsTheDead = false;

/** Whether they are from now on. */
export function passOverTheDead(on: boolean): void {
  skipsTheDead = on;
}

/** Whether a balancer that was told everything it can know sends new users there, from now on or at another moment that is near. */
export function takes(
  world: SeenWorld,
  server: SeenServer,
  index: number,
  panic: boolean,
  moment: number = world.now,
): boolean {
  if (takesNewUsers(server)) return true;
  if (moment < server.routedUntilTick && (server.stopsTick < 0 || moment < server.stopsTick)) return true;
  if (isTakenForAlive(world, server, moment)) return !skipsTheDead;
  if (server.status === 'down') return panic;
  return panic && (server.status === 'draining' || server.status === 'drained') && isListed(world, server, index);
}

/** Whether it does not answer, the balancers do not know of that yet, and a request that goes there is not tried elsewhere. */
export function isTakenForAlive({ now, scenario }: SeenWorld, server: SeenServer, moment = now): boolean {
  if (scenario.balancer.redispatch) return false;
  if (server.status === 'down') return moment < server.noticedTick;
  return server.stopsTick >= 0 && moment >= server.stopsTick && moment < server.routedUntilTick;
}

/** Whether the balancers have it on their lists: it is there, and has been in service. */
export function isListed({ scenario }: SeenWorld, { status, returnedTick }: SeenServer, index: number): boolean {
  return status !== 'absent' && status !== 'starting' && (index < scenario.servers.length || returnedTick !== NEVER);
}

/** Whether a balancer that was not told of the drain takes it to be in service. */
export function runsUnnoticed(world: SeenWorld, server: SeenServer, index: number): boolean {
  return server.status !== 'inService' && server.status !== 'down' && isListed(world, server, index);
}

/** Envoy's rule: below the threshold of healthy servers, health is ignored. */
export function panics(world: SeenWorld): boolean {
  const { panicThreshold } = world.scenario.balancer;
  if (panicThreshold === 0) return false;
  const listed = world.servers.filter((server, s) => isListed(world, server, s));
  return listed.length > 0 && listed.filter(takesNewUsers).length / listed.length < panicThreshold;
}

/** The share of new users whose load balancer was not told of a drain. */
export function unawareShare(world: SeenWorld): number {
  const { balancers, drainKnownTo } = world.scenario.balancer;
  return drainKnownTo < balancers && world.servers.some((server, s) => runsUnnoticed(world, server, s))
    ? 1 - drainKnownTo / balancers
    : 0;
}
