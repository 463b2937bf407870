import { noteExit } from './exits.ts';
import { log } from './math.ts';
import { STREAMS, userDice } from './random.ts';
import { type Eligible, openEligible, ROUTERS, type Router } from './routing.ts';
import { lengthQuantile } from './sessionLength.ts';
import { addSession } from './sessions.ts';
import type { World } from './world.ts';

/** Users are drawn, and then admitted, this many at a time: a few short loops are faster than a long one. */
const CROWD = 256;

/** The next users to be admitted, in order of arrival; scratch. Times are in ticks; `buyer` is 1 for those who came to buy. */
const crowd = {
  count: 0,
  start: new Float64Array(CROWD),
  lengthDie: new Float64Array(CROWD),
  end: new Float64Array(CROWD),
  buyer: new Uint8Array(CROWD),
};

const dice = new Float64Array(3);

/** Admits the users who arrive within the tick (tick − 1, tick]: a Poisson process, by exponential gaps. */
export function admitArrivals(world: World): void {
  const { scenario } = world;
  const rate = scenario.traffic.arrivalRate * scenario.tickSeconds;
  if (world.gap < rate) {
    const router = ROUTERS[scenario.balancer.routing];
    const eligible = openEligible(world, router);
    while (world.gap < rate) {
      drawCrowd(world, rate);
      drawLengths(world);
      admitCrowd(world, router, eligible);
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
function admitCrowd(world: World, router: Router, eligible: Eligible): void {
  const { ledger, servers, sessions } = world;
  const { count, start, end, buyer } = crowd;
  const first = world.nextUser - count;
  ledger.arrived += count;
  for (let i = 0; i < count; i++) {
    const user = first + i;
    if (eligible.count === 0) {
      ledger.turnedAway += 1;
      noteExit(world.exits, 2, start[i], user, -1, 0);
      continue;
    }
    const place = router.pick(eligible, world, user);
    const server = eligible.index[place];
    world.turn = server;
    servers[server].lastPick = user;
    ledger.buyers += buyer[i];
    if (Math.ceil(end[i]) <= world.tick) {
      ledger.completed += 1;
      ledger.ordersPlaced += buyer[i];
      noteExit(world.exits, 0, end[i], user, server, servers[server].version);
    } else {
      addSession(sessions, servers, server, user, start[i], end[i], buyer[i]);
      router.placed(eligible, servers, place);
    }
  }
}
