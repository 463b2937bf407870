import { openWays } from '../balancer/pool.ts';
import { byWeight, type Pool, ROUTERS } from '../balancer/routing.ts';
import { poissonQuantile } from '../chance/poisson.ts';
import { random, STREAMS } from '../chance/random.ts';
import { equilibriumSession, survival } from '../chance/sessionLength.ts';
import { curveFactor } from '../scenario/curve.ts';
import { visitsPerUser } from '../scenario/load.ts';
import { addSession } from '../world/sessions.ts';
import type { World } from '../world/world.ts';
import { expectExpiry } from './binding.ts';
import { oldestFirst } from './oldestFirst.ts';
import { mayReturnAtStart } from './returns.ts';

/**
 * Puts the users on the site whom a random moment would find there, in exact equilibrium: their number is Poisson(λτ)
 * truncated to the capacity (insensitive to the law of session lengths), ages and residuals follow the length-biased
 * law, and where they are follows from how the balancer would have routed them in the past.
 */
export function admitInitialUsers(world: World): void {
  const { seed, tickSeconds, traffic, balancer } = world.scenario;
  const { servers, sessions, ledger } = world;
  const arrivals = traffic.arrivalRate * curveFactor(world.curve.points, world.curve.period, 0);
  const offeredLoad = arrivals * visitsPerUser(traffic) * traffic.sessionLength.meanSeconds;
  const room = servers.reduce(
    (sum, { status, weight, capacity }) => sum + (status === 'inService' && weight > 0 ? capacity : 0),
    0,
  );
  const count = poissonQuantile(offeredLoad, random(seed, STREAMS.initialCount, 0), room);

  const { age, residual } = findUsers(world, count);
  const order = oldestFirst(age);

  // Whose turn it is among equals is a matter of chance.
  const first = Math.floor(random(seed, STREAMS.initialCount, 3) * servers.length);
  servers.forEach((server, s) => {
    server.lastPick = -count - servers.length + ((s + first) % servers.length);
  });

  const place = PLACES[balancer.routing];
  const router = ROUTERS[balancer.routing];
  const pool = openWays(world).common;
  let previousAge = Number.POSITIVE_INFINITY;
  for (let n = 0; n < count; n++) {
    const i = order[n];
    const at = place(pool, world, age[i], previousAge, random(seed, STREAMS.initialPlace, i));
    previousAge = age[i];
    const server = pool.index[at];
    world.turn = server;
    servers[server].lastPick = n - count;
    const buyer = random(seed, STREAMS.initialPlace, i, 1) < traffic.buyerShare ? 1 : 0;
    const slot = addSession(
      sessions,
      servers,
      server,
      -(i + 1),
      -age[i] / tickSeconds,
      residual[i] / tickSeconds,
      buyer,
    );
    if (balancer.cookieMaxAgeSeconds !== null) expectExpiry(world, slot, -boundSince(world, i, age[i]) / tickSeconds);
    router.placed(pool, servers, at);
    ledger.buyers += buyer;
  }
  ledger.arrived = count;
  if (traffic.returnProbability > 0) mayReturnAtStart(world, arrivals);
}

/** For how many seconds a user at the start has been bound: a cookie is renewed with the first request after its longest life. */
function boundSince({ scenario }: World, i: number, age: number): number {
  const { thinkSeconds } = scenario.traffic;
  const longest = scenario.balancer.cookieMaxAgeSeconds ?? age;
  const passed = random(scenario.seed, STREAMS.initialPlace, i, 2) * (longest + thinkSeconds);
  return age < longest ? age : Math.min(passed, longest);
}

/** For each of so many users how long they have been there and how long they will stay, in seconds. */
function findUsers({ law, scenario }: World, count: number): { age: Float64Array; residual: Float64Array } {
  const age = new Float64Array(count);
  const residual = new Float64Array(count);
  const found = new Float64Array(2);
  for (let i = 0; i < count; i++) {
    equilibriumSession(law, scenario.seed, i, found);
    age[i] = found[0];
    residual[i] = found[1];
  }
  return { age, residual };
}

/** A Poisson number of this mean, divided by at most 200 servers, leaves every remainder equally often (within e⁻⁴⁹⁰). */
const MANY = 1e6;

/** The place of the server that a user was sent to, who is the next younger after one of `previousAge` (∞ for the oldest); `u` is the user's own die. */
type Place = (pool: Pool, world: World, age: number, previousAge: number, u: number) => number;

const PLACES: Record<keyof typeof ROUTERS, Place> = {
  // Those who came in between and have left again moved the balancer on as well.
  roundRobin: (pool, world, age, previousAge, u) => {
    const { law, scenario } = world;
    if (!pool.even) return byWeight(world.servers, pool.index, pool.count, u);
    const passed = previousAge - age;
    const few = passed * scenario.traffic.arrivalRate <= MANY;
    // Of very many, each remainder is as likely; counting them would take for ever behind a very long session.
    const turns = few
      ? poissonQuantile(scenario.traffic.arrivalRate * passed * (1 - survival(law, age + passed / 2)), u)
      : Math.floor(u * pool.count);
    return (ROUTERS.roundRobin.pick(pool, world, 0) + turns) % pool.count;
  },
  random: ({ count, index, even }, { servers }, _age, _previousAge, u) =>
    even ? Math.floor(u * count) : byWeight(servers, index, count, u),
  leastSessions: () => 0,
  leastConnections: (pool, world, _age, _previousAge, u) =>
    ROUTERS.leastConnections.pick(pool, world, Math.floor(u * 1e9)),
  powerOfTwo: (pool, world, _age, _previousAge, u) => ROUTERS.powerOfTwo.pick(pool, world, Math.floor(u * 1e9)),
};
