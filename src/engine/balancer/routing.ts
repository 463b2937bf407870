import { random, STREAMS } from '../chance/random.ts';
import type { Server } from '../world/server.ts';
import type { World } from '../world/world.ts';
import { byWeight } from './byWeight.ts';
import { fewestRequests } from './fewestRequests.ts';

/** The servers that can take a user now. Made anew each tick: O(servers). */
export type Pool = {
  count: number;
  index: Int16Array;
  /** Whether all weigh the same. */
  even: boolean;
  /** Whether it is the other way, which has its own turns. */
  other: boolean;
};

/** The number of a user's first choice of a server. */
export const FIRST_CHOICE = 0;

/** The number of the choice that is made for a user at this moment, in ticks, who is routed again: each has dice of its own. */
export function choiceAt(time: number): number {
  return (time * 65_536) | 1;
}

/** A way of routing new users. */
export type Router = {
  /** Whether the order of its list hangs on how many sessions servers hold. */
  sorts: boolean;
  /** Prepares the list, which comes in order of index. */
  open(pool: Pool, servers: Server[]): void;
  /** The place in the list of the server for this user; the list is never empty. */
  pick(pool: Pool, world: World, user: number, choice: number): number;
  /** Hears that the server at this place has one more session, and drops it if it is full. */
  placed(pool: Pool, servers: Server[], place: number): void;
};

const inOrder = {
  sorts: false,
  open: () => {},
  placed: (pool: Pool, servers: Server[], place: number) => {
    const server = servers[pool.index[place]];
    if (server.sessions < server.capacity) return;
    pool.index.copyWithin(place, place + 1, pool.count);
    pool.count -= 1;
  },
};

/** The first server after the one that was chosen last. */
function inTurn({ count, index }: Pool, turn: number): number {
  let from = 0;
  let to = count;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (index[middle] > turn) to = middle;
    else from = middle + 1;
  }
  return from < count ? from : 0;
}

/** In turn; where weights differ, the one that has had the least of its share; one that was full does not catch up. */
const roundRobin: Router = {
  ...inOrder,
  pick: (pool, { turn, servers }) => {
    if (pool.even) return inTurn(pool, turn);
    const { count, index } = pool;
    const now = turn < 0 ? 0 : servers[turn].pass;
    const passAfter = (place: number) => Math.max(now, servers[index[place]].pass + 1 / servers[index[place]].share);
    let best = 0;
    for (let place = 1; place < count; place++) if (passAfter(place) < passAfter(best)) best = place;
    servers[index[best]].pass = passAfter(best);
    return best;
  },
};

/** Any, with chances by weight; the user's own dice decide. */
const anyOne: Router = {
  ...inOrder,
  pick: ({ count, index, even }, { scenario, servers }, user, choice) => {
    const u = random(scenario.seed, STREAMS.routing, user, 0, choice);
    return even ? Math.floor(u * count) : byWeight(servers, index, count, u);
  },
};

/**
 * The one with the fewer sessions for its weight of two that the user's own dice choose, by weight like nginx's `random two` and
 * HAProxy's `random(2)`: a server that weighs much would be asked too seldom else.
 */
const powerOfTwo: Router = {
  ...inOrder,
  pick: ({ count, index, even }, { scenario, servers }, user, choice) => {
    if (count === 1) return 0;
    const u = random(scenario.seed, STREAMS.routing, user, 0, choice);
    const v = random(scenario.seed, STREAMS.routing, user, 1, choice);
    const one = even ? Math.floor(u * count) : byWeight(servers, index, count, u);
    const other = even ? (one + 1 + Math.floor(v * (count - 1))) % count : byWeight(servers, index, count, v, one);
    return before(servers[index[other]], servers[index[one]]) ? other : one;
  },
};

/** The one with the fewest sessions for its weight, of several the one chosen longest ago: a heap, O(log servers) a user. */
const leastSessions: Router = {
  sorts: true,
  open: (pool, servers) => {
    for (let place = (pool.count >> 1) - 1; place >= 0; place--) sink(pool, servers, place);
  },
  pick: () => 0,
  placed: (pool, servers, place) => {
    const server = servers[pool.index[place]];
    if (server.sessions >= server.capacity) pool.index[place] = pool.index[--pool.count];
    sink(pool, servers, place);
  },
};

/** The one with the fewest requests in flight for its weight. */
const leastConnections: Router = { ...inOrder, pick: fewestRequests };

function before(a: Server, b: Server): boolean {
  const fewer = a.share === b.share ? a.sessions - b.sessions : a.sessions * b.share - b.sessions * a.share;
  return fewer === 0 ? a.lastPick < b.lastPick : fewer < 0;
}

function sink({ count, index }: Pool, servers: Server[], place: number): void {
  const sinking = index[place];
  let hole = place;
  for (let child = 2 * hole + 1; child < count; child = 2 * hole + 1) {
    if (child + 1 < count && before(servers[index[child + 1]], servers[index[child]])) child += 1;
    if (!before(servers[index[child]], servers[sinking])) break;
    index[hole] = index[child];
    hole = child;
  }
  index[hole] = sinking;
}

/** Every way of routing by its name in a scenario. */
export const ROUTERS: Record<World['scenario']['balancer']['routing'], Router> = {
  roundRobin,
  random: anyOne,
  leastSessions,
  leastConnections,
  powerOfTwo,
};
