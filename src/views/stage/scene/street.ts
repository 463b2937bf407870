import type { Fallen, SeenWorld } from '../../../engine/index.ts';
import type { Frame } from '../../../player/player.ts';
import type { Box, Point, StageLayout } from '../layout/layout.ts';
import { CUT, TURNED_AWAY, ticksPerMs } from './pace.ts';
import { ownX } from './rest.ts';

/** Between two who lie beside each other, and how large they are drawn. */
const BESIDE = 13;
export const LYING_RADIUS = 4.5;
/** From this height on the count stands below those who lie there, and not beside them. */
const TWO_ROWS = 30;
/** No one lies before the gap in the floor. */
const CLEAR = 14;

/** Where those lie whose count stands below. */
export const LYING_Y = 11;

/** Room on the street for those who lie there, the first so many of them, and for their count. */
export type Lane = { box: Box; most: number; words: Point & { w: number } };

/** The street before a server, or before the site, with so much room for words beside; `halved`: only left of the gap in the floor. */
export function laneOf(box: Box, beside: number, halved: boolean): Lane {
  const w = halved ? Math.max(0, box.w / 2 - CLEAR) : box.w;
  const below = box.h >= TWO_ROWS;
  const room = below ? w : w - beside;
  const most = Math.max(0, Math.floor((room - LYING_RADIUS) / BESIDE));
  const words = below
    ? { x: box.x + 2, y: box.y + 32, w: box.w - 2 }
    : { x: box.x + Math.min(most, 12) * BESIDE + 4, y: box.y + box.h / 2 + 4, w: beside };
  return { box, most, words };
}

/** Where the one with this number lies. */
export function lyingAt({ box }: Lane, n: number): Point {
  return { x: box.x + 8 + n * BESIDE, y: box.h >= TWO_ROWS ? box.y + LYING_Y : box.y + box.h / 2 };
}

/** The lane of a server, or of those who were turned away (−1); null where the stage has none. */
export function laneBefore(server: number, layout: StageLayout): Lane | null {
  const box = server < 0 ? layout.door : layout.vessels[server].street;
  const halved = server >= 0 && (layout.besideLying > 0 || box.h >= TWO_ROWS);
  return box.w > 0 && box.h > 0 ? laneOf(box, layout.besideLying, halved) : null;
}

/** Ticks from the moment somebody is cut off or turned away until they lie in the street. */
export function fallingTicks({ user, server }: Pick<Fallen, 'user' | 'server'>, frame: Frame): number {
  const ms = server < 0 ? TURNED_AWAY.stop + TURNED_AWAY.fall : CUT.stop + CUT.fall + delayOf(user);
  return ms * ticksPerMs(frame);
}

/** Milliseconds after which somebody who is cut off starts to fall: not all at once. */
export function delayOf(user: number): number {
  return ownX(user * 3) * CUT.spread;
}

/** Somebody who lies in the street, and where. */
export type Lying = Fallen & Point;

/** Those who lie in the street at the frame's moment, as far as there is room for them. */
export function lyingNow(frame: Frame, layout: StageLayout): Lying[] {
  const { world, moment } = frame;
  const taken = new Map<number, number>();
  const lying: Lying[] = [];
  for (const fallen of world.traces.fallen) {
    const lane = laneBefore(fallen.server, layout);
    const n = taken.get(fallen.server) ?? 0;
    taken.set(fallen.server, n + 1);
    if (lane === null || n >= lane.most || fallen.time + fallingTicks(fallen, frame) > moment) continue;
    lying.push({ ...fallen, ...lyingAt(lane, n) });
  }
  return lying;
}

/** Where one who falls comes to lie, and whether they stay in sight there. */
export type Landing = Point & { stays: boolean };

/** Where those who fall come to lie: the first in places of their own, the others anywhere; null where there is no street. */
export function landings({ traces }: SeenWorld, layout: StageLayout): (user: number, server: number) => Landing | null {
  const numbers = new Map<number, number>();
  const taken = new Map<number, number>();
  const keyOf = (user: number, server: number) => user * 1024 + server + 1;
  for (const { user, server } of traces.fallen) {
    const n = taken.get(server) ?? 0;
    taken.set(server, n + 1);
    numbers.set(keyOf(user, server), n);
  }
  return (user, server) => {
    const lane = laneBefore(server, layout);
    if (lane === null) return null;
    const n = numbers.get(keyOf(user, server));
    if (n !== undefined && n < lane.most) return { ...lyingAt(lane, n), stays: true };
    const { box } = lane;
    return { x: box.x + 8 + ownX(user) * Math.max(0, box.w - 16), y: lyingAt(lane, 0).y, stays: false };
  };
}
