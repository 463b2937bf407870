import type { SeenWorld, SimEvent } from '../../../engine/index.ts';
import { type Band, bucketAt, bucketEndTick, type History, servingCapacity } from '../../../player/history.ts';
import type { Frame } from '../../../player/player.ts';
import { type Foretold, foretoldIn } from './forecasts.ts';
import { markOf } from './marks.ts';

/** Up to so many servers are told one by one; more are told by version. */
export const MAX_SINGLE = 9;

/** The users of a server at one moment, or all on a version where there is no server. */
type ShareUsers = { server: number | null; users: number; version: number };

/** The users of one server, or of all servers of one version; `low` and `high` differ where ticks were merged. */
export type Share = ShareUsers & { low: number; high: number };

/** What the timeline knows of one moment. */
export type Moment = {
  tick: number;
  seconds: number;
  phase: Pick<Band, 'kind' | 'servers' | 'startTick'>;
  shares: Share[];
  total: number;
  serving: number;
  /** What happened about then. */
  events: SimEvent[];
  /** Seconds that were merged into one, 0 where the numbers are those of the very tick. */
  mergedSeconds: number;
};

/** What a moment is read from. */
export type Played = Pick<Frame, 'world' | 'history' | 'events'>;

/** The moment at a tick; `nearTicks` is how far away an event still belongs to it. The moment shown is exact. */
export function momentAt({ world, history, events }: Played, tick: number, nearTicks: number): Moment {
  const { tickSeconds } = world.scenario;
  const bucket = bucketAt(history, tick);
  const exact = Math.round(tick) === world.tick;
  const at = exact ? world.tick : bucketEndTick(history, bucket);
  const shares = exact ? usersNow(world).map(exactly) : sharesAt(history, bucket);
  return {
    tick: at,
    seconds: at * tickSeconds,
    phase: bandAt(history.bands, at),
    shares,
    total: exact ? shares.reduce((sum, { users }) => sum + users, 0) : history.total.last[bucket],
    serving: exact ? servingCapacity(world) : history.serving[bucket],
    events: eventsNear(events, at, Math.max(nearTicks, history.bucketTicks)),
    mergedSeconds: exact || history.bucketTicks === 1 ? 0 : history.bucketTicks * tickSeconds,
  };
}

/** All that is read at one moment: its numbers, and what was forecast at the beginning of its phase. */
export type Reading = { moment: Moment; foretold: Foretold[] };

/** Reads a frame at a tick. */
export function readAt(frame: Frame, tick: number, nearTicks: number): Reading {
  const moment = momentAt(frame, tick, nearTicks);
  const { startTick } = moment.phase;
  return { moment, foretold: foretoldIn(frame).filter(({ forecast }) => forecast.startTick === startTick) };
}

/** An installation counts as the version before it. */
const exactly = (share: ShareUsers): Share => ({
  ...share,
  version: share.version || 1,
  low: share.users,
  high: share.users,
});

/** The shares as they are in a world; without servers that only just start. */
function usersNow({ servers, scenario }: SeenWorld): ShareUsers[] {
  if (servers.length <= MAX_SINGLE) {
    const own = scenario.servers.length;
    return servers
      .map(({ sessions, version, status }, server) => ({ server, users: sessions, version, status }))
      .filter(
        ({ server, users, status }) => status !== 'absent' && (server < own || users > 0 || status === 'inService'),
      )
      .map(({ status: _, ...share }) => share);
  }
  let [old, fresh] = [0, 0];
  for (const { sessions, version } of servers) {
    if (version > 1) fresh += sessions;
    else old += sessions;
  }
  return [
    { server: null, users: old, version: 1 },
    { server: null, users: fresh, version: 2 },
  ];
}

/** The phase at a tick; the first before there was any. */
export function bandAt(bands: readonly Band[], tick: number): Band {
  return bands.findLast(({ startTick }) => startTick <= tick) ?? bands[0];
}

function sharesAt({ servers, last, min, max, version, total, updated }: History, bucket: number): Share[] {
  if (servers > MAX_SINGLE) {
    const fresh = updated.last[bucket];
    return [total.last[bucket] - fresh, fresh].map((users, i) => exactly({ server: null, version: i + 1, users }));
  }
  return Array.from({ length: servers }, (_, server) => {
    const cell = bucket * servers + server;
    return { server, version: version[cell] || 1, users: last[cell], low: min[cell], high: max[cell] };
  });
}

/** The events with a mark that are near; what happened several times alike is told once. */
function eventsNear(events: readonly SimEvent[], tick: number, near: number): SimEvent[] {
  const here = events.filter((event) => markOf(event) !== null && Math.abs(event.tick - tick) <= near);
  const alike = (event: SimEvent) => JSON.stringify({ ...event, tick: 0 });
  return [...new Map(here.map((event) => [alike(event), event])).values()];
}
