import { logEvent } from '../world/events.ts';
import { EXIT, noteExit } from '../world/exits.ts';
import type { Server } from '../world/server.ts';
import { leaveServer } from '../world/sessions.ts';
import type { World } from '../world/world.ts';
import { activity } from './shopper.ts';

/** Ends every session on the server before its time; buyers lose their order. */
export function cutSessions(world: World, server: Server): void {
  const { sessions, servers, ledger, exits, now, scenario } = world;
  const cut = server.sessions;
  if (cut === 0) return;
  let lost = 0;
  let midOrder = 0;
  while (server.sessions > 0) {
    const slot = server.members[server.sessions - 1];
    const { buyer, start, end, user } = sessions;
    lost += buyer[slot];
    const doing = activity(buyer[slot], start[slot], end[slot], now, scenario.traffic.orderPart);
    if (doing === 'ordering') midOrder += 1;
    noteExit(exits, EXIT.cutOff, now, user[slot], sessions.server[slot], server.version);
    leaveServer(sessions, servers, slot);
  }
  ledger.cutOff += cut;
  ledger.ordersLost += lost;
  ledger.ordersLostMidOrder += midOrder;
  logEvent(world, { type: 'cutOff', server: servers.indexOf(server), users: cut, orders: lost, midOrder });
}
