import type { Server, ServerStatus } from '../world/server.ts';
import { ticksOf, type World } from '../world/world.ts';

export function setStatus(world: World, server: Server, status: ServerStatus): void {
  server.status = status;
  server.statusTick = world.now;
  server.timerTick = -1;
  server.deadlineTick = -1;
  server.quietTicks = 0;
}

/** A status that lasts so many seconds; `timers.ts` says what comes then. */
export function startTimer(world: World, server: Server, status: ServerStatus, seconds: number): void {
  setStatus(world, server, status);
  server.timerTick = world.now + ticksOf(world, seconds);
}
