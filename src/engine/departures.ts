import { noteExit } from './exits.ts';
import { endSessionsAt } from './sessions.ts';
import type { World } from './world.ts';

/** Ends the sessions whose time is over in this tick. */
export function endSessions(world: World): void {
  const { ledger, servers, sessions, exits } = world;
  endSessionsAt(sessions, servers, world.tick, (slot) => {
    const host = servers[sessions.server[slot]];
    const end = sessions.end[slot];
    if (end > host.lastEnd) host.lastEnd = end;
    ledger.completed += 1;
    ledger.ordersPlaced += sessions.buyer[slot];
    noteExit(exits, 0, end, sessions.user[slot], sessions.server[slot], host.version);
  });
}
