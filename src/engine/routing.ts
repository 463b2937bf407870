import { random, STREAMS } from './random.ts';
import { type Server, takesNewUsers } from './server.ts';
import type { World } from './world.ts';

/** The servers that can take a user now. Made anew each tick: O(servers). */
export type Eligible = { count: number; index: Int16Array };

/** A way of routing new users. */
export type Router = {
  /** Prepares the list, which comes in order of index. */
  open(eligible: Eligible, servers: Server[]): void;
  /** The place in the list of the server for this user; the list is never empty. */
  pick(eligible: Eligible, world: World, user: number): number;
  /** Hears that the server at this place has one more session, and drops it if it is full. */
  placed(eligible: Eligible, servers: Server[], place: number): void;
};

const scratch: Eligible = { count: 0, index: new Int16Array(256) };

/** Collects the servers in service that have room. The result is reused by the next call. */
export function openEligible({ servers }: World, router: Router): Eligible {
  let count = 0;
  for (let s = 0; s < servers.length; s++) {
    if (takesNewUsers(servers[s]) && servers[s].sessions < servers[s].capacity) scratch.index[count++] = s;
  }
  scratch.count = count;
  router.open(scratch, servers);
  return scratch;
}

const inOrder = {
  open: () => {},
  placed: (eligible: Eligible, servers: Server[], place: number) => {
    const server = servers[eligible.index[place]];
    if (server.sessions < server.capacity) return;
    eligible.index.copyWithin(place, place + 1, eligible.count);
    eligible.count -= 1;
  },
};

/** The first server after the one that was chosen last. */
const roundRobin: Router = {
  ...inOrder,
  pick: ({ count, index }, { turn }) => {
    let from = 0;
    let to = count;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (index[middle] > turn) to = middle;
      else from = middle + 1;
    }
    return from < count ? from : 0;
  },
};

/** Any, with equal chances; the user's own dice decide. */
const anyOne: Router = {
  ...inOrder,
  pick: ({ count }, { scenario }, user) => Math.floor(random(scenario.seed, STREAMS.routing, user) * count),
};

/** The one with the fewest sessions, of several the one chosen longest ago: a heap, O(log servers) a user. */
const leastSessions: Router = {
  open: (eligible, servers) => {
    for (let place = (eligible.count >> 1) - 1; place >= 0; place--) sink(eligible, servers, place);
  },
  pick: () => 0,
  placed: (eligible, servers, place) => {
    const server = servers[eligible.index[place]];
    if (server.sessions >= server.capacity) eligible.index[place] = eligible.index[--eligible.count];
    sink(eligible, servers, place);
  },
};

function before(a: Server, b: Server): boolean {
  return a.sessions === b.sessions ? a.lastPick < b.lastPick : a.sessions < b.sessions;
}

function sink({ count, index }: Eligible, servers: Server[], place: number): void {
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
};
