import type { VesselPlace } from '../layout/layout.ts';

/** Up to this radius dots may lie over each other: nobody could tell them apart. From one pixel more on they push with all their might. */
const PUSHED_FROM = 5;
export const isPushed = (radius: number): boolean => radius > PUSHED_FROM;
/** How far apart the middles of two dots should be, in radii, and how often they are moved towards that. */
const APART = 2;
const ROUNDS = 40;
/** What part of a radius two may lie over each other and be left so. */
const NEARLY = 0.1;
const apartAt = (radius: number): number => APART * radius * Math.min(1, radius - PUSHED_FROM);

/** What part of a glass's width and of its level's height belongs to a user: evenly spread, and always the same. */
export function ownX(user: number): number {
  return fraction(0.5 + user * 0.7548776662466927);
}
export function ownY(user: number): number {
  return fraction(0.5 + user * 0.5698402909980532);
}
const fraction = (x: number): number => x - Math.floor(x);

/** Those who rest in one glass, as parallel arrays that are used again for the next. */
export type Rest = {
  count: number;
  user: Int32Array;
  x: Float64Array;
  y: Float64Array;
  /** How much of each is there: 0 to 1 while they come or go, so that the others make room gradually. */
  weight: Float64Array;
};

export function createRest(room = 1024): Rest {
  return {
    count: 0,
    user: new Int32Array(room),
    x: new Float64Array(room),
    y: new Float64Array(room),
    weight: new Float64Array(room),
  };
}

/** Height of a level in pixels, where the glass holds `top` users. */
export function levelHeight({ full, glass }: VesselPlace, occupancy: number, top: number): number {
  return Math.min(glass.h - 2, (full * occupancy) / top);
}

/** How far users drift to and fro, in pixels, and how long that takes them, in seconds. */
const DRIFT = 2;
/** Smaller dots don't drift. */
const SEEN_FROM = 2.5;
const DRIFT_SECONDS = { least: 4, most: 7 };

/**
 * Gives everybody a place in the water by their number alone, about which they drift as the `seconds` pass (null: nobody moves) at a pace; those
 * who would lie over each other then push each other apart, in steps that begin at the same places every time. In shallow water they
 * stand on each other's shoulders.
 */
export function settle(
  rest: Rest,
  { glass }: VesselPlace,
  height: number,
  radius: number,
  seconds: number | null = null,
  pace = 1,
): void {
  const { count, user, x, y } = rest;
  const pushed = isPushed(radius);
  const edge = radius + 2;
  const left = glass.x + edge;
  const width = Math.max(0, glass.w - 2 * edge);
  const bottom = glass.y + glass.h - radius - 1.5;
  const room = Math.max(height - 2 * radius - 3, pushed ? shoulders(rest, width, radius) : 0, 0);
  const deep = Math.min(room, glass.h - 2 * edge);
  const drift = radius < SEEN_FROM ? 0 : DRIFT * pace;
  for (let i = 0; i < count; i++) {
    x[i] = left + ownX(user[i]) * width;
    y[i] = bottom - ownY(user[i]) * deep;
    if (seconds === null || drift === 0) continue;
    const own = ownX(user[i] * 7);
    const turn = own + seconds / (DRIFT_SECONDS.least + (DRIFT_SECONDS.most - DRIFT_SECONDS.least) * own);
    x[i] = Math.min(left + width, Math.max(left, x[i] + drift * Math.sin(2 * Math.PI * turn)));
    y[i] = Math.min(bottom, Math.max(bottom - deep, y[i] + drift * Math.cos(2 * Math.PI * 0.8 * turn)));
  }
  if (pushed) pushApart(rest, radius, left, left + width, bottom - deep, bottom);
}

/** How high dots stand on each other where the floor is too narrow for all of them. */
function shoulders({ count, weight }: Rest, width: number, radius: number): number {
  let present = 0;
  for (let i = 0; i < count; i++) present += weight[i];
  const apart = apartAt(radius);
  const abreast = Math.max(1, width / apart);
  return Math.max(0, (2 * present) / abreast - 0.7) * apart;
}

let order = new Int32Array(256);
let shiftX = new Float64Array(256);
let shiftY = new Float64Array(256);

function pushApart(rest: Rest, radius: number, left: number, right: number, top: number, bottom: number): void {
  const { count, user, x, y, weight } = rest;
  if (order.length < count) {
    order = new Int32Array(2 * count);
    shiftX = new Float64Array(2 * count);
    shiftY = new Float64Array(2 * count);
  }
  for (let i = 0; i < count; i++) order[i] = i;
  const apart = apartAt(radius);
  for (let round = 0; round < ROUNDS; round++) {
    sortByX(x, count);
    shiftX.fill(0, 0, count);
    shiftY.fill(0, 0, count);
    let moved = false;
    for (let n = 0; n < count; n++) {
      const i = order[n];
      for (let m = n + 1; m < count; m++) {
        const j = order[m];
        const dx = x[j] - x[i];
        if (dx >= apart) break;
        const dy = y[j] - y[i];
        const away = Math.sqrt(dx * dx + dy * dy);
        if (away >= apart) continue;
        moved ||= apart - away > NEARLY * radius;
        const push = (apart - away) * 0.4;
        // Two at the very same place part by their numbers.
        const [ux, uy] = away > 1e-6 ? [dx / away, dy / away] : user[i] < user[j] ? [0.8, 0.6] : [-0.8, -0.6];
        shiftX[i] -= ux * push * weight[j];
        shiftY[i] -= uy * push * weight[j];
        shiftX[j] += ux * push * weight[i];
        shiftY[j] += uy * push * weight[i];
      }
    }
    if (!moved) return;
    for (let i = 0; i < count; i++) {
      x[i] = Math.min(right, Math.max(left, x[i] + shiftX[i]));
      y[i] = Math.min(bottom, Math.max(top, y[i] + shiftY[i]));
    }
  }
}

/** Insertion sort: from round to round hardly anything changes. */
function sortByX(x: Float64Array, count: number): void {
  for (let n = 1; n < count; n++) {
    const i = order[n];
    let m = n - 1;
    while (m >= 0 && x[order[m]] > x[i]) {
      order[m + 1] = order[m];
      m -= 1;
    }
    order[m + 1] = i;
  }
}
