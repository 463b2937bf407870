import type { Zone } from './zone.ts';

/** What a log has of each hour since 1970 (UTC) in which it has anything: first and last request, and the clock's zone in minutes. */
export type Hours = Map<number, { first: number; last: number; zone: number }>;

/** From when to when a log goes, in seconds since 1970. */
export type Stretch = { from: number; to: number };

const HOUR = 3600;
/** A silence this long is no quiet night: nothing was written. */
const SILENCE = 86_400;
const LEAST_SECONDS = 60;

/** Notes requests, nearly all of which are in the same hour as the one before. */
export function hourNoter(hours: Hours): (seconds: number, zone: number) => void {
  let number = Number.NaN;
  let hour = { first: 0, last: 0, zone: 0 };
  return (seconds, zone) => {
    const own = Math.floor(seconds / HOUR);
    if (own !== number) {
      number = own;
      hour = hours.get(own) ?? { first: seconds, last: seconds, zone };
      hours.set(own, hour);
    }
    if (seconds < hour.first) hour.first = seconds;
    if (seconds > hour.last) hour.last = seconds;
  };
}

/** The stretches of time that a log covers: silences of a day or more lie between them. */
export function stretchesOf(hours: Hours): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [, { first, last }] of [...hours].sort(([a], [b]) => a - b)) {
    const open = stretches.at(-1);
    if (open === undefined || first - open.to > SILENCE) stretches.push({ from: first, to: last });
    else open.to = Math.max(open.to, last);
  }
  return stretches;
}

export const coveredSeconds = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { from, to }) => sum + Math.max(LEAST_SECONDS, to - from), 0);

/** The clock as the lines of a log have it: minutes ahead of UTC. */
export function writtenZone(hours: Hours): Zone {
  const zones = [...hours].sort(([a], [b]) => a - b).map(([hour, { zone }]) => ({ from: hour * HOUR, zone }));
  const changes = zones.filter(({ zone }, i) => i === 0 || zone !== zones[i - 1].zone);
  return (seconds) => (changes.findLast(({ from }) => from <= seconds) ?? changes[0])?.zone ?? 0;
}

/** Calls for each part of an hour, by the clock, that the stretches cover: its moment and how many seconds of it. */
export function eachClockHour(
  stretches: readonly Stretch[],
  zone: Zone,
  call: (seconds: number, covered: number) => void,
): void {
  for (const { from, to } of stretches) {
    const end = Math.max(to, from + LEAST_SECONDS);
    for (let at = from; at < end; ) {
      const clock = at + zone(at) * 60;
      const next = Math.min(end, at + HOUR - (((clock % HOUR) + HOUR) % HOUR));
      call(at, next - at);
      at = Math.max(next, at + 1e-3);
    }
  }
}
