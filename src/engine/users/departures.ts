import { EXIT, noteExit } from '../world/exits.ts';
import { leaveServer, NOBODY, pageOf } from '../world/sessions.ts';
import type { World } from '../world/world.ts';
import { mayReturn } from './returns.ts';

/** Ends the sessions whose time is over in this tick: O(1) for each, and for those that are a turn of the calendar ahead. */
export function endSessions(world: World): void {
  const { sessions, servers, tick } = world;
  const { calendar, next, end, server } = sessions;
  const page = pageOf(tick);
  let slot = calendar[page];
  if (slot < 0) return;
  let kept = -1;
  while (slot >= 0) {
    const following = next[slot];
    if (server[slot] !== NOBODY && Math.ceil(end[slot]) !== tick) {
      next[slot] = kept;
      kept = slot;
    } else {
      if (server[slot] !== NOBODY) {
        leave(world, slot);
        leaveServer(sessions, servers, slot);
      }
      next[slot] = sessions.free;
      sessions.free = slot;
    }
    slot = following;
  }
  calendar[page] = kept;
}

/** A user leaves when they wanted to; of a server that is down they learn only then that it is. */
function leave(world: World, slot: number): void {
  const { ledger, sessions, exits } = world;
  const server = sessions.server[slot];
  const host = world.servers[server];
  const end = sessions.end[slot];
  const user = sessions.user[slot];
  const buyer = sessions.buyer[slot];
  if (end > host.lastEnd) host.lastEnd = end;
  if (host.status === 'down') {
    ledger.cutOff += 1;
    ledger.ordersLost += buyer;
    ledger.ordersLostMidOrder += buyer;
    noteExit(exits, EXIT.cutOff, end, user, server, host.version);
    return;
  }
  ledger.completed += 1;
  ledger.ordersPlaced += buyer;
  noteExit(exits, EXIT.completed, end, user, server, host.version);
  if (world.scenario.traffic.returnProbability > 0) {
    mayReturn(world, user, server, end, sessions.visit[slot], sessions.start[slot]);
  }
}
