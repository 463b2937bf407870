import { phaseEnd } from '../rollout/progress.ts';
import { crashMoment } from '../servers/crash.ts';
import type { Server } from '../world/server.ts';
import { ticksOf, type World } from '../world/world.ts';

/** The next moment, in ticks, at which more happens than what users do: a timer, a deadline, the end of a phase; ∞ if none is known. O(servers). */
export function nextDue(world: World): number {
  const { now, servers, scenario } = world;
  let due = Number.POSITIVE_INFINITY;
  for (let s = 0; s < servers.length; s++) {
    if (servers[s].status !== 'inService' || servers[s].routedUntilTick > now) {
      due = Math.min(due, dueOf(world, servers[s]));
    }
  }
  for (const { atSeconds } of scenario.rollout.failures) due = ifLater(crashMoment(world, atSeconds), now, due);
  return ifLater(phaseEnd(world), now, due);
}

function dueOf(world: World, server: Server): number {
  const { now, scenario } = world;
  const { timerTick, deadlineTick, stopsTick, routedUntilTick, noticedTick, status, statusTick } = server;
  let due = Number.POSITIVE_INFINITY;
  if (timerTick >= 0) due = timerTick;
  if (deadlineTick >= 0) due = Math.min(due, deadlineTick);
  const { forgetsDrainAfterSeconds } = scenario.balancer;
  if (status === 'draining' && stopsTick < 0 && forgetsDrainAfterSeconds !== null) {
    due = Math.min(due, statusTick + ticksOf(world, forgetsDrainAfterSeconds));
  }
  return ifLater(stopsTick, now, ifLater(routedUntilTick, now, ifLater(noticedTick, now, due)));
}

/** The earlier of two moments, of which the first counts only while it is to come. */
function ifLater(moment: number, now: number, due: number): number {
  return moment > now ? Math.min(moment, due) : due;
}
