import type { SeenWorld } from '../../../engine/index.ts';
import { type DrainForecast, forecastTogether } from '../../../forecast/index.ts';
import type { Line } from '../../kit/pens/pen.ts';

/** The forecasts of the bleeds under way, and the tick at which they were made. */
export type Foreseen = { drains: readonly DrainForecast[]; drainsTick: number };

/** When one bleed runs dry: the 10–90 % band of its end, ahead of now, in pixels. */
export type Fan = {
  /** One server, or all of many. */
  servers: number[];
  version: number;
  /** How the users left go if it is over early, in the middle, late. */
  early: Line;
  middle: Line;
  late: Line;
  /** Where each of the three ends on the axis. */
  low: number;
  median: number;
  high: number;
};

/** More bleeds than this at a time are shown as one: the last to run dry. */
const MAX_FANS = 3;
const POINTS = 24;
/** How high the box stands in which the last user goes, in pixels. */
export const FAN_HEIGHT = 22;

/** The fans of all bleeds, from how many are left now down to nobody. */
export function layoutFans(
  { drains, drainsTick }: Foreseen,
  { servers, scenario: { tickSeconds } }: Pick<SeenWorld, 'servers' | 'scenario'>,
  x: (tick: number) => number,
  y: (users: number) => number,
): Fan[] {
  const live = drains.filter(({ left, high }) => left > 0 && high > 0 && Number.isFinite(high));
  const groups = live.length > MAX_FANS ? [live] : live.map((drain) => [drain]);
  return groups.map((bleeds) => {
    const left = bleeds.reduce((sum, bleed) => sum + bleed.left, 0);
    const { low, median, high } = bleeds.length === 1 ? bleeds[0] : forecastTogether(bleeds);
    const endOf = (seconds: number) => drainsTick + seconds / tickSeconds;
    const ends = { low: endOf(low), median: endOf(median), high: endOf(high) };
    const path = course((seconds) => bleeds.reduce((sum, bleed) => sum + bleed.still(seconds), 0), left, median);
    const curve = (endTick: number) =>
      path.flatMap(([part, users]) => [x(drainsTick + part * (endTick - drainsTick)), y(users)]);
    return {
      servers: bleeds.map(({ server }) => server),
      version: servers[bleeds[0].server].version,
      early: curve(ends.low),
      middle: curve(ends.median),
      late: curve(ends.high),
      low: x(ends.low),
      median: x(ends.median),
      high: x(ends.high),
    };
  });
}

/**
 * How `left` users go who are all gone after so many seconds: as is expected of them, by the part of the time. More than one who is
 * expected to be there even then leaves all at once.
 */
export function course(
  still: (seconds: number) => number,
  left: number,
  seconds: number,
): [part: number, users: number][] {
  const last = still(seconds);
  const rest = last < Math.min(1, left) ? last : 0;
  return Array.from({ length: POINTS + 1 }, (_, i) => {
    const part = i / POINTS;
    if (i === 0 || i === POINTS) return [part, i === 0 ? left : 0];
    return [part, (left * (Math.min(left, still(part * seconds)) - rest)) / (left - rest)];
  });
}

/** What lies between the early and the late course, as an outline. */
export function spreadOf({ early, late }: Pick<Fan, 'early' | 'late'>): Line {
  const back: number[] = [];
  for (let i = late.length - 2; i >= 0; i -= 2) back.push(late[i], late[i + 1]);
  return [...early, ...back];
}
