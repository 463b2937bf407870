import { type Entry, takeDue } from './agenda.ts';
import { expectExpiry, expectRequest, makeRequest } from './binding.ts';
import { curveFactor } from './curve.ts';
import { choose, openWays, type Ways, wayOf } from './eligible.ts';
import { noteExit } from './exits.ts';
import { log } from './math.ts';
import { joinQueue, takeFirst } from './queue.ts';
import { STREAMS, userDice } from './random.ts';
import { cookieHolds, mayReturn, visitDice } from './returning.ts';
import { type Eligible, ROUTERS, type Router } from './routing.ts';
import { answers, type Server, takesNewUsers } from './server.ts';
import { lengthQuantile } from './sessionLength.ts';
import { addSession } from './sessions.ts';
import type { World } from './world.ts';

/** Users are drawn, and then admitted, this many at a time: a few short loops are faster than a long one. */
const CROWD = 256;

/**
 * The next users to be admitted, in order of arrival; scratch. Times are in ticks; `buyer` is 1 for those who came to buy.
 * They are handed on by their place here, since a number with a fraction would be boxed on the way.
 */
const crowd = {
  count: 0,
  start: new Float64Array(CROWD + 1),
  lengthDie: new Float64Array(CROWD),
  end: new Float64Array(CROWD + 1),
  buyer: new Uint8Array(CROWD + 1),
  visit: new Int32Array(CROWD + 1),
};
/** The place of one who comes by another way: from the waiting room, or back. */
const GUEST = CROWD;

const dice = new Float64Array(3);

/** Expected arrivals in this tick. */
function arrivalsPerTick({ scenario, curve, tick }: World): number {
  const { arrivalRate } = scenario.traffic;
  const factor =
    curve.points.length === 1 ? curve.points[0].factor : factorOf(curve, (tick - 0.5) * scenario.tickSeconds);
  return arrivalRate * factor * scenario.tickSeconds;
}

const factorOf = (curve: World['curve'], seconds: number): number => curveFactor(curve.points, curve.period, seconds);

/** Admits those who waited, and the users who arrive within the tick (tick − 1, tick]: a Poisson process, by exponential gaps. */
export function admitArrivals(world: World): void {
  const rate = arrivalsPerTick(world);
  if (world.queue.count > 0) admitQueue(world);
  if (world.gap < rate) {
    const router = ROUTERS[world.scenario.balancer.routing];
    const ways = openWays(world);
    while (world.gap < rate) {
      drawCrowd(world, rate);
      drawLengths(world);
      admitCrowd(world, router, ways);
    }
  }
  world.gap -= rate;
}

/**
 * Draws the users who come before the tick is over, as many as fit. User k's gap to user k + 1, session length and
 * shopping come from k's own dice, so nothing that happens on the site can change them.
 */
function drawCrowd(world: World, rate: number): void {
  const { seed, traffic } = world.scenario;
  const { start, lengthDie, buyer } = crowd;
  const tickStart = world.tick - 1;
  let { gap } = world;
  let count = 0;
  for (; count < CROWD && gap < rate; count++) {
    userDice(seed, STREAMS.user, world.nextUser + count, dice);
    start[count] = tickStart + gap / rate;
    gap -= log(dice[0]);
    lengthDie[count] = dice[1];
    buyer[count] = dice[2] < traffic.buyerShare ? 1 : 0;
  }
  crowd.count = count;
  world.nextUser += count;
  world.gap = gap;
}

/** Draws how long each of the crowd will stay. */
function drawLengths({ law, scenario }: World): void {
  const { count, start, lengthDie, end } = crowd;
  for (let i = 0; i < count; i++) end[i] = start[i] + lengthQuantile(law, lengthDie[i]) / scenario.tickSeconds;
}

/** Sends each of the crowd to a server, or away when all are full. */
function admitCrowd(world: World, router: Router, ways: Ways): void {
  const { ledger, servers, sessions } = world;
  const { count, start, end, buyer } = crowd;
  const first = world.nextUser - count;
  const simple = isSimple(world, ways);
  ledger.arrived += count;
  for (let i = 0; i < count; i++) {
    const user = first + i;
    const eligible = simple ? ways.common : wayOf(world, user);
    if (eligible.count === 0) waitOrLeave(world, user, i);
    else if (simple && Math.ceil(end[i]) > world.tick) {
      // What `admit` comes to for nearly every user of nearly every run.
      const place = router.pick(eligible, world, user);
      const server = eligible.index[place];
      world.turn = server;
      servers[server].lastPick = user;
      ledger.buyers += buyer[i];
      addSession(sessions, servers, server, user, start[i], end[i], buyer[i]);
      router.placed(eligible, servers, place);
    } else admit(world, router, eligible, user, i);
  }
}

/** Whether a new user on a list of servers in service needs nothing but a place there. */
function isSimple({ scenario, servers, migratedTick }: World, { common, otherShare }: Ways): boolean {
  const { balancer, traffic } = scenario;
  if (otherShare > 0 || migratedTick >= 0) return false;
  if (traffic.returnProbability > 0 || balancer.cookieMaxAgeSeconds !== null) return false;
  for (let place = 0; place < common.count; place++) if (!takesNewUsers(servers[common.index[place]])) return false;
  return true;
}

