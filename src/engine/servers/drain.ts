import { expectRequests, handOff } from '../users/binding.ts';
import { cutSessions } from '../users/cutSessions.ts';
import { logEvent } from '../world/events.ts';
import { type Server, takesNewUsers } from '../world/server.ts';
import { ticksOf, type World } from '../world/world.ts';
import { looksDry } from './dryness.ts';
import { setStatus } from './status.ts';

/** Takes the server out of the balancer for new users; those on it stay until they leave, or until their next request. */
export function startDrain(world: World, server: Server): void {
  if (!takesNewUsers(server) && server.status !== 'warming') return;
  const { drainTimeoutSeconds, endpointDelaySeconds, affinityWhileDraining } = world.scenario.balancer;
  setStatus(world, server, 'draining');
  if (drainTimeoutSeconds !== null) server.deadlineTick = world.now + ticksOf(world, drainTimeoutSeconds);
  if (endpointDelaySeconds > 0) server.routedUntilTick = world.now + ticksOf(world, endpointDelaySeconds);
  if (!affinityWhileDraining) expectRequests(world, server);
  checkDry(world, server);
}

/** A draining server that looks dry is drained; whoever is still bound to it is cut off. */
export function checkDry(world: World, server: Server): void {
  if (server.status === 'draining' && server.stopsTick < 0 && looksDry(world, server)) endDrain(world, server);
}

function endDrain(world: World, server: Server): void {
  const left = server.sessions;
  logEvent(world, { type: 'dry', server: world.servers.indexOf(server), left });
  cutSessions(world, server);
  setStatus(world, server, 'drained');
}

/** Takes the server out at once and ends its sessions. */
export function takeOut(world: World, server: Server): void {
  startDrain(world, server);
  cutSessions(world, server);
  if (server.status === 'draining') setStatus(world, server, 'drained');
}

/** What a deadline does to those who are left: the server's users go to the others, or are cut off. */
export function clear(world: World, server: Server, how: 'cut' | 'handOff'): void {
  if (how === 'handOff') {
    const users = handOff(world, server);
    if (users > 0) logEvent(world, { type: 'handedOff', server: world.servers.indexOf(server), users });
  } else cutSessions(world, server);
  if (server.status === 'draining' && server.stopsTick < 0 && server.sessions === 0) endDrain(world, server);
}
