import { forgetWays } from '../balancer/pool.ts';
import type { Server } from '../world/server.ts';
import { leaveServer, NOBODY, pageOf } from '../world/sessions.ts';
import { addSoon, soon } from '../world/soon.ts';
import { EXIT, noteExit } from '../world/traces.ts';
import type { World } from '../world/world.ts';
import { cutSession } from './cutSessions.ts';
import { mayRetry } from './retries.ts';
import { mayReturn } from './returns.ts';

/** Ends the sessions whose time is over in this tick, in any order: O(1) for each, and for those that are a turn of the calendar ahead. */
export function endSessions(world: World): void {
  const { sessions, servers, tick } = world;
  const { calendar, next, end, server } = sessions;
  const page = pageOf(tick);
  let slot = calendar[page];
  if (slot < 0) return;
  let kept = -1;
  while (slot >= 0) {
    const following = next[slot];
    const s = server[slot];
    if (s !== NOBODY && Math.ceil(end[slot]) !== tick) {
      next[slot] = kept;
      kept = slot;
    } else {
      if (s !== NOBODY) leave(world, slot, s, servers[s]);
      next[slot] = sessions.free;
      sessions.free = slot;
    }
    slot = following;
  }
  calendar[page] = kept;
}

/** Gathers the ends of this tick for `playInOrder`; the calendar keeps the slots. */
export function gatherEnds({ sessions, tick }: World): void {
  const { calendar, next, end, server, user } = sessions;
  soon.count = 0;
  for (let slot = calendar[pageOf(tick)]; slot >= 0; slot = next[slot]) {
    if (server[slot] !== NOBODY && end[slot] <= tick) addSoon(end[slot], user[slot], slot);
  }
}

/** Ends one that was gathered; says on which server it was, NOBODY if it is over already. */
export function endSession(world: World, slot: number): number {
  const { sessions, servers, scenario } = world;
  const s = sessions.server[slot];
  if (s === NOBODY) return s;
  const host = servers[s];
  if (host.sessions >= host.capacity) forgetWays();
  leave(world, slot, s, host);
  if (scenario.traffic.returnProbability > 0 && host.status !== 'down') {
    mayReturn(world, sessions.user[slot], s, sessions.end[slot], sessions.person[slot], sessions.start[slot]);
  }
  return s;
}

/** A user leaves when they wanted to; of a server that is down they learn only then that it is. */
function leave(world: World, slot: number, server: number, host: Server): void {
  const { ledger, sessions, servers, exits } = world;
  const { user, end, buyer, person } = sessions;
  if (host.status === 'down') {
    cutSession(world, slot, end[slot]);
    mayRetry(world, user[slot], buyer[slot], end[slot], person[slot]);
    return;
  }
  ledger.completed += 1;
  ledger.ordersPlaced += buyer[slot];
  noteExit(exits, EXIT.completed, end[slot], user[slot], server, host.version);
  leaveServer(sessions, servers, slot);
}