/** Sends a user, whose place in the crowd is `i`, to the server that the router picks. */
function admit(world: World, router: Router, eligible: Eligible, user: number, i: number): void {
  const place = choose(world, eligible, router, user);
  const server = eligible.index[place];
  world.servers[server].lastPick = user;
  settle(world, server, user, i);
  router.placed(eligible, world.servers, place);
}

/** Begins a session on a server; it occupies it unless it is over within the tick, or fails. */
function settle(world: World, server: number, user: number, i: number): void {
  const { ledger, servers } = world;
  const host = servers[server];
  if ((host.status !== 'inService' || world.migratedTick >= 0) && !serves(world, host, user, i)) return;
  ledger.buyers += crowd.buyer[i];
  if (Math.ceil(crowd.end[i]) <= world.tick) {
    comeAndGo(world, server, user, i);
    return;
  }
  const slot = addSession(world.sessions, servers, server, user, crowd.start[i], crowd.end[i], crowd.buyer[i]);
  bind(world, host, slot, i);
}

/** A session that is over within the tick it begins in: it is served and counted. */
function comeAndGo(world: World, server: number, user: number, i: number): void {
  const { ledger, servers, exits, scenario } = world;
  const { start, end, buyer, visit } = crowd;
  ledger.completed += 1;
  ledger.ordersPlaced += buyer[i];
  noteExit(exits, 0, end[i], user, server, servers[server].version);
  if (scenario.traffic.returnProbability > 0) mayReturn(world, user, server, end[i], visit[i], start[i]);
}

/** What a new session's cookie, its server's state or its user's earlier visits bring with them. */
function bind(world: World, host: Server, slot: number, i: number): void {
  const { sessions, scenario, tick } = world;
  sessions.visit[slot] = Math.min(65_535, crowd.visit[i]);
  expectExpiry(world, slot, crowd.start[i]);
  if (host.status === 'drained') host.status = 'draining';
  // A balancer that has not heard of the drain sent this user; the next request goes elsewhere.
  const leaves = !scenario.balancer.affinityWhileDraining || host.stopsTick === tick;
  if (host.status === 'draining' && leaves) expectRequest(world, slot);
}

/** Whether a server that is not plainly in service serves a new user all the same; if not, the user leaves with an error. */
function serves(world: World, host: Server, user: number, i: number): boolean {
  const broken = world.migratedTick >= 0 && host.version === 1;
  if (answers(host, world.tick) && !broken) return true;
  if (broken) world.ledger.brokenBySchema += 1;
  else world.ledger.failedRequests += 1;
  turnAway(world, user, crowd.start[i]);
  return false;
}

function turnAway(world: World, user: number, time: number): void {
  world.ledger.turnedAway += 1;
  noteExit(world.exits, 2, time, user, -1, 0);
}

/** A user for whom there is no server waits, where there is a waiting room with a place. */
function waitOrLeave(world: World, user: number, i: number): void {
  const { start, end, buyer } = crowd;
  if (world.queue.count < world.scenario.balancer.queueLength) {
    joinQueue(world.queue, user, start[i], end[i] - start[i], buyer[i]);
  } else turnAway(world, user, start[i]);
}

/** Puts one who comes by another way at the guest's place. */
function bringGuest(start: number, end: number, buyer: number, visit: number): void {
  crowd.start[GUEST] = start;
  crowd.end[GUEST] = end;
  crowd.buyer[GUEST] = buyer;
  crowd.visit[GUEST] = visit;
}

/** Those whose patience is over leave; the others are admitted in order, as far as there is room. */
function admitQueue(world: World): void {
  const { queue, scenario } = world;
  const patience = scenario.balancer.queuePatienceSeconds / scenario.tickSeconds;
  const router = ROUTERS[scenario.balancer.routing];
  const ways = openWays(world);
  while (queue.count > 0) {
    const user = queue.user[queue.first];
    const givesUp = queue.arrival[queue.first] + patience;
    const eligible = ways.otherShare === 0 ? ways.common : wayOf(world, user);
    if (givesUp > world.tick - 1 && eligible.count === 0) return;
    const at = takeFirst(queue);
    const start = world.tick - 1;
    if (givesUp <= start) turnAway(world, user, givesUp);
    else {
      bringGuest(start, start + queue.length[at], queue.buyer[at], 0);
      admit(world, router, eligible, user, GUEST);
    }
  }
}

/** Does what is on the agenda for this tick: requests that find a server gone, cookies that expire, users who come back. */
export function meetAgenda(world: World): void {
  if (world.agenda.count === 0) return;
  takeDue(world.agenda, world.tick, (entry) => {
    if (entry.kind === 'return') comeBack(world, entry);
    else makeRequest(world, entry);
  });
}

function comeBack(world: World, entry: Entry): void {
  const { ledger, servers, law, scenario } = world;
  const { length, shopping } = visitDice(world, entry);
  const end = entry.time + lengthQuantile(law, length) / scenario.tickSeconds;
  const buyer = shopping < scenario.traffic.buyerShare ? 1 : 0;
  bringGuest(entry.time, end, buyer, entry.visit);
  servers[entry.about].away -= 1;
  ledger.arrived += 1;
  ledger.returned += 1;
  if (cookieHolds(world, servers[entry.about], entry)) {
    settle(world, entry.about, entry.user, GUEST);
    return;
  }
  openWays(world);
  const eligible = wayOf(world, entry.user);
  if (eligible.count === 0) waitOrLeave(world, entry.user, GUEST);
  else admit(world, ROUTERS[scenario.balancer.routing], eligible, entry.user, GUEST);
}
