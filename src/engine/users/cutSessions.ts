import { logEvent } from '../world/events.ts';
import { FATE } from '../world/person.ts';
import type { Server } from '../world/server.ts';
import { leaveServer } from '../world/sessions.ts';
import { EXIT, noteExit, noteFallen } from '../world/traces.ts';
import type { World } from '../world/world.ts';
import { befallCut } from './people.ts';
import { mayRetry } from './retries.ts';
import { activity, orderProgress } from './shopper.ts';

/** Ends a session before its time: a buyer loses the order. */
export function cutSession(world: World, slot: number, time: number): void {
  const { sessions, servers, ledger, exits, scenario } = world;
  const { buyer, start, end, user, person } = sessions;
  const server = sessions.server[slot];
  ledger.cutOff += 1;
  ledger.ordersLost += buyer[slot];
  const doing = activity(buyer[slot], start[slot], end[slot], time, scenario.traffic.orderPart);
  if (doing === 'ordering') ledger.ordersLostMidOrder += 1;
  if ((person[slot] & FATE.cutOff) === 0) {
    const { orderPart } = scenario.traffic;
    noteFallen(world.traces, server, () => ({
      user: user[slot],
      time,
      version: servers[server].version,
      cart: doing === 'cart',
      order: doing === 'ordering' ? orderProgress(start[slot], end[slot], time, orderPart) : -1,
    }));
  }
  noteExit(exits, EXIT.cutOff, time, user[slot], server, servers[server].version);
  person[slot] = befallCut(world, person[slot], server);
  leaveServer(sessions, servers, slot);
}

/** Ends every session on the server before its time; their users may try again. */
export function cutSessions(world: World, server: Server): void {
  const { sessions, servers, ledger, now } = world;
  const cut = server.sessions;
  if (cut === 0) return;
  const { ordersLost, ordersLostMidOrder } = ledger;
  while (server.sessions > 0) {
    const slot = server.members[server.sessions - 1];
    cutSession(world, slot, now);
    mayRetry(world, sessions.user[slot], sessions.buyer[slot], now, sessions.person[slot]);
  }
  logEvent(world, {
    type: 'cutOff',
    server: servers.indexOf(server),
    users: cut,
    orders: ledger.ordersLost - ordersLost,
    midOrder: ledger.ordersLostMidOrder - ordersLostMidOrder,
  });
}
