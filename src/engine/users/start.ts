import { byWeight } from '../balancer/byWeight.ts';
import { openWays } from '../balancer/pool.ts';
import { FIRST_CHOICE, type Pool, ROUTERS } from '../balancer/routing.ts';
import { poissonQuantile } from '../chance/poisson.ts';
import { MOST_AT_ONCE, random, randoms, STREAMS } from '../chance/random.ts';
import { survival } from '../chance/sessionLength.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { addSession, BOUND_UNSEEN, reserveSessions } from '../world/sessions.ts';
import type { World } from '../world/world.ts';
import { expectExpiry } from './binding.ts';
import { foundAtStart } from './foundAtStart.ts';
import { oldestFirst } from './oldestFirst.ts';
import { mayReturnAtStart } from './returns.ts';

/** Users between two yields: a few milliseconds of work. */
const SLICE = 16_384;
/** So much longer it may take to place a user, where nearly all who came between two who are found have left. */
const SLOWEST = 16;
/** About the shares of the work that go to finding the users, and to sorting them. */
const FINDING = 0.35;
const SORTING = 0.15;

/**
 * Puts the users on the site whom the run's first moment would find there, in exact balance with the past: their number and their
 * ages are those of `foundAtStart`, and where they are follows from how the balancer would have routed them. Yields now and then
 * which share of the work is done, 0 to 1.
 */
export function* admitInitialUsers(world: World): Generator<number, void> {
  const { seed, traffic, balancer } = world.scenario;
  const { servers, ledger } = world;
  const room = servers.reduce(
    (sum, { status, weight, capacity }) => sum + (status === 'inService' && weight > 0 ? capacity : 0),
    0,
  );
  const finding = foundAtStart(world, room);
  let result = finding.next();
  for (; !result.done; result = finding.next()) yield FINDING * result.value;
  const found = result.value;
  const count = found.length / 2;
  const buyers = new Uint8Array(count);
  for (let from = 0; from < count; from += SLICE) {
    findBuyers(world.scenario, buyers, from, Math.min(count, from + SLICE));
    yield FINDING;
  }
  const sorting = oldestFirst(found);
  let sorted = sorting.next();
  for (; !sorted.done; sorted = sorting.next()) yield FINDING;
  reserveSessions(world.sessions, count);
  yield FINDING + SORTING;

  // Whose turn it is among equals is a matter of chance.
  const first = Math.floor(random(seed, STREAMS.initialCount, 3) * servers.length);
  servers.forEach((server, s) => {
    server.lastPick = -count - servers.length + ((s + first) % servers.length);
  });
  const { common } = openWays(world);
  // A list of its own, as somebody else may use that one between two slices.
  const pool = { ...common, index: common.index.slice(0, common.count) };
  // Least connections asks every server for every user.
  const slice = Math.ceil(SLICE / (balancer.routing === 'leastConnections' ? servers.length : SLOWEST));
  for (let from = 0; from < count; from += slice) {
    placeUsers(world, pool, found, buyers, sorted.value, from, Math.min(count, from + slice));
    yield FINDING + SORTING + ((1 - FINDING - SORTING) * from) / count;
  }
  ledger.arrived = count;
  if (traffic.returnProbability > 0) yield* mayReturnAtStart(world);
}

const shopping = new Float64Array(MOST_AT_ONCE);

/** Says of users, from one number to another, who came to buy. */
function findBuyers({ seed, traffic }: Scenario, buyers: Uint8Array, from: number, to: number): void {
  for (let index = from; index < to; index += MOST_AT_ONCE) {
    const count = Math.min(MOST_AT_ONCE, to - index);
    randoms(seed, STREAMS.initialPlace, index, count, 1, shopping);
    for (let i = 0; i < count; i++) buyers[index + i] = shopping[i] < traffic.buyerShare ? 1 : 0;
  }
}

/** Those who are placed next, in order of age; scratch. Fetched together, as each lies somewhere else in memory. */
const fetched = new Float64Array(2 * SLICE);

