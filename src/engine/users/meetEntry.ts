import { forgetWays, openWaysAgain, wayOf } from '../balancer/pool.ts';
import { choiceAt, ROUTERS } from '../balancer/routing.ts';
import { lengthQuantile } from '../chance/sessionLength.ts';
import type { Entry } from '../world/agenda.ts';
import type { World } from '../world/world.ts';
import { admit, settle, waitOrLeave } from './admission.ts';
import { makeRequest } from './binding.ts';
import { bringGuest, GUEST } from './crowd.ts';
import { retryLength } from './retries.ts';
import { cookieHolds, endAbsence, visitDice } from './returns.ts';

/** Does what is on the agenda: a request that finds a server gone, a cookie that expires, a user who comes back or tries again. */
export function meetEntry(world: World, entry: Readonly<Entry>): void {
  if (entry.kind === 'return') comeBack(world, entry);
  else if (entry.kind === 'retry') tryAgain(world, entry);
  else makeRequest(world, entry);
}

function comeBack(world: World, entry: Readonly<Entry>): void {
  const { ledger, servers, law, scenario } = world;
  const { length, shopping } = visitDice(world, entry);
  const end = entry.time + lengthQuantile(law, length) / scenario.tickSeconds;
  const buyer = shopping < scenario.traffic.buyerShare ? 1 : 0;
  bringGuest(entry.time, end, buyer, entry.person, entry.version);
  endAbsence(world, entry);
  ledger.arrived += 1;
  ledger.returned += 1;
  if (cookieHolds(world, servers[entry.about], entry)) {
    settle(world, entry.about, entry.user, GUEST);
    if (servers[entry.about].sessions >= servers[entry.about].capacity) forgetWays();
    return;
  }
  comeAsNew(world, entry);
}

/** One who got nothing comes again for what they came for. */
function tryAgain(world: World, entry: Readonly<Entry>): void {
  bringGuest(entry.time, entry.time + retryLength(world, entry), entry.about, entry.person);
  world.ledger.arrived += 1;
  world.ledger.retried += 1;
  comeAsNew(world, entry);
}

/** The guest is sent to a server like one who comes for the first time. */
function comeAsNew(world: World, { user, time }: Readonly<Entry>): void {
  openWaysAgain(world);
  const pool = wayOf(world, user, choiceAt(time));
  if (pool.count === 0) waitOrLeave(world, user, GUEST);
  else {
    const { count } = pool;
    admit(world, ROUTERS[world.scenario.balancer.routing], pool, user, GUEST);
    if (pool.count < count) forgetWays();
  }
}
