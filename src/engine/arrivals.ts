import { noteExit } from './exits.ts';
import { log } from './math.ts';
import { STREAMS, userDice } from './random.ts';
import { openEligible, ROUTERS } from './routing.ts';
import { lengthQuantile } from './sessionLength.ts';
import { addSession } from './sessions.ts';
import type { World } from './world.ts';

const dice = new Float64Array(3);

/**
 * Admits the users who arrive within the tick (tick − 1, tick]: a Poisson process, by exponential gaps. User k's gap to
 * user k + 1, session length and shopping come from k's own dice, so nothing that happens on the site can change them.
 */
export function admitArrivals(world: World): void {
  const { scenario, law, ledger, servers, sessions } = world;
  const { arrivalRate, buyerShare } = scenario.traffic;
  const rate = arrivalRate * scenario.tickSeconds;
  if (world.gap >= rate) {
    world.gap -= rate;
    return;
  }
  const router = ROUTERS[scenario.balancer.routing];
  const eligible = openEligible(world, router);
  let gap = world.gap;
  while (gap < rate) {
    const user = world.nextUser++;
    const start = world.tick - 1 + gap / rate;
    userDice(scenario.seed, STREAMS.user, user, dice);
    gap -= log(dice[0]);
    ledger.arrived += 1;
    if (eligible.count === 0) {
      ledger.turnedAway += 1;
      noteExit(world.exits, 2, start, user, -1, 0);
      continue;
    }
    const place = router.pick(eligible, world, user);
    const server = eligible.index[place];
    world.turn = server;
    servers[server].lastPick = user;
    const end = start + lengthQuantile(law, dice[1]) / scenario.tickSeconds;
    const buyer = dice[2] < buyerShare ? 1 : 0;
    ledger.buyers += buyer;
    if (Math.ceil(end) <= world.tick) {
      ledger.completed += 1;
      ledger.ordersPlaced += buyer;
      noteExit(world.exits, 0, end, user, server, servers[server].version);
    } else {
      addSession(sessions, servers, server, user, start, end, buyer);
      router.placed(eligible, servers, place);
    }
  }
  world.gap = gap - rate;
}
