import { cartFrom, orderFrom, type SeenWorld } from '../../../engine/index.ts';
import type { Frame } from '../../../player/player.ts';
import { dotRadius, usersOn, usersPerDot } from './crowd.ts';
import type { StageLayout, VesselPlace } from './layout.ts';
import { levelsAt } from './levels.ts';
import { ARRIVING_SECONDS, GOING_SECONDS, LONGEST_SHARE, ticksPerSecond } from './pace.ts';

/** Not yet at a server: a plain dot without a version. Then version × activity: 1–3 for version 1, 4–6 for version 2. */
export const ARRIVING = 0;
export const KINDS = 7;

/** Every dot of a frame, as parallel arrays that are used again for the next frame. */
export type Dots = {
  count: number;
  x: Float32Array;
  y: Float32Array;
  kind: Uint8Array;
  /** The session's slot, or −1 for somebody without one. */
  slot: Int32Array;
  radius: number;
  /** How many users one dot stands for. */
  perDot: number;
  /** Occupancy of each server, eased. */
  levels: Float64Array;
};

export function createDots(): Dots {
  const room = 1024;
  return {
    count: 0,
    x: new Float32Array(room),
    y: new Float32Array(room),
    kind: new Uint8Array(room),
    slot: new Int32Array(room),
    radius: 4,
    perDot: 1,
    levels: new Float64Array(0),
  };
}

/** What part of a glass's width and of its level's height belongs to a user: evenly spread, and always the same. */
export function ownX(user: number): number {
  return fraction(0.5 + user * 0.7548776662466927);
}
export function ownY(user: number): number {
  return fraction(0.5 + user * 0.5698402909980532);
}
const fraction = (x: number): number => x - Math.floor(x);

/** Height of a level in pixels. */
export function levelHeight({ full, glass }: VesselPlace, occupancy: number, capacity: number): number {
  return Math.min(glass.h - 2, (full * occupancy) / capacity);
}

export function restX({ glass }: VesselPlace, user: number, radius: number): number {
  const edge = radius + 2;
  return glass.x + edge + ownX(user) * Math.max(0, glass.w - 2 * edge);
}
export function restY({ glass }: VesselPlace, user: number, radius: number, height: number): number {
  const edge = radius + 1.5;
  return glass.y + glass.h - edge - ownY(user) * Math.max(0, height - 2 * edge);
}

/** The slots of those of one server's users who are drawn; scratch. */
let drawn = new Int32Array(1024);

/** Finds who of a server's users is drawn; how many. By itself, as a short loop is quick with millions from its first time on. */
function pickDrawn({ servers, sessions }: SeenWorld, server: number, perDot: number): number {
  const { user } = sessions;
  const { members, sessions: users } = servers[server];
  let count = 0;
  for (let i = 0; i < users; i++) {
    if (user[members[i]] % perDot !== 0) continue;
    if (count === drawn.length) drawn = widened(drawn);
    drawn[count++] = members[i];
  }
  return count;
}

function widened(slots: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(2 * slots.length);
  wider.set(slots);
  return wider;
}

/** Works out where every user is at the frame's moment. */
export function placeDots(frame: Frame, layout: StageLayout, dots: Dots): void {
  const { world, moment } = frame;
  const { servers, sessions } = world;
  const { orderPart } = world.scenario.traffic;
  const [cart, order] = [cartFrom(orderPart), orderFrom(orderPart)];
  levelsAt(frame, levelsOf(dots, servers.length));
  dots.perDot = usersPerDot(world.scenario, usersOn(servers));
  dots.radius = dotRadius(world, layout, dots.perDot);
  dots.count = 0;
  const { perDot, radius } = dots;
  const tps = ticksPerSecond(frame);
  const longest = ARRIVING_SECONDS * tps;
  const longestOut = GOING_SECONDS * tps;
  const bob = radius < 2.2 ? 0 : Math.min(1.6, radius * 0.22);
  const phase = (moment / tps) * 1.7;
  for (let s = 0; s < servers.length; s++) {
    const server = servers[s];
    const place = layout.vessels[s];
    const height = levelHeight(place, dots.levels[s], server.capacity);
    const swing = bob * Math.min(1, height / 12);
    const first = server.version >= 2 ? 4 : 1;
    const count = pickDrawn(world, s, perDot);
    reserve(dots, count);
    for (let i = 0; i < count; i++) {
      const slot = drawn[i];
      const user = sessions.user[slot];
      const start = sessions.start[slot];
      const here = moment - start;
      if (here < 0) continue;
      const length = sessions.end[slot] - start;
      let x = restX(place, user, radius);
      let y = restY(place, user, radius, height);
      if (swing > 0) y += swing * Math.sin(phase + user * 2.4);
      let kind = first;
      if (sessions.buyer[slot] === 1) {
        const passed = here / length;
        if (passed >= order) kind += 2;
        else if (passed >= cart) kind += 1;
      }
      const flight = Math.min(longest, LONGEST_SHARE * length);
      const left = length - here;
      const out = Math.min(longestOut, LONGEST_SHARE * length);
      if (left < out && kind !== ARRIVING) {
        toOutlet(1 - left / out, x, y, place);
        x = way.x;
        y = way.y;
      }
      if (here < flight) {
        if (alongTheWay(here / flight, user, x, y, place, layout)) kind = ARRIVING;
        x = way.x;
        y = way.y;
      }
      if (kind !== ARRIVING && !layout.roomForDots) continue;
      const n = dots.count++;
      dots.x[n] = x;
      dots.y[n] = y;
      dots.kind[n] = kind;
      dots.slot[n] = slot;
    }
  }
}