/** Puts those on servers who stand from one place to another in order of age. */
function placeUsers(
  world: World,
  pool: Pool,
  found: Float64Array,
  buyers: Uint8Array,
  order: Uint32Array,
  from: number,
  to: number,
): void {
  const { sessions, servers, ledger } = world;
  const { tickSeconds, balancer } = world.scenario;
  const place = PLACES[balancer.routing];
  const router = ROUTERS[balancer.routing];
  const count = order.length;
  let previousAge = from === 0 ? Number.POSITIVE_INFINITY : found[2 * order[from - 1]];
  for (let n = from; n < to; n++) {
    fetched[2 * (n - from)] = found[2 * order[n]];
    fetched[2 * (n - from) + 1] = found[2 * order[n] + 1];
  }
  for (let n = from; n < to; n++) {
    const i = order[n];
    const age = fetched[2 * (n - from)];
    const at = place(pool, world, age, previousAge, i);
    previousAge = age;
    const server = pool.index[at];
    world.turn = server;
    servers[server].lastPick = n - count;
    const buyer = buyers[i];
    const end = fetched[2 * (n - from) + 1] / tickSeconds;
    const slot = addSession(sessions, servers, server, -(i + 1), -age / tickSeconds, end, buyer);
    if (balancer.cookieMaxAgeSeconds !== null) {
      expectExpiry(world, slot, -boundSince(world, i, age) / tickSeconds, BOUND_UNSEEN);
    }
    router.placed(pool, servers, at);
    ledger.buyers += buyer;
  }
}

/** For how many seconds a user at the start has been bound: a cookie is renewed with the first request after its longest life, half a grain more. */
function boundSince({ scenario }: World, i: number, age: number): number {
  const { thinkSeconds } = scenario.traffic;
  const { cookieMaxAgeSeconds, cookieGrainSeconds } = scenario.balancer;
  const longest = cookieMaxAgeSeconds === null ? age : cookieMaxAgeSeconds + cookieGrainSeconds / 2;
  const passed = random(scenario.seed, STREAMS.initialPlace, i, 2) * (longest + thinkSeconds);
  return age < longest ? age : Math.min(passed, longest);
}

/** A Poisson number of this mean, divided by at most 200 servers, leaves every remainder equally often (within e⁻⁴⁹⁰). */
const MANY = 1e6;

/** The place of the server that user `i` at the start was sent to, who is the next younger after one of `previousAge` (∞ for the oldest). */
type Place = (pool: Pool, world: World, age: number, previousAge: number, i: number) => number;

const dieOf = ({ scenario }: World, i: number): number => random(scenario.seed, STREAMS.initialPlace, i);
const userOf = (world: World, i: number): number => Math.floor(dieOf(world, i) * 1e9);

const PLACES: Record<keyof typeof ROUTERS, Place> = {
  // Those who came in between and have left again moved the balancer on as well.
  roundRobin: (pool, world, age, previousAge, i) => {
    const { law, scenario } = world;
    const u = dieOf(world, i);
    if (!pool.even) return byWeight(world.servers, pool.index, pool.count, u);
    const passed = previousAge - age;
    const few = passed * scenario.traffic.arrivalRate <= MANY;
    // Of very many, each remainder is as likely; counting them would take for ever behind a very long session.
    const turns = few
      ? poissonQuantile(scenario.traffic.arrivalRate * passed * (1 - survival(law, age + passed / 2)), u)
      : Math.floor(u * pool.count);
    return (ROUTERS.roundRobin.pick(pool, world, 0, FIRST_CHOICE) + turns) % pool.count;
  },
  random: ({ count, index, even }, world, _age, _previousAge, i) => {
    const u = dieOf(world, i);
    return even ? Math.floor(u * count) : byWeight(world.servers, index, count, u);
  },
  leastSessions: () => 0,
  leastConnections: (pool, world, _age, _previousAge, i) =>
    ROUTERS.leastConnections.pick(pool, world, userOf(world, i), FIRST_CHOICE),
  powerOfTwo: (pool, world, _age, _previousAge, i) =>
    ROUTERS.powerOfTwo.pick(pool, world, userOf(world, i), FIRST_CHOICE),
};
