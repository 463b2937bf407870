import type { SeenWorld } from '../../../engine/index.ts';
import { type DrainForecast, forecastTogether } from '../../../forecast/index.ts';
import type { Line } from '../../kit/pens/pen.ts';

/** What is foreseen: the bleeds under way, the tick at which that was, and when all should be over at the latest, in seconds of the run. */
export type Foreseen = { drains: readonly DrainForecast[]; drainsTick: number; overBySeconds: number | null };

/** When the bleed in a lane runs dry: the 10–90 % band of its end, ahead of now, in pixels. */
export type Fan = {
  lane: number;
  version: number;
  /** How the users left go if it is over early, in the middle, late. */
  early: Line;
  middle: Line;
  late: Line;
  /** Where each of the three ends on the lane's bottom. */
  low: number;
  median: number;
  high: number;
};

const POINTS = 24;

/** The fan of each lane that somebody is waited for in, from how many are left now down to nobody; `ys` are the lanes' scales. */
export function layoutFans(
  { drains, drainsTick }: Foreseen,
  { servers, scenario: { tickSeconds } }: Pick<SeenWorld, 'servers' | 'scenario'>,
  lanes: readonly { servers: readonly number[]; others: boolean }[],
  x: (tick: number) => number,
  ys: readonly ((users: number) => number)[],
): Fan[] {
  const live = drains.filter(({ left, high }) => left > 0 && high > 0 && Number.isFinite(high));
  return lanes.flatMap((of, lane): Fan[] => {
    const bleeds = of.others ? [] : live.filter(({ server }) => of.servers.includes(server));
    if (bleeds.length === 0) return [];
    const left = bleeds.reduce((sum, bleed) => sum + bleed.left, 0);
    const { low, median, high } = bleeds.length === 1 ? bleeds[0] : forecastTogether(bleeds);
    const endOf = (seconds: number) => drainsTick + seconds / tickSeconds;
    const path = course((seconds) => bleeds.reduce((sum, bleed) => sum + bleed.still(seconds), 0), left, median);
    const curve = (endTick: number) =>
      path.flatMap(([part, users]) => [x(drainsTick + part * (endTick - drainsTick)), ys[lane](users)]);
    return [
      {
        lane,
        version: servers[bleeds[0].server].version,
        early: curve(endOf(low)),
        middle: curve(endOf(median)),
        late: curve(endOf(high)),
        low: x(endOf(low)),
        median: x(endOf(median)),
        high: x(endOf(high)),
      },
    ];
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
