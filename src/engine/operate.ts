import { expectRequests, handOff } from './binding.ts';
import { cutSessions } from './cutSessions.ts';
import { looksDry } from './dryness.ts';
import { logEvent } from './events.ts';
import { migrate } from './migration.ts';
import { answers, type Server, type ServerStatus, takesNewUsers } from './server.ts';
import type { World } from './world.ts';

/** Whole ticks that cover this many seconds. */
export function ticksOf(world: World, seconds: number): number {
  return Math.ceil(seconds / world.scenario.tickSeconds);
}

export function setStatus(world: World, server: Server, status: ServerStatus): void {
  server.status = status;
  server.statusTick = world.tick;
  server.timerTick = -1;
  server.deadlineTick = -1;
  server.quietTicks = 0;
}

function startTimer(world: World, server: Server, status: ServerStatus, seconds: number): void {
  setStatus(world, server, status);
  server.timerTick = world.tick + ticksOf(world, seconds);
}

/** Takes the server out of the balancer for new users; those on it stay until they leave, or until their next request. */
export function startDrain(world: World, server: Server): void {
  if (!takesNewUsers(server) && server.status !== 'warming') return;
  const { drainTimeoutSeconds, endpointDelaySeconds, affinityWhileDraining } = world.scenario.balancer;
  setStatus(world, server, 'draining');
  if (drainTimeoutSeconds !== null) server.deadlineTick = world.tick + ticksOf(world, drainTimeoutSeconds);
  if (endpointDelaySeconds > 0) server.routedUntilTick = world.tick + ticksOf(world, endpointDelaySeconds);
  if (!affinityWhileDraining) expectRequests(world, server);
  checkDry(world, server);
}

/** A draining server that looks dry is drained; whoever is still bound to it is cut off. The moment is the last session's exact end. */
export function checkDry(world: World, server: Server): void {
  if (server.status === 'draining' && server.stopsTick < 0 && looksDry(world, server)) endDrain(world, server);
}

function endDrain(world: World, server: Server): void {
  const left = server.sessions;
  const moment = left > 0 ? world.tick : Math.max(server.lastEnd, server.statusTick);
  if (left > 0) {
    logEvent(
      world,
      'dry',
      `${server.name} looks dry, but ${left} ${left === 1 ? 'user is' : 'users are'} still bound to it.`,
    );
    cutSessions(world, server);
  } else logEvent(world, 'dry', `${server.name} is bone dry.`, moment);
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
    const moved = handOff(world, server);
    if (moved > 0)
      logEvent(world, 'harm', `${moved} ${moved === 1 ? 'user was' : 'users were'} handed over to the others.`);
  } else cutSessions(world, server);
  if (server.status === 'draining' && server.stopsTick < 0 && server.sessions === 0) endDrain(world, server);
}

/** Starts installing a version on an empty server; nothing to do where it is installed already, or on its way. */
export function startUpdate(world: World, server: Server, version: number): void {
  if (server.status === 'down') return;
  const onItsWay = server.status === 'updating' && server.installing === version;
  if (onItsWay || (server.status === 'drained' && server.version === version)) return;
  install(world, server, version);
}

/** Starts installing a version on an empty server, whatever it runs now. */
export function install(world: World, server: Server, version: number): void {
  if (version === 2) migrate(world);
  cutSessions(world, server);
  server.installing = version;
  startTimer(world, server, 'updating', world.scenario.rollout.updateSeconds);
}

export function startTest(world: World, server: Server): void {
  if (server.status === 'testing' || server.status === 'down' || server.tested) return;
  cutSessions(world, server);
  startTimer(world, server, 'testing', world.scenario.rollout.testSeconds);
}

/** Puts the server back into the balancer, after its warm-up. One that still drains simply takes new users again. */
export function putBack(world: World, server: Server): void {
  if (takesNewUsers(server) || server.status === 'warming' || server.status === 'down') return;
  const { warmUpSeconds } = world.scenario.rollout;
  if (server.status === 'draining' || warmUpSeconds === 0) comeIntoService(world, server);
  else startTimer(world, server, 'warming', warmUpSeconds);
}

/** From now on the balancer sends it new users. */
export function comeIntoService(world: World, server: Server): void {
  const serving = world.servers.filter(takesNewUsers);
  if (serving.length > 0) server.pass = Math.max(server.pass, Math.min(...serving.map(({ pass }) => pass)));
  if (server.status !== 'draining') {
    server.returnedTick = world.tick;
    server.wasDown = server.status === 'down';
  }
  setStatus(world, server, 'inService');
  server.routedUntilTick = -1;
  server.stopsTick = -1;
}

/** Starts a server that is not there yet, with a version on it. */
export function create(world: World, server: Server, version: number): void {
  if (server.status !== 'absent') return;
  if (version === 2) migrate(world);
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
  if (!answers(server, world.tick) && server.status !== 'down') {
    remove(world, server);
    return;
  }
  const { preStopSeconds, graceSeconds } = world.scenario.rollout;
  server.stopsTick = world.tick + ticksOf(world, Math.min(preStopSeconds, graceSeconds));
  startDrain(world, server);
  server.resumesAs = 'draining';
  server.deadlineTick = world.tick + ticksOf(world, graceSeconds);
  // Without a preStop it has stopped already: bound users notice with their next request.
  if (server.stopsTick === world.tick && world.scenario.balancer.affinityWhileDraining) expectRequests(world, server);
}
