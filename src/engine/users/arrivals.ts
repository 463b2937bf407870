import { openWays, type Ways, wayOf } from '../balancer/pool.ts';
import { FIRST_CHOICE, type Pool, ROUTERS, type Router } from '../balancer/routing.ts';
import { log } from '../chance/math.ts';
import { STREAMS, usersDice } from '../chance/random.ts';
import { lengthQuantile } from '../chance/sessionLength.ts';
import { curveFactor } from '../scenario/curve.ts';
import { FATE } from '../world/person.ts';
import { takesNewUsers } from '../world/server.ts';
import { addSession } from '../world/sessions.ts';
import type { World } from '../world/world.ts';
import { admit, waitOrLeave } from './admission.ts';
import { CROWD, crowd } from './crowd.ts';
import { befallSlot } from './people.ts';

const shopping = new Float64Array(CROWD);

/** Expected arrivals in this tick. */
export function arrivalsPerTick({ scenario, curve, tick }: World): number {
  const { arrivalRate } = scenario.traffic;
  const factor =
    curve.points.length === 1 ? curve.points[0].factor : factorOf(curve, (tick - 0.5) * scenario.tickSeconds);
  return arrivalRate * factor * scenario.tickSeconds;
}

const factorOf = (curve: World['curve'], seconds: number): number => curveFactor(curve.points, curve.period, seconds);

/**
 * Admits the users who arrive within the tick (tick − 1, tick]: a Poisson process, by exponential gaps. `ticksAhead` is how many
 * ticks, this one too, will be played before anything else is done to the world: users are drawn for all of them.
 */
export function admitArrivals(world: World, ticksAhead: number): void {
  const rate = arrivalsPerTick(world);
  if (world.gap < rate) {
    const router = ROUTERS[world.scenario.balancer.routing];
    const ways = openWays(world);
    if (isSimple(world, ways)) admitSimply(world, router, ways.common, rate, ticksAhead);
    else admitEach(world, router, rate, ticksAhead);
  }
  world.gap -= rate;
}

/** Ticks for which users are drawn ahead at most: when somebody stops before, little was drawn in vain. */
const TICKS_AHEAD = 40;

/**
 * Draws the next users, about as many as come in so many ticks. User k's gap to user k + 1, session length and shopping come from k's own dice, so
 * nothing that happens on the site can change them.
 */
function drawCrowd({ law, scenario, nextUser, gap }: World, rate: number, ticksAhead: number): void {
  const { seed, traffic, tickSeconds } = scenario;
  const { gapLog, length, buyer } = crowd;
  const expected = Math.floor(rate * Math.min(ticksAhead, TICKS_AHEAD) - gap);
  const count = Math.min(CROWD, Math.max(1, expected));
  usersDice(seed, STREAMS.user, nextUser, count, gapLog, length, shopping);
  for (let i = 0; i < count; i++) {
    gapLog[i] = log(gapLog[i]);
    buyer[i] = shopping[i] < traffic.buyerShare ? 1 : 0;
  }
  for (let i = 0; i < count; i++) length[i] = lengthQuantile(law, length[i]) / tickSeconds;
  crowd.next = 0;
  crowd.drawn = count;
}

/** Says of those drawn who come in this tick when they do; returns the place after the last of them. */
function timeCrowd(world: World, rate: number): number {
  const { start, end, length, gapLog, drawn } = crowd;
  const tickStart = world.tick - 1;
  let { gap } = world;
  let i = crowd.next;
  for (; i < drawn && gap < rate; i++) {
    start[i] = tickStart + gap / rate;
    end[i] = start[i] + length[i];
    gap -= gapLog[i];
  }
  world.gap = gap;
  world.nextUser += i - crowd.next;
  world.ledger.arrived += i - crowd.next;
  crowd.next = i;
  return i;
}

/** The exact moment of the next arrival in this tick; ∞ if there is none. */
export function nextArrival({ gap, tick }: World, rate: number): number {
  return gap < rate ? tick - 1 + gap / rate : Number.POSITIVE_INFINITY;
}

/** Lets the next user of this tick come; returns the place in the crowd. */
export function takeNext(world: World, rate: number, ticksAhead: number): number {
  if (crowd.next === crowd.drawn) drawCrowd(world, rate, ticksAhead);
  const i = crowd.next++;
  crowd.start[i] = world.now;
  crowd.end[i] = world.now + crowd.length[i];
  world.gap -= crowd.gapLog[i];
  world.nextUser += 1;
  world.ledger.arrived += 1;
  return i;
}

/** Admits those who come before the tick is over, each by the list that is theirs. */
function admitEach(world: World, router: Router, rate: number, ticksAhead: number): void {
  while (world.gap < rate) {
    if (crowd.next === crowd.drawn) drawCrowd(world, rate, ticksAhead);
    const from = crowd.next;
    const to = timeCrowd(world, rate);
    for (let i = from; i < to; i++) {
      const user = world.nextUser - to + i;
      const pool = wayOf(world, user, FIRST_CHOICE);
      if (pool.count === 0) waitOrLeave(world, user, i);
      else admit(world, router, pool, user, i);
    }
  }
}

/** The same where they need nothing but a place on a server of one list: what it comes to for nearly every user of nearly every run. */
export function admitSimply(world: World, router: Router, pool: Pool, rate: number, ticksAhead: number): void {
  const { ledger, servers, sessions, tick } = world;
  const { start, end, buyer } = crowd;
  while (world.gap < rate) {
    if (crowd.next === crowd.drawn) drawCrowd(world, rate, ticksAhead);
    const from = crowd.next;
    const to = timeCrowd(world, rate);
    const first = world.nextUser - to;
    for (let i = from; i < to; i++) {
      if (pool.count === 0) waitOrLeave(world, first + i, i);
      else if (Math.ceil(end[i]) > tick) {
        const place = router.pick(pool, world, first + i, FIRST_CHOICE);
        const server = pool.index[place];
        world.turn = server;
        servers[server].lastPick = first + i;
        ledger.buyers += buyer[i];
        const slot = addSession(sessions, servers, server, first + i, start[i], end[i], buyer[i]);
        if (servers[server].version === 2) befallSlot(world, slot, FATE.metNew);
        router.placed(pool, servers, place);
      } else admit(world, router, pool, first + i, i);
    }
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
