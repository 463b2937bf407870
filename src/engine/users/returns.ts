import { log } from '../chance/math.ts';
import { poissonQuantile } from '../chance/poisson.ts';
import { random, STREAMS } from '../chance/random.ts';
import { visitsPerUser } from '../scenario/load.ts';
import { addToAgenda, type Entry } from '../world/agenda.ts';
import { dieOf, NEWCOMER, visitsOf, withVisit } from '../world/person.ts';
import type { Server } from '../world/server.ts';
import type { World } from '../world/world.ts';

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
  world.servers[server].away += 1;
  addToAgenda(world.agenda, world.tick, {
    kind: 'return',
    time: time + away / tickSeconds,
    user,
    about: server,
    person: withVisit(person),
    since,
  });
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

/** Whether the cookie still brings its user to the server: it answers, keeps bound users, and the cookie is not too old. */
export function cookieHolds(world: World, server: Server, { time, since }: Entry): boolean {
  const { affinityWhileDraining, cookieMaxAgeSeconds } = world.scenario.balancer;
  const { status } = server;
  const kept = status === 'inService' || (affinityWhileDraining && (status === 'draining' || status === 'drained'));
  const age = (time - since) * world.scenario.tickSeconds;
  return kept && server.sessions < server.capacity && (cookieMaxAgeSeconds === null || age <= cookieMaxAgeSeconds);
}

/** Puts those on the agenda who are away at the start, with a cookie of a random server: Poisson, in balance with the visits. */
export function* mayReturnAtStart(world: World, arrivalRate: number): Generator<number, void> {
  const { seed, traffic, tickSeconds } = world.scenario;
  const mean = arrivalRate * visitsPerUser(traffic) * traffic.returnProbability * traffic.awaySeconds;
  const count = poissonQuantile(mean, random(seed, STREAMS.initialCount, 2));
  const own = world.scenario.servers.length;
  for (let i = 0; i < count; i++) {
    const user = -1_000_000_000 - i;
    const die = dieOf(user);
    const about = Math.floor(random(seed, STREAMS.returning, die, 0) * own);
    const time = (-log(random(seed, STREAMS.returning, die, 1)) * traffic.awaySeconds) / tickSeconds;
    world.servers[about].away += 1;
    addToAgenda(world.agenda, world.tick, {
      kind: 'return',
      time: Math.max(time, 1e-9),
      user,
      about,
      person: withVisit(NEWCOMER),
      since: 0,
    });
    if (i % SLICE === SLICE - 1) yield 1;
  }
}
