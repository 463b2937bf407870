import { EXIT, noteExit } from '../world/exits.ts';
import type { Server } from '../world/server.ts';
import { leaveServer, NOBODY, pageOf } from '../world/sessions.ts';
import type { World } from '../world/world.ts';
import { cutSession } from './cutSessions.ts';
import { mayRetry } from './retries.ts';
import { mayReturn } from './returns.ts';

/** Ends the sessions whose time is over in this tick: O(1) for each, and for those that are a turn of the calendar ahead. */
export function endSessions(world: World): void {
  const { sessions, servers, tick } = world;
  const { calendar, next, end, server } = sessions;
  const page = pageOf(tick);
  let slot = calendar[page];
  if (slot < 0) return;
  const returns = world.scenario.traffic.returnProbability > 0;
  let kept = -1;
  while (slot >= 0) {
    const following = next[slot];
    const s = server[slot];
    if (s !== NOBODY && Math.ceil(end[slot]) !== tick) {
      next[slot] = kept;
      kept = slot;
    } else {
      if (s !== NOBODY) leave(world, slot, s, servers[s], returns);
      next[slot] = sessions.free;
      sessions.free = slot;
    }
    slot = following;
  }
  calendar[page] = kept;
}

/** A user leaves when they wanted to; of a server that is down they learn only then that it is. */
function leave(world: World, slot: number, server: number, host: Server, returns: boolean): void {
  const { ledger, sessions, servers, exits } = world;
  const { user, start, end, buyer, person } = sessions;
  if (end[slot] > host.lastEnd) host.lastEnd = end[slot];
  if (host.status === 'down') {
    cutSession(world, slot, end[slot]);
    mayRetry(world, user[slot], buyer[slot], end[slot], person[slot]);
    return;
  }
  ledger.completed += 1;
  ledger.ordersPlaced += buyer[slot];
  noteExit(exits, EXIT.completed, end[slot], user[slot], server, host.version);
  if (returns) mayReturn(world, user[slot], server, end[slot], person[slot], start[slot]);
  leaveServer(sessions, servers, slot);
}
