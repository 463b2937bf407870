import type { Server, ServerStatus } from '../world/server.ts';
import { ticksOf, type World } from '../world/world.ts';

export function setStatus(world: World, server: Server, status: ServerStatus): void {
  noteDrain(world, server, status);
  server.status = status;
  server.statusTick = world.now;
  server.timerTick = -1;
  server.deadlineTick = -1;
  server.quietTicks = 0;
}

/** A drain lasts from its beginning until the server is drained or put back; a crash meanwhile does not end it. */
function noteDrain({ now }: World, server: Server, status: ServerStatus): void {
  const last = server.drains.at(-1);
  const lasts = last !== undefined && last.endedTick < 0;
  if (status === 'draining' && !lasts) server.drains.push({ startedTick: now, endedTick: -1 });
  else if (lasts && status !== 'draining' && status !== 'down') last.endedTick = now;
}

/** A status that lasts so many seconds; `timers.ts` says what comes then. */
export function startTimer(world: World, server: Server, status: ServerStatus, seconds: number): void {
  setStatus(world, server, status);
  server.timerTick = world.now + ticksOf(world, seconds);
}
