import { type Activity, activity, type SeenServer, type SeenWorld } from '../../engine/index.ts';
import { usersOn } from './scene/crowd.ts';

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

/** How many users are on the old version. */
export function usersOnOld(servers: readonly { version: number; sessions: number }[]): number {
  return usersOn(servers.filter(({ version }) => version < 2));
}
