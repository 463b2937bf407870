import { type Activity, activity, type SeenServer, type SeenWorld } from '../../engine/index.ts';
import { usersOn } from './scene/crowd.ts';
import type { SHAPES } from './shapes/shapes.ts';

export type Doings = Record<Activity, number>;

/** How many users of a server are doing what. */
export function countDoings({ sessions, scenario }: SeenWorld, server: SeenServer, moment: number): Doings {
  const doings: Doings = { browsing: 0, cart: 0, ordering: 0 };
  const { buyer, start, end } = sessions;
  for (let i = 0; i < server.sessions; i++) {
    const slot = server.members[i];
    doings[activity(buyer[slot], start[slot], end[slot], moment, scenario.traffic.orderPart)] += 1;
  }
  return doings;
}

/** How many there are of each shape; null where that takes too long to count. */
export type Counted = Record<(typeof SHAPES)[number]['key'], number | null>;

/** Of more users it is not counted what they do. */
const MOST_LOOKED_AT = 20_000;
/** The shortest time from one count to the next while the run plays. */
export const LOOK_MS = 250;

export function countAll(world: SeenWorld, moment: number): Counted {
  const { servers, ledger } = world;
  const old = usersOn(servers.filter(({ version }) => version < 2));
  const all = usersOn(servers);
  const doings = all > MOST_LOOKED_AT ? null : servers.map((server) => countDoings(world, server, moment));
  const doing = (what: Activity): number | null => doings?.reduce((sum, each) => sum + each[what], 0) ?? null;
  return {
    version1: old,
    version2: all - old,
    cart: doing('cart'),
    ordering: doing('ordering'),
    completed: ledger.completed,
    cutOff: ledger.cutOff,
    turnedAway: ledger.turnedAway,
  };
}

export function sameCounts(a: Counted, b: Counted): boolean {
  return (Object.keys(a) as (keyof Counted)[]).every((key) => a[key] === b[key]);
}
