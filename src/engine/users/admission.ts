import { choose } from '../balancer/pool.ts';
import { choiceAt, FIRST_CHOICE, type Pool, type Router } from '../balancer/routing.ts';
import { FATE, type Person } from '../world/person.ts';
import { joinQueue } from '../world/queue.ts';
import { answers, resumeDrain, type Server } from '../world/server.ts';
import { addSession } from '../world/sessions.ts';
import { addSoon } from '../world/soon.ts';
import { EXIT, noteExit, noteFallen } from '../world/traces.ts';
import type { World } from '../world/world.ts';
import { expectExpiry, expectMove, isUnreadable } from './binding.ts';
import { crowd, GUEST } from './crowd.ts';
import { befall, befallSlot } from './people.ts';
import { mayRetry } from './retries.ts';
import { mayReturn } from './returns.ts';

/** Sends a user, whose place in the crowd is `i`, to the server that the router picks. */
export function admit(world: World, router: Router, pool: Pool, user: number, i: number): void {
  const isGuest = i === GUEST;
  const place = choose(world, pool, router, user, isGuest ? choiceAt(crowd.start[i]) : FIRST_CHOICE);
  const server = pool.index[place];
  world.servers[server].lastPick = isGuest ? world.nextUser : user;
  settle(world, server, user, i);
  router.placed(pool, world.servers, place);
}

/** Begins a session on a server, unless it fails. One that is over within the tick takes no place there, but in a tick that is played in order. */
export function settle(world: World, server: number, user: number, i: number): void {
  const { ledger, servers, now, tick } = world;
  const host = servers[server];
  if ((host.status !== 'inService' || world.migratedTick >= 0) && !serves(world, host, user, i)) return;
  if (crowd.version[i] > 0 && isUnreadable(world, crowd.version[i], host.version)) {
    ledger.signedOut += 1;
    crowd.person[i] = befall(world, befall(world, crowd.person[i], FATE.hurt, server), FATE.signedOut, server);
  }
  ledger.buyers += crowd.buyer[i];
  const isBrief = crowd.end[i] <= tick;
  if (isBrief && now === tick) {
    comeAndGo(world, server, user, i);
    return;
  }
  const slot = addSession(world.sessions, servers, server, user, crowd.start[i], crowd.end[i], crowd.buyer[i]);
  world.sessions.person[slot] = crowd.person[i];
  if (host.version === 2) befallSlot(world, slot, FATE.metNew);
  if (isBrief) addSoon(crowd.end[i], user, slot);
  bind(world, host, slot, i);
}

/** A session that is over within the tick it begins in: it is served and counted. */
function comeAndGo(world: World, server: number, user: number, i: number): void {
  const { ledger, servers, exits, scenario } = world;
  const { start, end, buyer } = crowd;
  const { version } = servers[server];
  const person = version === 2 ? befall(world, crowd.person[i], FATE.metNew, server) : crowd.person[i];
  ledger.completed += 1;
  ledger.ordersPlaced += buyer[i];
  noteExit(exits, EXIT.completed, end[i], user, server, version);
  if (scenario.traffic.returnProbability > 0) mayReturn(world, user, server, end[i], person, start[i]);
}

/** What a new session's cookie and its server's state bring with them. */
function bind(world: World, host: Server, slot: number, i: number): void {
  expectExpiry(world, slot, crowd.start[i]);
  resumeDrain(host);
  expectMove(world, slot);
}

/** Whether a server that is not plainly in service serves a new user all the same; if not, the user leaves with an error. */
function serves(world: World, host: Server, user: number, i: number): boolean {
  const broken = world.migratedTick >= 0 && host.version === 1;
  if (answers(host, world.now) && !broken) return true;
  if (broken) world.ledger.brokenBySchema += 1;
  else world.ledger.failedRequests += 1;
  turnAway(world, user, crowd.start[i], crowd.buyer[i], crowd.person[i], world.servers.indexOf(host));
  return false;
}

/** A user for whom there is no server, or who got an error from the one at `server`, leaves, and may try again. */
export function turnAway(world: World, user: number, time: number, buyer: number, person: Person, server = -1): void {
  world.ledger.turnedAway += 1;
  if ((person & FATE.hurt) === 0) {
    noteFallen(world.traces, -1, () => ({ user, time, version: 0, cart: false, order: -1 }));
  }
  noteExit(world.exits, EXIT.turnedAway, time, user, -1, 0);
  mayRetry(world, user, buyer, time, befall(world, person, FATE.hurt, server));
}

/** A user for whom there is no server waits, where there is a waiting room with a place. */
export function waitOrLeave(world: World, user: number, i: number): void {
  const { start, end, buyer, person } = crowd;
  if (world.queue.count < world.scenario.balancer.queueLength) {
    joinQueue(world.queue, user, start[i], end[i] - start[i], buyer[i], person[i]);
  } else turnAway(world, user, start[i], buyer[i], person[i]);
}
