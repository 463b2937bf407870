import { cartFrom, comfortableLoad, EXIT, orderFrom, type SeenWorld } from '../../../engine/index.ts';
import type { Frame } from '../../../player/player.ts';
import type { StageLayout, VesselPlace } from '../layout/layout.ts';
import { dotRadius, radiusOn, usersOn, usersPerDot } from './crowd.ts';
import { type Dots, levelsOf, NO_ORDER, ORDER_DONE, put, reserve, UNDERWAY } from './dots.ts';
import { flightShare, shutTick } from './flight.ts';
import { levelsAt } from './levels.ts';
import { type Leaver, leaversNow, movesNow } from './onTheMove.ts';
import { ARRIVING, ARRIVING_MS, LEAVING, LONGEST_SHARE, MOVING_MS, STREAM_SPEED, ticksPerMs } from './pace.ts';
import { createRest, isPushed, levelHeight, ownX, ownY, settle } from './rest.ts';
import { topsOf } from './scale.ts';
import { arriving, moving, toFloor, way } from './way.ts';

/** The slots of those of one server's users who are drawn; scratch. */
let drawn = new Int32Array(1024);
let rest = createRest();

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

/** What holds for all servers of a frame; durations in ticks. */
type Moving = {
  /** Ticks in a millisecond of a motion. */
  tpm: number;
  arriving: number;
  toFloor: number;
  /** Seconds by which users drift; null where nobody does. */
  seconds: number | null;
  moves: ReturnType<typeof movesNow>;
  leavers: Map<number, Leaver[]>;
};

/** Works out where every user is at the frame's moment. */
export function placeDots(frame: Frame, layout: StageLayout, dots: Dots): void {
  const { world, moment } = frame;
  levelsAt(frame, levelsOf(dots, world.servers.length));
  dots.perDot = usersPerDot(world.scenario, usersOn(world.servers));
  Object.assign(dots, topsOf(world));
  // As `size` keeps it, so that the two can be compared.
  dots.radius = Math.fround(dotRadius(world, layout, dots.tops));
  dots.count = 0;
  dots.moved = [];
  const tpm = ticksPerMs(frame);
  const stream = frame.speed > STREAM_SPEED;
  const motion = {
    tpm,
    arriving: stream ? 0 : ARRIVING_MS * tpm,
    toFloor: LEAVING.floor * tpm,
    seconds: stream ? null : moment / tpm / 1000,
    moves: movesNow(frame, MOVING_MS * tpm),
    leavers: leaversNow(frame, dots.perDot),
  };
  for (let s = 0; s < world.servers.length; s++) placeOn(s, frame, layout, dots, motion);
}

function makeRoom(needed: number): void {
  if (needed > rest.user.length) rest = createRest(2 * needed);
}

