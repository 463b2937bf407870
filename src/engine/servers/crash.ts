import { random, STREAMS } from '../chance/random.ts';
import { expectRequests, signOut } from '../users/binding.ts';
import { logEvent } from '../world/events.ts';
import type { Server, ServerStatus } from '../world/server.ts';
import { ticksOf, type World } from '../world/world.ts';
import { setStatus } from './status.ts';
import { comeIntoService } from './work.ts';

/** Whether it can crash: it is there, and not down already. */
export function canCrash({ status }: Server): boolean {
  return status !== 'down' && status !== 'absent' && status !== 'starting';
}

/** What a server comes back as, by what it was; from anything else it comes back empty and out of service. */
const RESUMES: Partial<Record<ServerStatus, ServerStatus>> = {
  inService: 'inService',
  warming: 'inService',
  draining: 'draining',
};

/**
 * The server dies. The balancer notices after between `checkFall − 1` and `checkFall` checks (`truth.md`'s rule for HAProxy);
 * its users with their next request. It comes back after `downSeconds`; null: not by itself.
 */
export function crash(world: World, server: Server, downSeconds: number | null): void {
  const { seed, balancer } = world.scenario;
  const index = world.servers.indexOf(server);
  const u = random(seed, STREAMS.crash, index, world.tick);
  server.resumesAs = RESUMES[server.status] ?? 'drained';
  const { deadlineTick } = server;
  setStatus(world, server, 'down');
  server.deadlineTick = deadlineTick;
  server.noticedTick = world.now + ticksOf(world, (balancer.checkFall - 1 + u) * balancer.checkSeconds);
  if (downSeconds !== null) server.timerTick = world.now + ticksOf(world, downSeconds);
  expectRequests(world, server);
  logEvent(world, { type: 'crashed', server: index, users: server.sessions });
}

/** A server that was down is back, its memory empty: those still bound to it are signed out if that is where their state was. */
export function recover(world: World, server: Server): void {
  const { deadlineTick } = server;
  server.wasDown = true;
  server.noticedTick = -1;
  if (server.resumesAs === 'inService') comeIntoService(world, server);
  else {
    setStatus(world, server, server.resumesAs);
    server.deadlineTick = deadlineTick;
  }
  if (world.scenario.balancer.sessionState === 'memory') {
    for (let i = 0; i < server.sessions; i++) signOut(world, server.members[i], world.now);
  }
  logEvent(world, { type: 'recovered', server: world.servers.indexOf(server) });
}

/** The moment of a planned crash, in ticks: after tick 0, as seen at which nobody has crashed. */
export function crashMoment(world: World, atSeconds: number): number {
  return Math.max(1e-9, ticksOf(world, atSeconds));
}

/** The crashes that the scenario has planned for this very moment. */
export function crashAsPlanned(world: World): void {
  for (const { server: name, atSeconds, downSeconds } of world.scenario.rollout.failures) {
    if (crashMoment(world, atSeconds) !== world.now) continue;
    const server = world.servers.find((candidate) => candidate.name === name);
    if (server && canCrash(server)) crash(world, server, downSeconds);
  }
}
