import { EXIT, noteExit } from '../world/exits.ts';
import { endSessionsAt } from '../world/sessions.ts';
import type { World } from '../world/world.ts';
import { mayReturn } from './returns.ts';

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
      noteExit(exits, EXIT.cutOff, end, sessions.user[slot], server, host.version);
      return;
    }
    ledger.completed += 1;
    ledger.ordersPlaced += sessions.buyer[slot];
    noteExit(exits, EXIT.completed, end, sessions.user[slot], server, host.version);
    if (returns) mayReturn(world, sessions.user[slot], server, end, sessions.visit[slot], sessions.start[slot]);
  });
}