/** Works out where the users of one server are. */
function placeOn(s: number, { world, moment }: Frame, layout: StageLayout, dots: Dots, motion: Moving): void {
  const { sessions, scenario } = world;
  const { tpm, moves, seconds } = motion;
  const { orderPart } = scenario.traffic;
  const [cart, order] = [cartFrom(orderPart), orderFrom(orderPart)];
  const server = world.servers[s];
  const place = layout.vessels[s];
  const isSmall = layout.chips === 'head';
  const radius = isSmall ? dots.radius : radiusOn(server.status, dots.levels[s], dots.radius);
  const first = server.version >= 2 ? 4 : 1;
  const shut = shutTick(server);
  const count = pickDrawn(world, s, dots.perDot);
  const going = motion.leavers.get(s) ?? [];
  makeRoom(count + going.length);
  reserve(dots, count + going.length);
  for (let i = 0; i < count; i++) rest.user[i] = sessions.user[drawn[i]];
  going.forEach(({ user }, i) => {
    rest.user[count + i] = user;
  });
  rest.count = count + going.length;
  if (isPushed(radius)) weigh(count, going, world, moment, shut, motion);
  const height = levelHeight(place, dots.levels[s], dots.tops[s]);
  settle(rest, place, height, radius, seconds, paceOn(dots.levels[s], comfortableLoad(world, server)));
  for (let i = 0; i < count; i++) {
    const slot = drawn[i];
    const start = sessions.start[slot];
    const here = moment - start;
    if (here < 0) continue;
    const length = sessions.end[slot] - start;
    const left = length - here;
    let x = rest.x[i];
    let y = rest.y[i];
    let kind = first;
    let placing = NO_ORDER;
    if (sessions.buyer[slot] === 1) {
      const passed = here / length;
      if (passed >= order) {
        kind += 2;
        const out = Math.min(motion.toFloor, LONGEST_SHARE * length);
        placing = orderShown(here - order * length, left - out, LEAVING.done * tpm);
      } else if (passed >= cart) kind += 1;
    }
    if (left < motion.toFloor) {
      const out = Math.min(motion.toFloor, LONGEST_SHARE * length);
      if (left < out) {
        toFloor(1 - left / out, x, y, place);
        x = way.x;
        y = way.y;
      }
    }
    if (here < motion.arriving) {
      const share = flightShare(here, Math.min(motion.arriving, LONGEST_SHARE * length), shut - start, tpm);
      if (share < 1) {
        if (arriving(share * ARRIVING_MS, sessions.user[slot], x, y, place, layout)) kind = UNDERWAY;
        x = way.x;
        y = way.y;
      }
    }
    if (kind !== UNDERWAY && !layout.roomForDots) continue;
    const move = moves?.get(slot);
    if (move !== undefined && move.to === s && move.user === sessions.user[slot]) {
      const from = layout.vessels[move.from];
      const source = homeOf(from, move.user, levelHeight(from, dots.levels[move.from], dots.tops[move.from]), radius);
      moving(Math.max(0, (moment - move.time) / (MOVING_MS * tpm)), from, source, place, x, y, layout);
      x = way.x;
      y = way.y;
      dots.moved.push({ dot: dots.count, from: move.from, to: s, ...source, signedOut: move.signedOut });
    }
    put(dots, x, y, kind, slot, placing, radius);
  }
  if (!layout.roomForDots) return;
  going.forEach(({ left, kind, version }, i) => {
    way.x = rest.x[count + i];
    way.y = rest.y[count + i];
    if (kind === EXIT.completed && left < motion.toFloor) toFloor(1 - left / motion.toFloor, way.x, way.y, place);
    put(dots, way.x, way.y, version >= 2 ? 4 : 1, -1, NO_ORDER, radius);
  });
}

/** How much room each of those who rest takes: none before they land, and less and less once they set out for the floor. */
function weigh(
  count: number,
  going: readonly Leaver[],
  { sessions }: SeenWorld,
  moment: number,
  shut: number,
  { tpm, arriving, toFloor }: Moving,
): void {
  const falls = (ARRIVING.along + ARRIVING.turn) / ARRIVING_MS;
  for (let i = 0; i < count; i++) {
    const slot = drawn[i];
    const start = sessions.start[slot];
    const here = moment - start;
    const most = LONGEST_SHARE * (sessions.end[slot] - start);
    const landed = (flightShare(here, Math.min(arriving, most), shut - start, tpm) - falls) / (1 - falls);
    const staying = (sessions.end[slot] - moment) / Math.min(toFloor, most);
    rest.weight[i] = Math.max(0, Math.min(landed, staying, 1));
  }
  going.forEach(({ left, kind }, i) => {
    rest.weight[count + i] = kind === EXIT.completed ? Math.min(1, left / toFloor) : 1;
  });
}

/** What is seen of an order that was begun so long ago, and whose user sets out for the floor after `left`. */
function orderShown(begun: number, left: number, done: number): number {
  if (left < 0) return NO_ORDER;
  return left < done ? ORDER_DONE : Math.min(1, begun / Math.max(1e-9, begun + left - done));
}

/** Users on a slow server move at half the pace; the change is gradual. */
function paceOn(level: number, comfortable: number): number {
  return 1 - Math.min(1, Math.max(0, level - comfortable)) / 2;
}

/** Where somebody would rest by their number alone. */
function homeOf({ glass }: VesselPlace, user: number, height: number, radius: number): { x: number; y: number } {
  const edge = radius + 2;
  return {
    x: glass.x + edge + ownX(user) * Math.max(0, glass.w - 2 * edge),
    y: glass.y + glass.h - edge - ownY(user) * Math.max(0, height - 2 * edge),
  };
}
