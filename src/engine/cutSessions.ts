import { logEvent } from './events.ts';
import { noteExit } from './exits.ts';
import type { Server } from './server.ts';
import { leaveServer } from './sessions.ts';
import { activity } from './shopper.ts';
import type { World } from './world.ts';

/** Ends every session on the server before its time; buyers lose their order. */
export function cutSessions(world: World, server: Server): void {
  const { sessions, servers, ledger, exits, tick, scenario } = world;
  const cut = server.sessions;
  if (cut === 0) return;
  let lost = 0;
  let midOrder = 0;
  while (server.sessions > 0) {
    const slot = server.members[server.sessions - 1];
    const { buyer, start, end, user } = sessions;
    lost += buyer[slot];
    const doing = activity(buyer[slot], start[slot], end[slot], tick, scenario.traffic.orderPart);
    if (doing === 'ordering') midOrder += 1;
    noteExit(exits, 1, tick, user[slot], sessions.server[slot], server.version);
    leaveServer(sessions, servers, slot);
  }
  ledger.cutOff += cut;
  ledger.ordersLost += lost;
  ledger.ordersLostMidOrder += midOrder;
  server.lastEnd = tick;
  const orders =
    lost === 0
      ? 'no order was lost'
      : `${lost} ${lost === 1 ? 'order' : 'orders'} lost, ${midOrder} while being placed`;
  logEvent(world, 'harm', `${cut} ${cut === 1 ? 'user was' : 'users were'} cut off from ${server.name}; ${orders}.`);
}
