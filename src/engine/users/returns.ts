import { isTakenForAlive } from '../balancer/known.ts';
import { log } from '../chance/math.ts';
import { poissonQuantile } from '../chance/poisson.ts';
import { random, STREAMS } from '../chance/random.ts';
import { lengthQuantile } from '../chance/sessionLength.ts';
import { visitsPerUser } from '../scenario/load.ts';
import { addToAgenda, type Entry, forEachEntry } from '../world/agenda.ts';
import { dieOf, NEWCOMER, visitsOf, withVisit } from '../world/person.ts';
import type { Server } from '../world/server.ts';
import type { World } from '../world/world.ts';
import { cookieEnds } from './binding.ts';
import { hasCome, pastRate } from './foundAtStart.ts';

/** Users between two yields. */
const SLICE = 16_384;
/** Draws that one visit takes from a user's dice. */
const DRAWS = 4;

/** A user who has just left may come back, with the cookie that names the server. */
export function mayReturn(
  world: World,
  user: number,
  server: number,
  time: number,
  person: number,
  since: number,
): void {
  const { seed, traffic, tickSeconds } = world.scenario;
  const die = dieOf(user);
  const visit = visitsOf(person);
  if (random(seed, STREAMS.returning, die, visit * DRAWS) >= traffic.returnProbability) return;
  const away = -log(random(seed, STREAMS.returning, die, visit * DRAWS + 1)) * traffic.awaySeconds;
  const { version } = world.servers[server];
  const back = time + away / tickSeconds;
  expectReturn(world, { kind: 'return', time: back, user, about: server, person: withVisit(person), since, version });
}

function expectReturn(world: World, entry: Entry): void {
  if (cookieLasts(world, entry)) world.servers[entry.about].away += 1;
  addToAgenda(world, entry);
}

/** Takes one who is back from those who are away. */
export function endAbsence(world: World, entry: Entry): void {
  if (cookieLasts(world, entry)) world.servers[entry.about].away -= 1;
}

/** Counts anew who is away with a cookie that lasts, once cookies last longer or shorter. O(entries). */
export function countAway(world: World): void {
  for (const server of world.servers) server.away = 0;
  forEachEntry(world.agenda, (entry) => {
    if (entry.kind === 'return' && cookieLasts(world, entry)) world.servers[entry.about].away += 1;
  });
}

/** Whether the cookie is not too old when its user comes back. */
function cookieLasts(world: World, { time, since }: Entry): boolean {
  return time <= cookieEnds(world, since);
}

/** The dice of a return visit: how long it will be, and whether the user will buy. */
export function visitDice(world: World, { user, person }: Entry): { length: number; shopping: number } {
  const { seed } = world.scenario;
  const die = dieOf(user);
  const visit = visitsOf(person);
  return {
    length: random(seed, STREAMS.returning, die, visit * DRAWS + 2),
    shopping: random(seed, STREAMS.returning, die, visit * DRAWS + 3),
  };
}

/**
 * Whether the cookie still brings its user to the server: it is taken for one that answers, keeps bound users, and has room; and the
 * cookie is not too old.
 */
export function cookieHolds(world: World, server: Server, entry: Entry): boolean {
  const { affinityWhileDraining } = world.scenario.balancer;
  const status = isTakenForAlive(world, server) ? server.resumesAs : server.status;
  const kept = status === 'inService' || (affinityWhileDraining && (status === 'draining' || status === 'drained'));
  return kept && server.sessions < server.capacity && cookieLasts(world, entry);
}

/** Puts those on the agenda who are away at the start, with a cookie of a random server: Poisson, in balance with the visits. */
export function* mayReturnAtStart(world: World): Generator<number, void> {
  const { seed, traffic, tickSeconds } = world.scenario;
  const mean = pastRate(world) * visitsPerUser(traffic) * traffic.returnProbability * traffic.awaySeconds;
  const count = poissonQuantile(mean, random(seed, STREAMS.initialCount, 2));
  const own = world.scenario.servers.length;
  for (let i = 0; i < count; i++) {
    const user = -1_000_000_000 - i;
    const die = dieOf(user);
    const gone = -log(random(seed, STREAMS.past, die, 0)) * traffic.awaySeconds;
    const stayed = lengthQuantile(world.law, random(seed, STREAMS.past, die, 1));
    if (!hasCome(world, -1 - i, gone + stayed)) continue;
    const about = Math.floor(random(seed, STREAMS.returning, die, 0) * own);
    const time = (-log(random(seed, STREAMS.returning, die, 1)) * traffic.awaySeconds) / tickSeconds;
    const person = withVisit(NEWCOMER);
    expectReturn(world, { kind: 'return', time: Math.max(time, 1e-9), user, about, person, since: 0, version: 1 });
    if (i % SLICE === SLICE - 1) yield 1;
  }
}
