import type { SimEvent, World } from '../../engine/index.ts';
import { type Band, bucketAt, bucketEndTick, type History } from '../../player/history.ts';
import { formatClock } from '../duration.ts';
import { phaseName } from './bands.ts';
import { markOf } from './marks.ts';
import { MAX_SINGLE } from './stack.ts';

/** The users of one server, or of all servers of one version; `low` and `high` differ where ticks were merged. */
export type Share = { name: string; version: number; users: number; low: number; high: number };

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
};

/** The moment at a tick; `nearTicks` is how far away an event still belongs to it. */
export function momentAt(history: History, world: World, tick: number, nearTicks: number): Moment {
  const bucket = bucketAt(history, tick);
  const at = bucketEndTick(history, bucket);
  const names = world.servers.map(({ name }) => name);
  return {
    tick: at,
    time: formatClock(at * world.scenario.tickSeconds),
    phase: phaseAt(history.bands, at, names),
    shares: sharesAt(history, bucket, names),
    total: history.total.last[bucket],
    serving: history.serving.last[bucket],
    events: eventsNear(world.events, at, Math.max(nearTicks, history.bucketTicks)),
  };
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

/** The ticks that a table of the run shows: evenly spaced ones, each start of a phase, and the latest. */
export function sampleTicks(history: History, tickSeconds: number, rows = 60): number[] {
  const step = rowTicks(history, tickSeconds, rows);
  const even = Array.from({ length: Math.floor(history.tick / step) + 1 }, (_, i) => i * step);
  const changes = history.bands.map(({ startTick }) => startTick);
  return [...new Set([...even, ...changes, history.tick])].sort((a, b) => a - b);
}
