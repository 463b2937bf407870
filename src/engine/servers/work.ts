import { cutSessions } from '../users/cutSessions.ts';
import { type Server, takesNewUsers } from '../world/server.ts';
import type { World } from '../world/world.ts';
import { migrate } from './migration.ts';
import { setStatus, startTimer } from './status.ts';

/** Starts installing a version on an empty server; nothing to do where it is installed already, or on its way. */
export function startUpdate(world: World, server: Server, version: 1 | 2): void {
  if (server.status === 'down') return;
  const onItsWay = server.status === 'updating' && server.installing === version;
  if (onItsWay || (server.status === 'drained' && server.version === version)) return;
  install(world, server, version);
}

/** Starts installing a version on an empty server, whatever it runs now. */
export function install(world: World, server: Server, version: 1 | 2): void {
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
    const wasWarmed = server.status === 'warming' && world.scenario.rollout.warmUpWarms;
    server.coldTick = wasWarmed ? server.statusTick : world.now;
    server.returnedTick = world.now;
    server.wasDown = server.status === 'down';
  }
  setStatus(world, server, 'inService');
  server.routedUntilTick = -1;
  server.stopsTick = -1;
}
