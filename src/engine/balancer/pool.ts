import { random, STREAMS } from '../chance/random.ts';
import { MOST_IN_WORLD } from '../scenario/serverNames.ts';
import { currentPhase } from '../world/rollout.ts';
import type { SeenWorld } from '../world/seen.ts';
import type { World } from '../world/world.ts';
import { isListed, panics, passOverTheDead, runsUnnoticed, takes, unawareShare } from './known.ts';
import { type Pool, ROUTERS, type Router } from './routing.ts';

const createPool = (other: boolean): Pool => ({ count: 0, index: new Int16Array(MOST_IN_WORLD), even: true, other });
const one = createPool(false);
const two = createPool(true);

/**
 * Where new users can go in this tick. All come by one list, except that a share of them has another one: the canary's
 * users, or those of a load balancer that was not told of a drain. The lists are reused by the next call.
 */
export type Ways = { common: Pool; other: Pool; otherShare: number };

const ways: Ways = { common: one, other: two, otherShare: 0 };
/** Whether who has room may have changed since the lists were made. */
let stale = true;

/** Routes by lists of servers that answer: users who are moved without making a request. */
export function withoutTheDead(route: () => void): void {
  stale = true;
  passOverTheDead(true);
  route();
  stale = true;
  passOverTheDead(false);
}

/** Works out the ways for this tick, O(servers). */
export function openWays(world: World): Ways {
  stale = false;
  weigh(world);
  const panic = panics(world);
  const watched = currentPhase(world).kind === 'observe';
  ways.otherShare = watched ? world.scenario.rollout.canaryShare : unawareShare(world);
  if (watched) {
    collect(world, one, panic, 'rest');
    collect(world, two, panic, 'canary');
    if (one.count > 0 && two.count > 0) return ways;
    ways.otherShare = 0;
  }
  collect(world, one, panic, 'common');
  if (ways.otherShare > 0) collect(world, two, panic, 'unaware');
  return ways;
}

/** The lists of this tick for one more user who is routed by himself; made anew only if need be. `forgetWays` comes before the first. */
export function openWaysAgain(world: World): Ways {
  return stale || ROUTERS[world.scenario.balancer.routing].sorts ? openWays(world) : ways;
}

/** The lists are not to be gone by any more: somebody has come or gone otherwise than by them. */
export function forgetWays(): void {
  stale = true;
}

/** Whether some of the new users can come by another list than the rest. */
export function hasTwoWays(world: World): boolean {
  return currentPhase(world).kind === 'observe' || unawareShare(world) > 0;
}

/** The place in the list of the server that is chosen for this user, whose turn it has been then. */
export function choose(world: World, way: Pool, router: Router, user: number, choice: number): number {
  if (way.other) swapTurns(world);
  const place = router.pick(way, world, user, choice);
  world.turn = way.index[place];
  if (way.other) swapTurns(world);
  return place;
}

function swapTurns(world: World): void {
  const { turn } = world;
  world.turn = world.otherTurn;
  world.otherTurn = turn;
}

/** Whether new users still come to a server that is being bled: the balancer panics, or one was not told. */
export function isStillSentUsers(world: SeenWorld, index: number): boolean {
  const server = world.servers[index];
  if (server.status !== 'draining' || !isListed(world, server, index)) return false;
  return panics(world) || unawareShare(world) > 0;
}

/**
 * The share of all new users that is still sent to a server that is being bled, or is empty for the moment, and up to which tick: for ever where the balancer
 * panics or one was not told, a while where the news takes its time. As far as routing does not depend on the load.
 */
export function stillSent(world: SeenWorld, index: number): { share: number; untilTick: number } {
  const { status, routedUntilTick } = world.servers[index];
  if (status !== 'draining' && status !== 'drained') return { share: 0, untilTick: world.tick };
  const panic = panics(world);
  const unaware = panic || !isListed(world, world.servers[index], index) ? 0 : unawareShare(world);
  const whose = unaware > 0 ? 'unaware' : 'common';
  if (!isOn(world, index, panic, whose)) return { share: 0, untilTick: world.tick };
  const all = world.servers.reduce((sum, { share }, s) => sum + (isOn(world, s, panic, whose) ? share : 0), 0);
  return {
    share: ((unaware || 1) * world.servers[index].share) / all,
    untilTick: panic || unaware > 0 ? Number.POSITIVE_INFINITY : routedUntilTick,
  };
}

/** The list for one user; in the rare case of two the balancers' lists are brought up to date between users. */
export function wayOf(world: World, user: number, choice: number): Pool {
  if (ways.otherShare === 0) return one;
  const drawn = random(world.scenario.seed, STREAMS.routing, user, 1000, choice) < ways.otherShare ? two : one;
  keepRoomy(world, drawn);
  if (drawn.count > 0) return drawn;
  const rest = drawn === one ? two : one;
  keepRoomy(world, rest);
  return rest;
}

/** Drops servers that were filled by those who came by the other list. */
function keepRoomy({ servers, scenario }: World, chosen: Pool): void {
  const router = ROUTERS[scenario.balancer.routing];
  let count = 0;
  for (let i = 0; i < chosen.count; i++) {
    const s = chosen.index[i];
    if (servers[s].sessions < servers[s].capacity) chosen.index[count++] = s;
  }
  chosen.count = count;
  if (!router.sorts) return;
  putInOrder(chosen);
  router.open(chosen, servers);
}

const listed = new Uint8Array(MOST_IN_WORLD);

/** Puts the servers of a list in order of index. O(servers). */
function putInOrder({ index, count }: Pool): void {
  listed.fill(0);
  for (let i = 0; i < count; i++) listed[index[i]] = 1;
  for (let s = 0, i = 0; i < count; s++) if (listed[s] === 1) index[i++] = s;
}

/** Whose list it is: everybody's, the canary's and that of the others, or that of a balancer that was not told of a drain. */
type Whose = 'common' | 'canary' | 'rest' | 'unaware';

function collect(world: World, pool: Pool, panic: boolean, whose: Whose): void {
  const { servers } = world;
  let count = 0;
  pool.even = true;
  for (let s = 0; s < servers.length; s++) {
    const server = servers[s];
    if (server.sessions >= server.capacity || server.share <= 0 || !isOn(world, s, panic, whose)) continue;
    if (count > 0 && server.share !== servers[pool.index[0]].share) pool.even = false;
    pool.index[count++] = s;
  }
  pool.count = count;
  ROUTERS[world.scenario.balancer.routing].open(pool, servers);
}

/** Whether a server is on a list. */
function isOn(world: SeenWorld, s: number, panic: boolean, whose: Whose): boolean {
  const server = world.servers[s];
  const taken = takes(world, server, s, panic);
  if (whose === 'common') return taken;
  if (whose === 'unaware') return taken || runsUnnoticed(world, server, s);
  return taken && currentPhase(world).servers.includes(s) === (whose === 'canary');
}

/** Sets each server's weight in force: a returning server's grows in a straight line from the floor. */
function weigh({ servers, scenario, tick }: World): void {
  const { slowStartSeconds, slowStartFloor, slowStartAfter } = scenario.balancer;
  for (const server of servers) {
    server.share = server.weight;
    if (slowStartSeconds === 0 || slowStartAfter === 'never') continue;
    if (slowStartAfter === 'crash' && !server.wasDown) continue;
    const passed = (Math.max(1, tick - server.returnedTick) * scenario.tickSeconds) / slowStartSeconds;
    if (passed < 1) server.share *= Math.max(slowStartFloor, passed);
  }
}
