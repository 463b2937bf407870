import { EXIT, type SeenWorld } from '../../../engine/index.ts';
import type { Frame } from '../../../player/player.ts';
import type { StageLayout } from '../layout/layout.ts';
import { addDot, type Dots, UNDERWAY } from './dots.ts';
import { CUT, LEAVING, LONGEST_SHARE, STREAM_SPEED, TURNED_AWAY, ticksPerMs } from './pace.ts';
import { createRest, levelHeight, ownX, type Rest, settle } from './rest.ts';
import { delayOf, fallingTicks, type Landing, LYING_Y, landings } from './street.ts';

/** Users who have just left, as parallel arrays that are used again. */
export type Leaving = {
  count: number;
  x: Float32Array;
  y: Float32Array;
  /** A value of EXIT. */
  kind: Uint8Array;
  version: Uint8Array;
  /** Radians. */
  turn: Float32Array;
  /** 1 to 0. */
  opacity: Float32Array;
  /** Servers whose users are being cut off. */
  cut: Set<number>;
};

const MOST = 4096;
/** How far those who lie in the street are turned. */
export const LYING_TURN = Math.PI / 2;
/** Milliseconds that somebody who does not stay in sight lies there until faded. */
const FADE = 250;

export function createLeaving(): Leaving {
  return {
    count: 0,
    x: new Float32Array(MOST),
    y: new Float32Array(MOST),
    kind: new Uint8Array(MOST),
    version: new Uint8Array(MOST),
    turn: new Float32Array(MOST),
    opacity: new Float32Array(MOST),
    cut: new Set(),
  };
}

/**
 * Works out where those who have just left are. Whoever is still to leave within the tick shown stays among the dots: call it after
 * `placeDots`.
 */
export function placeLeaving(frame: Frame, layout: StageLayout, dots: Dots, leaving: Leaving): void {
  const { world, moment } = frame;
  const { exits, scenario } = world;
  leaving.count = 0;
  leaving.cut.clear();
  if (frame.speed > STREAM_SPEED) return;
  const tpm = ticksPerMs(frame);
  const mean = scenario.traffic.sessionLength.meanSeconds / scenario.tickSeconds;
  const dropping = Math.min((LEAVING.drop + LEAVING.fade) * tpm, LONGEST_SHARE * mean);
  const longest = Math.max(CUT.stop + CUT.fall + CUT.spread, TURNED_AWAY.stop + TURNED_AWAY.fall) + FADE;
  const ring = exits.time.length;
  const oldest = Math.max(0, exits.count - ring);
  let block = -1;
  let landing: ReturnType<typeof landings> | null = null;
  for (let n = exits.count - 1; n >= oldest; n--) {
    const i = n % ring;
    const age = moment - exits.time[i];
    if (age > longest * tpm) break;
    const [kind, user] = [exits.kind[i], exits.user[i]];
    if (age < 0 || user % dots.perDot !== 0) continue;
    if (kind === EXIT.completed) {
      if (layout.mode === 'pipes' && age < dropping)
        drop(age / dropping, user, exits.server[i], exits.version[i], layout, dots, leaving);
      continue;
    }
    landing ??= landings(world, layout);
    const at = landing(user, exits.server[i]);
    if (kind === EXIT.turnedAway) turnAway(age / tpm, at, layout, dots, leaving);
    else {
      if (block < 0 || exits.server[block] !== exits.server[i] || exits.time[block] !== exits.time[i]) {
        block = i;
        settleCut(world, n, layout, dots);
      }
      throwOut(age, at, i, frame, leaving);
    }
  }
}

/** Those who were cut off together, as they rested until then; scratch. */
const together = createRest(MOST);
const placeOf = new Map<number, number>();

/** Puts back where they were those who were cut off together with exit number n, which is the last of them. */
function settleCut({ exits }: SeenWorld, n: number, layout: StageLayout, dots: Dots): Rest {
  const { time, server, user, count } = exits;
  const ring = time.length;
  const last = n % ring;
  let all = 0;
  together.count = 0;
  placeOf.clear();
  for (let m = n; m >= 0 && m > count - ring; m--) {
    const i = m % ring;
    if (time[i] !== time[last] || server[i] !== server[last]) break;
    all += 1;
    if (user[i] % dots.perDot !== 0) continue;
    placeOf.set(user[i], together.count);
    together.user[together.count] = user[i];
    together.weight[together.count++] = 1;
  }
  const place = layout.vessels[server[last]];
  settle(together, place, levelHeight(place, all, dots.tops[server[last]]), dots.radius);
  return together;
}

