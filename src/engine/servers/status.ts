import type { Server, ServerStatus } from '../world/server.ts';
import { ticksOf, type World } from '../world/world.ts';

/** Gives a server another status; `moment`, in ticks, is when a drain was over that ends by it. */
export function setStatus(world: World, server: Server, status: ServerStatus, moment: number = world.tick): void {
  noteDrain(world, server, status, moment);
  server.status = status;
  server.statusTick = world.tick;
  server.timerTick = -1;
  server.deadlineTick = -1;
  server.quietTicks = 0;
}

/** A drain lasts from its beginning until the server is drained or put back; a crash meanwhile does not end it. */
function noteDrain({ tick }: World, server: Server, status: ServerStatus, moment: number): void {
  const last = server.drains.at(-1);
  const lasts = last !== undefined && last.endedTick < 0;
  if (status === 'draining' && !lasts) server.drains.push({ startedTick: tick, endedTick: -1 });
  else if (lasts && status !== 'draining' && status !== 'down') last.endedTick = moment;
}

/** A status that lasts so many seconds; `timers.ts` says what comes then. */
export function startTimer(world: World, server: Server, status: ServerStatus, seconds: number): void {
  setStatus(world, server, status);
  server.timerTick = world.tick + ticksOf(world, seconds);
}
