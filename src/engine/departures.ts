import { noteExit } from './exits.ts';
import { mayReturn } from './returning.ts';
import { endSessionsAt } from './sessions.ts';
import type { World } from './world.ts';

/** Ends the sessions whose time is over in this tick. */
export function endSessions(world: World): void {
  const { ledger, servers, sessions, exits } = world;
  const returns = world.scenario.traffic.returnProbability > 0;
  endSessionsAt(sessions, servers, world.tick, (slot) => {
    const server = sessions.server[slot];
    const host = servers[server];
    const end = sessions.end[slot];
    if (end > host.lastEnd) host.lastEnd = end;
    if (host.status === 'down') {
      ledger.cutOff += 1;
      ledger.ordersLost += sessions.buyer[slot];
      ledger.ordersLostMidOrder += sessions.buyer[slot];
      noteExit(exits, 1, end, sessions.user[slot], server, host.version);
      return;
    }
    ledger.completed += 1;
    ledger.ordersPlaced += sessions.buyer[slot];
    noteExit(exits, 0, end, sessions.user[slot], server, host.version);
    if (returns) mayReturn(world, sessions.user[slot], server, end, sessions.visit[slot], sessions.start[slot]);
  });
}