/** Takes for levels how many users there are, without easing. */
export function takeCounts({ servers }: SeenWorld, dots: Dots): void {
  const levels = levelsOf(dots, servers.length);
  for (let s = 0; s < servers.length; s++) levels[s] = servers[s].sessions;
}

/** The levels, with one for each server. */
function levelsOf(dots: Dots, servers: number): Float64Array {
  if (dots.levels.length !== servers) dots.levels = new Float64Array(servers);
  return dots.levels;
}

/** One more dot, for somebody who has no session any more or never had one. */
export function addDot(dots: Dots, x: number, y: number, kind: number): void {
  reserve(dots, 1);
  const n = dots.count++;
  dots.x[n] = x;
  dots.y[n] = y;
  dots.kind[n] = kind;
  dots.slot[n] = -1;
}

/** The point that `alongTheWay` found. */
export const way = { x: 0, y: 0 };

/** Sideways place of a user in the balancer, −½ to ½. */
const lane = (user: number): number => fraction(user * 0.618034) - 0.5;

/** Finds `way` at a share of the way from the internet to a place in a glass; true as long as the balancer is not behind. */
export function alongTheWay(
  share: number,
  user: number,
  x: number,
  y: number,
  { valve, spout }: VesselPlace,
  { internet, beam, inlet }: StageLayout,
): boolean {
  const side = lane(user);
  const laneY = inlet.y + side * beam.h * 0.5;
  const laneX = spout.x + side * 6;
  const beside = inlet.x === beam.x;
  const fromX = beside ? internet.x + internet.w - beam.h * 0.3 : inlet.x + side * beam.h * 0.5;
  const fromY = beside ? laneY : internet.y + internet.h;
  const toInlet = Math.abs(inlet.x - fromX) + Math.abs(laneY - fromY);
  const toValve = Math.abs(valve.x - inlet.x);
  const toSpout = Math.abs(spout.y - laneY);
  const toRest = Math.abs(x - laneX) + Math.abs(y - spout.y);
  let left = share * (toInlet + toValve + toSpout + toRest);
  if (left < toInlet) return between(fromX, fromY, inlet.x, laneY, left / toInlet);
  left -= toInlet;
  if (left < toValve) return between(inlet.x, laneY, laneX, laneY, left / toValve);
  left -= toValve;
  if (left < toSpout) {
    between(laneX, laneY, laneX, spout.y, left / toSpout);
    return way.y < valve.y;
  }
  const t = toRest > 0 ? (left - toSpout) / toRest : 1;
  const eased = t * (2 - t);
  way.x = laneX + (x - laneX) * eased;
  way.y = spout.y + (y - spout.y) * t;
  return false;
}

/** Finds `way` at a share of the way from a place in a glass along its bottom to the outlet. */
export function toOutlet(share: number, x: number, y: number, { outlet }: VesselPlace): void {
  const u = share * share;
  between(x, y, outlet.x, outlet.y, u);
  way.y = y + (outlet.y - y) * Math.sqrt(u);
}

function between(x0: number, y0: number, x1: number, y1: number, t: number): true {
  way.x = x0 + (x1 - x0) * t;
  way.y = y0 + (y1 - y0) * t;
  return true;
}

function reserve(dots: Dots, more: number): void {
  const needed = dots.count + more;
  if (needed <= dots.x.length) return;
  const room = Math.max(needed, dots.x.length * 2);
  const wider = {
    x: new Float32Array(room),
    y: new Float32Array(room),
    kind: new Uint8Array(room),
    slot: new Int32Array(room),
  };
  wider.x.set(dots.x);
  wider.y.set(dots.y);
  wider.kind.set(dots.kind);
  wider.slot.set(dots.slot);
  Object.assign(dots, wider);
}
