import { comfortableLoad, type World } from '../../engine/index.ts';

/** How a run stood at the end of each tick, from 0 on: of each server, by its index, and of the site. */
export type Levels = {
  sessions: number[][];
  /** The most users that it answers fast. */
  comfortable: number[][];
  /** Users who are away and will come back to it. */
  away: number[][];
  /** People who were on its new version. */
  metNew: number[][];
  arrived: number[];
  turnedAway: number[];
};

export function noLevels({ servers }: World): Levels {
  const none = () => servers.map(() => []);
  return { sessions: none(), comfortable: none(), away: none(), metNew: none(), arrived: [], turnedAway: [] };
}

/** Adds how a world stands now. O(servers). */
export function noteLevels(levels: Levels, world: World): void {
  const { servers, ledger } = world;
  for (let s = 0; s < servers.length; s++) {
    const server = servers[s];
    levels.sessions[s].push(server.sessions);
    levels.comfortable[s].push(comfortableLoad(world, server));
    levels.away[s].push(server.away);
    levels.metNew[s].push(server.people.metNew);
  }
  levels.arrived.push(ledger.arrived);
  levels.turnedAway.push(ledger.turnedAway);
}