/** Out of the gap in the floor and down into the street, content, and gone. */
function drop(
  share: number,
  user: number,
  server: number,
  version: number,
  layout: StageLayout,
  dots: Dots,
  leaving: Leaving,
): void {
  const { outlet, street } = layout.vessels[server];
  const falls = LEAVING.drop / (LEAVING.drop + LEAVING.fade);
  const u = Math.min(1, share / falls);
  const opacity = share <= falls ? 1 : 1 - (share - falls) / (1 - falls);
  const depth = street.h > 0 ? LYING_Y : dots.radius;
  add(leaving, outlet.x + (ownX(user) - 0.5) * 8, outlet.y + 1 + depth * u * u, EXIT.completed, version, 0, opacity);
}

/** A moment of standing still, then down through the glass into the street, and over. */
function throwOut(age: number, landing: Landing | null, i: number, frame: Frame, leaving: Leaving): void {
  const { exits } = frame.world;
  const [server, user] = [exits.server[i], exits.user[i]];
  const n = placeOf.get(user);
  if (landing === null || n === undefined) return;
  const ms = age / ticksPerMs(frame);
  if (ms < CUT.stop + CUT.spread) leaving.cut.add(server);
  const falling = fallingTicks({ user, server }, frame);
  if (age >= falling && landing.stays) return;
  const t = Math.min(1, Math.max(0, (ms - CUT.stop - delayOf(user)) / CUT.fall));
  const past = Math.max(0, age - falling) / ticksPerMs(frame);
  const [x, y] = [together.x[n], together.y[n]];
  const side = ownX(user * 5) < 0.5 ? -1 : 1;
  add(
    leaving,
    x + (landing.x - x) * t,
    y + (landing.y - y) * t * t,
    EXIT.cutOff,
    exits.version[i],
    side * LYING_TURN * t,
    Math.max(0, 1 - past / FADE),
  );
}

/** To the door, where nobody lets them in; and down into the street. */
function turnAway(ms: number, landing: Landing | null, layout: StageLayout, dots: Dots, leaving: Leaving): void {
  const { inlet, beam, internet } = layout;
  const beside = inlet.x === beam.x;
  const door = beside ? { x: inlet.x - dots.radius - 3, y: inlet.y } : { x: inlet.x, y: beam.y - dots.radius - 2 };
  if (ms < TURNED_AWAY.stop) {
    const t = Math.min(1, (2 * ms) / TURNED_AWAY.stop);
    const from = beside ? { x: internet.x + internet.w - 8, y: inlet.y } : { x: inlet.x, y: internet.y + internet.h };
    addDot(dots, from.x + (door.x - from.x) * t, from.y + (door.y - from.y) * t, UNDERWAY);
    return;
  }
  if (landing === null) return;
  const past = ms - TURNED_AWAY.stop - TURNED_AWAY.fall;
  if (past >= 0 && landing.stays) return;
  const t = Math.min(1, (ms - TURNED_AWAY.stop) / TURNED_AWAY.fall);
  add(
    leaving,
    // Past the words under the cloud.
    door.x + (landing.x - door.x) * t ** 4,
    door.y + (landing.y - door.y) * t * t,
    EXIT.turnedAway,
    0,
    -LYING_TURN * t,
    Math.max(0, 1 - Math.max(0, past) / FADE),
  );
}

function add(
  leaving: Leaving,
  x: number,
  y: number,
  kind: number,
  version: number,
  turn: number,
  opacity: number,
): void {
  const n = leaving.count++;
  leaving.x[n] = x;
  leaving.y[n] = y;
  leaving.kind[n] = kind;
  leaving.version[n] = version;
  leaving.turn[n] = turn;
  leaving.opacity[n] = opacity;
}
