import type { Point, StageLayout, VesselPlace } from '../layout/layout.ts';
import { ARRIVING } from './pace.ts';

/** The point that the functions here find. */
export const way = { x: 0, y: 0 };

const fraction = (x: number): number => x - Math.floor(x);
const easeInOut = (t: number): number => (t < 0.5 ? 2 * t * t : 1 - 2 * (1 - t) * (1 - t));
const TURN_RADIUS = 8;
/** How far a user dips into the water who lands in it. */
const DIP = 4;

/** Sideways place of a user in the balancer, −½ to ½. */
const laneOf = (user: number): number => fraction(user * 0.618034) - 0.5;

function put(x: number, y: number): void {
  way.x = x;
  way.y = y;
}

function between(a: Point, bx: number, by: number, t: number): void {
  put(a.x + (bx - a.x) * t, a.y + (by - a.y) * t);
}

/**
 * Where a user is so many milliseconds after setting out from the cloud for a place in a glass: along the balancer, round the corner,
 * down, and a dip. True as long as they are not past the valve.
 */
export function arriving(
  ms: number,
  user: number,
  x: number,
  y: number,
  { valve, spout }: VesselPlace,
  { beam, inlet, internet, mode }: StageLayout,
): boolean {
  const { along, turn, fall } = ARRIVING;
  const side = laneOf(user);
  const laneY = inlet.y + side * beam.h * 0.4;
  const pipeX = valve.x + side * 5;
  const towards = Math.sign(pipeX - inlet.x) || 1;
  const cornerX = pipeX - towards * Math.min(TURN_RADIUS, Math.abs(pipeX - inlet.x));
  if (ms < along) {
    const t = easeInOut(ms / along);
    if (inlet.x === beam.x) put(internet.x + internet.w + (cornerX - internet.x - internet.w) * t, laneY);
    else fromAbove(t, internet.y + internet.h, inlet.x, laneY, cornerX);
    return true;
  }
  const past = ms - along;
  if (past < turn) {
    const angle = ((past / turn) * Math.PI) / 2;
    put(cornerX + (pipeX - cornerX) * Math.sin(angle), laneY + TURN_RADIUS * (1 - Math.cos(angle)));
    return true;
  }
  if (mode === 'grid') {
    // The way down would lead over other servers and their words.
    put(x, y);
    return false;
  }
  const falling = Math.min(1, (past - turn) / fall);
  const from = laneY + TURN_RADIUS;
  const down = from + (y - from) * falling * falling;
  const inGlass = Math.max(0, (down - spout.y) / Math.max(1, y - spout.y));
  put(pipeX + (x - pipeX) * inGlass, down);
  if (falling < 1) return down < valve.y;
  const settling = Math.min(1, (past - turn - fall) / ARRIVING.settle);
  way.y += DIP * Math.sin(Math.PI * settling) * (1 - settling);
  return false;
}

/** Down from the cloud into the balancer, and along it. */
function fromAbove(t: number, top: number, inletX: number, laneY: number, cornerX: number): void {
  const down = laneY - top;
  const whole = down + Math.abs(cornerX - inletX);
  const gone = t * whole;
  if (gone < down) put(inletX, top + gone);
  else put(inletX + Math.sign(cornerX - inletX) * (gone - down), laneY);
}

/** A share of the way from a place in a glass to the gap in its floor: ever faster. */
export function toFloor(share: number, x: number, y: number, { outlet }: VesselPlace): void {
  const t = share * share;
  put(x + (outlet.x - x) * Math.sqrt(t) * share, y + (outlet.y - y) * t);
}

/** A share of the way from a place in one glass up its pipe, back along the balancer, and down to one in another. */
export function moving(
  share: number,
  from: VesselPlace,
  start: Point,
  to: VesselPlace,
  x: number,
  y: number,
  { inlet }: StageLayout,
): void {
  const t = easeInOut(share);
  const corners = [
    [start.x, start.y],
    [from.spout.x, from.spout.y],
    [from.valve.x, inlet.y],
    [to.valve.x, inlet.y],
    [to.spout.x, to.spout.y],
    [x, y],
  ];
  const lengths = corners.slice(1).map(([cx, cy], i) => Math.hypot(cx - corners[i][0], cy - corners[i][1]));
  let left = t * lengths.reduce((sum, length) => sum + length, 0);
  for (let i = 0; i < lengths.length; i++) {
    const [cx, cy] = corners[i];
    if (left <= lengths[i] || i === lengths.length - 1) {
      between({ x: cx, y: cy }, corners[i + 1][0], corners[i + 1][1], lengths[i] > 0 ? left / lengths[i] : 1);
      return;
    }
    left -= lengths[i];
  }
}
