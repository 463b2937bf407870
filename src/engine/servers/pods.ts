import { expectRequests } from '../users/binding.ts';
import { cutSessions } from '../users/cutSessions.ts';
import { answers, type Server } from '../world/server.ts';
import { ticksOf, type World } from '../world/world.ts';
import { startDrain } from './drain.ts';
import { migrate } from './migration.ts';
import { setStatus, startTimer } from './status.ts';

/** Starts a server that is not there yet, with a version on it; nothing is left of one that was there before. */
export function create(world: World, server: Server, version: 1 | 2): void {
  if (server.status !== 'absent') return;
  if (version === 2) migrate(world);
  server.stopsTick = -1;
  server.routedUntilTick = -1;
  server.installing = version;
  server.version = version;
  server.tested = false;
  startTimer(world, server, 'starting', world.scenario.rollout.updateSeconds);
}

/** Takes a server away for good; whoever is still on it is cut off. */
export function remove(world: World, server: Server): void {
  cutSessions(world, server);
  setStatus(world, server, 'absent');
}

/**
 * Kubernetes' way to end a pod: it leaves the endpoints, which takes a while to be known; it answers through its preStop, then
 * stops; when the grace period is over it is killed.
 */
export function terminate(world: World, server: Server): void {
  if (server.status === 'absent' || server.stopsTick >= 0) return;
  const hasUsers = answers(server, world.now) && server.status !== 'drained';
  if (!hasUsers && server.status !== 'down') {
    remove(world, server);
    return;
  }
  const { preStopSeconds, graceSeconds } = world.scenario.rollout;
  server.stopsTick = world.now + ticksOf(world, Math.min(preStopSeconds, graceSeconds));
  startDrain(world, server);
  server.resumesAs = 'draining';
  server.deadlineTick = world.now + ticksOf(world, graceSeconds);
  // Without a preStop it has stopped already: bound users notice with their next request.
  if (server.stopsTick === world.now && world.scenario.balancer.affinityWhileDraining) expectRequests(world, server);
}
