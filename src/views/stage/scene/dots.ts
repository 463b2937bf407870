import type { SeenWorld } from '../../../engine/index.ts';
import { topsOf } from './scale.ts';

/** Not yet at a server: a plain dot without a version. Then version × activity: 1–3 for version 1, 4–6 for version 2. */
export const UNDERWAY = 0;
export const KINDS = 7;
/** What `order` says of those who place none, and of those who have just placed one. */
export const NO_ORDER = -1;
export const ORDER_DONE = 2;

/** Every dot of a frame, as parallel arrays that are used again for the next frame. */
export type Dots = {
  count: number;
  x: Float32Array;
  y: Float32Array;
  kind: Uint8Array;
  /** The session's slot, or −1 for somebody without one. */
  slot: Int32Array;
  /** How far an order has come, 0 to 1; or NO_ORDER, or ORDER_DONE. */
  order: Float32Array;
  size: Float32Array;
  /** The radius of most dots; `size` has each one's. */
  radius: number;
  /** How many users one dot stands for. */
  perDot: number;
  /** Occupancy of each server, eased; how many users its glass shows up to its rim, and whether the rims are torn. */
  levels: Float64Array;
  tops: readonly number[];
  torn: boolean;
  /** Those who are being moved from one server to another. */
  moved: Moved[];
};

/** A dot on the way to another server: its index. */
export type Moved = { dot: number; from: number; to: number; x: number; y: number; signedOut: boolean };

export function createDots(): Dots {
  return {
    count: 0,
    ...cells(1024),
    radius: 4,
    perDot: 1,
    levels: new Float64Array(0),
    tops: [],
    torn: false,
    moved: [],
  };
}

function cells(room: number) {
  return {
    x: new Float32Array(room),
    y: new Float32Array(room),
    kind: new Uint8Array(room),
    slot: new Int32Array(room),
    order: new Float32Array(room),
    size: new Float32Array(room),
  };
}

/** Takes for levels how many users there are, without easing. */
export function takeCounts(world: SeenWorld, dots: Dots): void {
  const { servers } = world;
  Object.assign(dots, topsOf(world));
  const levels = levelsOf(dots, servers.length);
  for (let s = 0; s < servers.length; s++) levels[s] = servers[s].sessions;
}

/** The levels, with one for each server. */
export function levelsOf(dots: Dots, servers: number): Float64Array {
  if (dots.levels.length !== servers) dots.levels = new Float64Array(servers);
  return dots.levels;
}

/** One more dot, for somebody who has no session any more or never had one. */
export function addDot(dots: Dots, x: number, y: number, kind: number): void {
  reserve(dots, 1);
  put(dots, x, y, kind, -1, NO_ORDER, dots.radius);
}

/** One more dot, in what is reserved. */
export function put(dots: Dots, x: number, y: number, kind: number, slot: number, order: number, size: number): void {
  const n = dots.count++;
  dots.x[n] = x;
  dots.y[n] = y;
  dots.kind[n] = kind;
  dots.slot[n] = slot;
  dots.order[n] = order;
  dots.size[n] = size;
}

/** Makes room for so many more. */
export function reserve(dots: Dots, more: number): void {
  const needed = dots.count + more;
  if (needed <= dots.x.length) return;
  const wider = cells(Math.max(needed, dots.x.length * 2));
  for (const key of Object.keys(wider) as (keyof typeof wider)[]) wider[key].set(dots[key]);
  Object.assign(dots, wider);
}
