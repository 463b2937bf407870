import type { Scenario, SeenWorld } from '../../../engine/index.ts';
import type { History } from '../../../player/history.ts';
import { ABOVE_PEAK, expectedPeaks, FULL_FROM } from '../../stage/scene/scale.ts';
import { cells, decimate, lineOf, type Reader } from './edges.ts';
import { sumsInTurn, turnAt, turnsOf } from './turns.ts';
import type { Span } from './zoom.ts';

/** Up to so many servers have a lane each; of more there is one for those whose turn it is, and one for the others. */
const MAX_SINGLE = 4;

/** One lane: whose it is, what it has room for, and its users over time. */
export type Lane = {
  /** Indexes of its servers at the moment shown. */
  servers: readonly number[];
  /** Whether it is of all that have none of their own. */
  others: boolean;
  /** At the most, so that its scale holds still; `room` at the moment shown. */
  capacity: number;
  room: number;
  users: Reader;
  /** Those of the users who are on the new version; null where nobody ever was. */
  updated: Reader | null;
};

export type Lanes = {
  lanes: Lane[];
  /** Indexes of the lanes that some servers are in at a tick. */
  lanesOf: (servers: readonly number[], tick: number) => number[];
};

/** How many lanes so many servers have at most. */
export const laneCount = (servers: number): number => (servers > MAX_SINGLE ? 2 : servers);

/** Who has a lane, from the top down. */
export function chooseLanes(world: SeenWorld, history: History): Lanes {
  const { lanes, lanesOf } = world.servers.length > MAX_SINGLE ? sharedLanes(world, history) : ownLanes(world, history);
  const { updated } = wholeLane(history);
  return { lanes: updated === null ? lanes.map((lane) => ({ ...lane, updated })) : lanes, lanesOf };
}

function ownLanes(world: SeenWorld, history: History): Lanes {
  return {
    lanes: world.servers.map(({ capacity }, s) => ({
      servers: [s],
      others: false,
      capacity,
      room: capacity,
      ...readersOf(history, s),
    })),
    lanesOf: (servers) => [...servers],
  };
}

/** The users of a server, and those of them on the new version. An installation counts as the version before it. */
function readersOf({ servers, last, min, max, version }: History, s: number): Pick<Lane, 'users' | 'updated'> {
  const cell = (b: number) => b * servers + s;
  const ifNew = (values: Uint32Array) => (b: number) => (version[cell(b)] > 1 ? values[cell(b)] : 0);
  return {
    users: { last: (b) => last[cell(b)], min: (b) => min[cell(b)], max: (b) => max[cell(b)] },
    updated: { last: ifNew(last), min: ifNew(min), max: ifNew(max) },
  };
}

function sharedLanes({ tick, servers, rollout: { plan } }: SeenWorld, history: History): Lanes {
  const turns = turnsOf(history, plan);
  const roomOf = (some: readonly number[]) => some.reduce((sum, s) => sum + servers[s].capacity, 0);
  const rooms = [...turns, ...plan].filter((each) => each.servers.length > 0).map((each) => roomOf(each.servers));
  const installed = history.installed.reduce((most, room, b) => (b < history.count ? Math.max(most, room) : most), 0);
  const inTurn = turnAt(turns, tick);
  const rest = servers.flatMap(({ status }, s) => (status === 'absent' || inTurn.includes(s) ? [] : [s]));
  const sums = sumsInTurn(history, turns);
  const less = (all: Uint32Array, some: Uint32Array): Reader => ({ last: (b) => all[b] - some[b] });
  const { total, updated } = history;
  const lanes = [
    {
      servers: inTurn,
      others: false,
      capacity: Math.max(0, ...rooms),
      users: { last: (b: number) => sums.users[b] },
      updated: { last: (b: number) => sums.updated[b] },
    },
    {
      servers: rest,
      others: true,
      capacity: installed - Math.min(installed, ...rooms),
      users: less(total.last, sums.users),
      updated: less(updated.last, sums.updated),
    },
  ];
  const laneOf = (s: number, at: number) => (turnAt(turns, at).includes(s) ? 0 : 1);
  return {
    lanes: lanes.map((lane) => ({ ...lane, room: roomOf(lane.servers) })),
    lanesOf: (some, at) => [...new Set(some.map((s) => laneOf(s, at)))],
  };
}

/** Users above the top of a lane raise it by a quarter, as often as it takes. */
const GROWTH = 1.25;

/** Which part of its capacity the top of every lane is, 0 to 1: all of it, unless the users would hardly be seen; as the glasses' are. */
export function shownShare({ scenario }: SeenWorld, history: History, lanes: readonly Lane[]): number {
  const peaks = expectedPeaks(scenario as Scenario);
  const expected = Math.max(...peaks.map((peak, s) => peak / scenario.servers[s].capacity));
  if (expected > FULL_FROM) return 1;
  const largest = Math.max(1, ...lanes.map(({ capacity }) => capacity));
  let share = Math.max(ABOVE_PEAK * expected, 4 / largest);
  const seen = Math.max(...lanes.map(({ users, capacity }) => peakOf(users, history.count) / Math.max(1, capacity)));
  while (share < Math.min(1, seen)) share *= GROWTH;
  return Math.min(1, share);
}

function peakOf({ last, max = last }: Reader, count: number): number {
  let peak = 0;
  for (let b = 0; b < count; b++) peak = Math.max(peak, max(b));
  return peak;
}

/** The users on the site as a lane of their own. */
export function wholeLane({ total, updated, count }: History): Pick<Lane, 'users' | 'updated'> {
  const any = updated.max.some((users, b) => b < count && users > 0);
  return { users: cells(total), updated: any ? cells(updated) : null };
}

/** The line of some users of a lane over a span; it lies on the bottom where there never were any. */
export function laneLine(
  history: History,
  reader: Reader | null,
  ticksPerColumn: number,
  x: (tick: number) => number,
  y: (users: number) => number,
  span?: Span,
): number[] {
  const edge = reader === null ? [0, 0, history.tick, 0] : decimate(history, ticksPerColumn, reader, span);
  return lineOf(edge, x, y);
}
