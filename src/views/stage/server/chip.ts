import type { Observation, ServerStatus, Site } from '../../../engine/index.ts';
import type { DrainForecast } from '../../../forecast/index.ts';
import type { Health } from '../../../store/simulation/health.ts';
import { medianWords } from '../../../words/duration.ts';
import { stageWords } from '../../../words/page/stage.ts';
import { count } from '../../../words/quantities.ts';
import { type Condition, capacityWords, counterWords, drynessWords } from '../../../words/run/servers.ts';
import { isBeside, type StageLayout } from '../layout/layout.ts';

type Observed = Observation['servers'][number];

/** How a server is: how it does where it is in service and isn't fine, and its status otherwise. */
export function conditionOf(status: ServerStatus, health: Health = 'fine'): Condition {
  return status === 'inService' && health !== 'fine' ? health : status;
}

/** A server that is being started has no other version than the one that comes. */
export function shownVersion(server: Observed | undefined): number {
  return (server?.status === 'starting' ? server.installing : server?.version) ?? 1;
}

/** The room for the number in a glass. */
export function roomOf(layout: StageLayout, index: number): NumberRoom {
  if (layout.chips === 'inside') return 'tight';
  return isBeside(layout, index) ? 'beside' : 'below';
}

/** The forecast of a server that is being bled, or null. */
export function drainOf(
  name: string,
  drains: readonly DrainForecast[],
  { names }: Pick<Site, 'names'>,
): DrainForecast | null {
  return drains.find(({ server }) => names[server] === name) ?? null;
}

/** What stands in the air of a glass: how many users, what that is, how long they should still stay, and what the balancer counts. */
export type NumberTold = { users: string; note: string; dryness: string; counter: string };
/** How much room there is for it. */
export type NumberRoom = 'beside' | 'below' | 'tight';

/** Statuses in which something is done to a server that has nobody. */
const WORKED_ON = new Set<ServerStatus>(['updating', 'testing', 'starting', 'failed']);

/** What is told of the users on a server; null where there are none because it is worked on. */
export function numberTold(server: Observed, drain: DrainForecast | null, room: NumberRoom): NumberTold | null {
  const { status, sessions, capacity, connections } = server;
  if (sessions === 0 && WORKED_ON.has(status)) return null;
  const bled = status === 'draining' || status === 'drained';
  return {
    users: count(sessions),
    note: !bled ? capacityWords(capacity) : room === 'tight' ? '' : stageWords.usersLeft(sessions),
    dryness: drain === null ? '' : room === 'tight' ? medianWords(drain) : drynessWords(drain, room === 'beside'),
    counter: connections === null || connections === sessions ? '' : counterWords(connections, sessions),
  };
}
