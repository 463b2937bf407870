import { openWays, type Ways, wayOf } from '../balancer/pool.ts';
import { ROUTERS, type Router } from '../balancer/routing.ts';
import { log } from '../chance/math.ts';
import { STREAMS, userDice } from '../chance/random.ts';
import { lengthQuantile } from '../chance/sessionLength.ts';
import { curveFactor } from '../scenario/curve.ts';
import { takesNewUsers } from '../world/server.ts';
import { addSession } from '../world/sessions.ts';
import type { World } from '../world/world.ts';
import { admit, waitOrLeave } from './admission.ts';
import { CROWD, crowd } from './crowd.ts';

const dice = new Float64Array(3);

/** Expected arrivals in this tick. */
function arrivalsPerTick({ scenario, curve, tick }: World): number {
  const { arrivalRate } = scenario.traffic;
  const factor =
    curve.points.length === 1 ? curve.points[0].factor : factorOf(curve, (tick - 0.5) * scenario.tickSeconds);
  return arrivalRate * factor * scenario.tickSeconds;
}

const factorOf = (curve: World['curve'], seconds: number): number => curveFactor(curve.points, curve.period, seconds);

/** Admits the users who arrive within the tick (tick − 1, tick]: a Poisson process, by exponential gaps. */
export function admitArrivals(world: World): void {
  const rate = arrivalsPerTick(world);
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
    const pool = simple ? ways.common : wayOf(world, user);
    if (pool.count === 0) waitOrLeave(world, user, i);
    else if (simple && Math.ceil(end[i]) > world.tick) {
      // What `admit` comes to for nearly every user of nearly every run.
      const place = router.pick(pool, world, user);
      const server = pool.index[place];
      world.turn = server;
      servers[server].lastPick = user;
      ledger.buyers += buyer[i];
      addSession(sessions, servers, server, user, start[i], end[i], buyer[i]);
      router.placed(pool, servers, place);
    } else admit(world, router, pool, user, i);
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
