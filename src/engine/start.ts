import { poissonQuantile } from './poisson.ts';
import { random, STREAMS } from './random.ts';
import { type Eligible, openEligible, ROUTERS } from './routing.ts';
import { equilibriumSession, survival } from './sessionLength.ts';
import { addSession } from './sessions.ts';
import type { World } from './world.ts';

/**
 * Puts the users on the site whom a random moment would find there, in exact equilibrium: their number is Poisson(λτ)
 * truncated to the capacity (insensitive to the law of session lengths), ages and residuals follow the length-biased
 * law, and where they are follows from how the balancer would have routed them in the past.
 */
export function admitInitialUsers(world: World): void {
  const { seed, tickSeconds, traffic, balancer } = world.scenario;
  const { servers, sessions, ledger, law } = world;
  const offeredLoad = traffic.arrivalRate * traffic.sessionLength.meanSeconds;
  const room = servers.reduce((sum, server) => sum + server.capacity, 0);
  const count = poissonQuantile(offeredLoad, random(seed, STREAMS.initialCount, 0), room);

  const age = new Float64Array(count);
  const residual = new Float64Array(count);
  const found = new Float64Array(2);
  for (let i = 0; i < count; i++) {
    equilibriumSession(law, seed, i, found);
    age[i] = found[0];
    residual[i] = found[1];
  }
  const byAge = Uint32Array.from(age.keys()).sort((a, b) => age[b] - age[a] || a - b);

  const router = ROUTERS[balancer.routing];
  const eligible = openEligible(world, router);
  let previousAge = 0;
  for (let n = 0; n < count; n++) {
    const i = byAge[n];
    // Those who came since the one before and have left again moved a balancer that goes in turn on as well.
    const passed = n === 0 ? 0 : previousAge - age[i];
    const gone = traffic.arrivalRate * passed * (1 - survival(law, age[i] + passed / 2));
    previousAge = age[i];
    const place = PLACES[balancer.routing](eligible, world, gone, random(seed, STREAMS.initialPlace, i));
    const server = eligible.index[place];
    world.turn = server;
    servers[server].lastPick = n - count;
    const buyer = random(seed, STREAMS.initialPlace, i, 1) < traffic.buyerShare ? 1 : 0;
    addSession(sessions, servers, server, -(i + 1), -age[i] / tickSeconds, residual[i] / tickSeconds, buyer);
    router.placed(eligible, servers, place);
    ledger.buyers += buyer;
  }
  ledger.arrived = count;
}

/** Where the next younger user was sent: `gone` users are expected to have been routed in between, `u` is the user's own dice. */
type Place = (eligible: Eligible, world: World, gone: number, u: number) => number;

const PLACES: Record<keyof typeof ROUTERS, Place> = {
  roundRobin: (eligible, world, gone, u) =>
    (ROUTERS.roundRobin.pick(eligible, world, 0) + poissonQuantile(gone, u)) % eligible.count,
  random: ({ count }, _world, _gone, u) => Math.floor(u * count),
  leastSessions: () => 0,
};
