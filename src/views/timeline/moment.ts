import type { SimEvent, World } from '../../engine/index.ts';
import { type Band, bucketAt, bucketEndTick, type History } from '../../player/history.ts';
import type { Frame } from '../../player/player.ts';
import { formatClock } from '../../store/duration.ts';
import { phaseName } from './bands.ts';
import { usersNow } from './labels.ts';
import { markOf } from './marks.ts';
import { MAX_SINGLE } from './stack.ts';

/** The users of one server, or of all servers of one version; `low` and `high` differ where ticks were merged. */
type Share = { name: string; version: number; users: number; low: number; high: number };

/** What the timeline knows of one moment. */
export type Moment = {
  tick: number;
  time: string;
  phase: string;
  shares: Share[];
  total: number;
  serving: number;
  /** What happened about then, in plain words. */
  events: string[];
  /** Seconds that were merged into one, 0 where the numbers are those of the very tick. */
  mergedSeconds: number;
};

/** What a moment is read from. */
export type Known = Pick<Frame, 'world' | 'history' | 'events'>;

/** The moment at a tick; `nearTicks` is how far away an event still belongs to it. The moment shown is exact. */
export function momentAt({ world, history, events }: Known, tick: number, nearTicks: number): Moment {
  const { tickSeconds } = world.scenario;
  const bucket = bucketAt(history, tick);
  const exact = Math.round(tick) === world.tick;
  const at = exact ? world.tick : bucketEndTick(history, bucket);
  const names = world.servers.map(({ name }) => name);
  const shares = exact ? sharesNow(world) : sharesAt(history, bucket, names);
  return {
    tick: at,
    time: formatClock(at * tickSeconds),
    phase: phaseAt(history.bands, at, names),
    shares,
    total: exact ? shares.reduce((sum, { users }) => sum + users, 0) : history.total.last[bucket],
    serving: exact ? servingNow(world) : history.serving.last[bucket],
    events: eventsNear(events, at, Math.max(nearTicks, history.bucketTicks)),
    mergedSeconds: exact || history.bucketTicks === 1 ? 0 : history.bucketTicks * tickSeconds,
  };
}

/** Capacity of the servers that take new users. */
export function servingNow({ servers }: World): number {
  return servers.reduce((sum, { status, capacity }) => sum + (status === 'inService' ? capacity : 0), 0);
}

function sharesNow(world: World): Share[] {
  const single = world.servers.length <= MAX_SINGLE;
  return usersNow(world).map(({ name, users, version }) => ({
    name: single ? name : `On version ${version}`,
    version: version || 1,
    users,
    low: users,
    high: users,
  }));
}

/** The phase at a tick in a few words. */
export function phaseAt(bands: readonly Band[], tick: number, names: readonly string[]): string {
  const band = bands.findLast(({ startTick }) => startTick <= tick) ?? bands[0];
  return phaseName(band.kind, band.servers, names);
}

function sharesAt(history: History, bucket: number, names: readonly string[]): Share[] {
  const { servers, last, min, max, version, total, updated } = history;
  if (servers > MAX_SINGLE) {
    const fresh = updated.last[bucket];
    const old = total.last[bucket] - fresh;
    return [
      { name: 'On version 1', version: 1, users: old, low: old, high: old },
      { name: 'On version 2', version: 2, users: fresh, low: fresh, high: fresh },
    ];
  }
  return names.slice(0, servers).map((name, s) => {
    const cell = bucket * servers + s;
    return { name, version: version[cell] || 1, users: last[cell], low: min[cell], high: max[cell] };
  });
}

function eventsNear(events: readonly SimEvent[], tick: number, near: number): string[] {
  const here = events.filter((event) => markOf(event) !== null && Math.abs(event.tick - tick) <= near);
  return [...new Set(here.map(({ text }) => text))];
}

/** A moment as one sentence, for those who hear it. */
export function sayMoment({ time, phase, shares, serving, events }: Moment): string {
  const users = shares.map(({ name, users }) => `${name} ${users}`).join(', ');
  return [`${time}, ${phase}: ${users}; capacity in service ${serving}.`, ...events].join(' ');
}

/** A nice number of ticks between the rows of a table of at most `rows` rows. */
export function rowTicks(history: History, tickSeconds: number, rows: number): number {
  const least = ((history.tick + 1) * tickSeconds) / rows;
  const unit = NICE.find((seconds) => seconds >= least) ?? Math.ceil(least / 86_400) * 86_400;
  return Math.max(history.bucketTicks, Math.round(unit / tickSeconds));
}

const NICE = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400];

/** The ticks that a table of the run shows: evenly spaced ones, each start of a phase, the one shown, and the latest. */
export function sampleTicks({ history, world }: Known, rows = 60): number[] {
  const step = rowTicks(history, world.scenario.tickSeconds, rows);
  const even = Array.from({ length: Math.floor(history.tick / step) + 1 }, (_, i) => i * step);
  const changes = history.bands.map(({ startTick }) => startTick);
  return [...new Set([...even, ...changes, world.tick, history.tick])].sort((a, b) => a - b);
}
