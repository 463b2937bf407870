import type { World } from '../../engine/index.ts';
import type { Known, Point } from './layout.ts';

/** When one bleed runs dry: the 10–90 % band of its end, ahead of now, in pixels. */
export type Fan = {
  name: string;
  version: number;
  /** How the users left go if it is over early, in the middle, late. */
  early: Point[];
  middle: Point[];
  late: Point[];
  /** Where each of the three ends on the axis. */
  low: number;
  median: number;
  high: number;
};

/** More bleeds than this at a time are shown as one: the last to run dry. */
export const MAX_FANS = 3;
const POINTS = 24;
/** How high the box stands in which the last user goes, in pixels. */
export const FAN_HEIGHT = 22;

/** The fans of all bleeds, from how many are left now down to nobody. */
export function layoutFans(
  { drains, drainsTick }: Pick<Known, 'drains' | 'drainsTick'>,
  { servers, scenario: { tickSeconds } }: Pick<World, 'servers' | 'scenario'>,
  x: (tick: number) => number,
  y: (users: number) => number,
): Fan[] {
  const live = drains.filter(({ left, high }) => left > 0 && high > 0 && Number.isFinite(high));
  const shown = live.length > MAX_FANS ? [together(live)] : live;
  return shown.map(({ server, left, low, median, high }) => {
    const end = (seconds: number) => drainsTick + seconds / tickSeconds;
    const curve = (seconds: number) =>
      course(left, drainsTick, end(seconds)).map(([tick, users]): Point => [x(tick), y(users)]);
    return {
      name: server,
      version: servers.find(({ name }) => name === server)?.version ?? 1,
      early: curve(low),
      middle: curve(median),
      late: curve(high),
      low: x(end(low)),
      median: x(end(median)),
      high: x(end(high)),
    };
  });
}

type Bleed = Known['drains'][number];

/** Several bleeds as one that ends with the last of them. */
export function together(drains: readonly Bleed[]): Bleed {
  const longest = (pick: (drain: Bleed) => number) => Math.max(...drains.map(pick));
  return {
    server: `${drains.length} servers`,
    left: drains.reduce((sum, { left }) => sum + left, 0),
    low: longest(({ low }) => low),
    median: longest(({ median }) => median),
    high: longest(({ high }) => high),
  };
}

/** How `left` users go when the last leaves at `endTick`: as many of those left in each stretch of time, (n + 1)^(1 − t) − 1. */
export function course(left: number, startTick: number, endTick: number): Point[] {
  return Array.from({ length: POINTS + 1 }, (_, i) => {
    const part = i / POINTS;
    return [startTick + part * (endTick - startTick), (left + 1) ** (1 - part) - 1];
  });
}
