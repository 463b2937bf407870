import { currentPhase } from '../world/rollout.ts';
import type { SeenServer, SeenWorld } from '../world/seen.ts';
import { answers } from '../world/server.ts';
import { panics, runsUnnoticed, takes, unawareShare } from './known.ts';

/** A share of the new users (0 to 1), and the servers that they are sent to, by index, whether these have room or not. */
export type Way = {
  /** Whose way it is: everybody's, the canary's, or that of balancers that were not told of a drain. */
  whose: 'common' | 'canary' | 'unaware';
  share: number;
  servers: readonly number[];
};

/** Where the balancers send the users who come next, one way or two. O(servers). */
export function waysOfNewUsers(world: SeenWorld): Way[] {
  const { servers, scenario } = world;
  const panic = panics(world);
  const listed = (isOn: (server: SeenServer, s: number) => boolean) =>
    servers.flatMap((server, s) => (server.weight > 0 && isOn(server, s) ? [s] : []));
  const common = listed((server, s) => takes(world, server, s, panic));
  const { kind, servers: watched } = currentPhase(world);
  const [canary, rest] = [true, false].map((is) => common.filter((s) => watched.includes(s) === is));
  if (kind === 'observe' && hasRoom(world, canary) && hasRoom(world, rest)) {
    const share = scenario.rollout.canaryShare;
    return some({ whose: 'common', share: 1 - share, servers: rest }, { whose: 'canary', share, servers: canary });
  }
  const share = kind === 'observe' ? 0 : unawareShare(world);
  const all = listed((server, s) => common.includes(s) || runsUnnoticed(world, server, s));
  return some({ whose: 'common', share: 1 - share, servers: common }, { whose: 'unaware', share, servers: all });
}

const some = (...ways: Way[]): Way[] => ways.filter(({ share }) => share > 0);

/** Whether one of these servers is not full. */
export function hasRoom({ servers }: SeenWorld, those: readonly number[]): boolean {
  return those.some((s) => servers[s].sessions < servers[s].capacity);
}

/** Whether a server would serve a user who is sent to it: it answers, and the database has not been changed so that its version breaks. */
export function serves({ migratedTick }: SeenWorld, server: SeenServer, moment: number): boolean {
  return answers(server, moment) && !(migratedTick >= 0 && server.version === 1);
}

/** Whether no server takes new users at a moment that is near, full or not. O(servers), and makes no lists: it is asked in every tick. */
export function isShut(world: SeenWorld, moment: number): boolean {
  const { servers } = world;
  const panic = panics(world);
  const unaware = unawareShare(world) > 0;
  for (let s = 0; s < servers.length; s++) {
    const server = servers[s];
    if (server.weight === 0 || !serves(world, server, moment)) continue;
    if (takes(world, server, s, panic, moment) || (unaware && runsUnnoticed(world, server, s))) return false;
  }
  return true;
}
