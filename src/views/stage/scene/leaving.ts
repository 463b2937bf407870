import { EXIT, EXIT_KINDS, type ExitKind, type SeenWorld } from '../../../engine/index.ts';
import type { Frame } from '../../../player/player.ts';
import {
  ARRIVING,
  addDot,
  alongTheWay,
  type Dots,
  levelHeight,
  ownX,
  ownY,
  restX,
  restY,
  toOutlet,
  way,
} from './dots.ts';
import type { StageLayout, VesselPlace } from './layout.ts';
import {
  BOUNCING_SECONDS,
  GOING_SECONDS,
  LEAVING_SECONDS,
  LONGEST_SHARE,
  THROWN_SECONDS,
  ticksPerSecond,
} from './pace.ts';

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
  user: Int32Array;
};

const MOST = 4096;

export function createLeaving(): Leaving {
  return {
    count: 0,
    x: new Float32Array(MOST),
    y: new Float32Array(MOST),
    kind: new Uint8Array(MOST),
    version: new Uint8Array(MOST),
    turn: new Float32Array(MOST),
    opacity: new Float32Array(MOST),
    user: new Int32Array(MOST),
  };
}

/** The part of a bounce that goes by before the balancer is hit. */
const HIT = 0.28;

/**
 * Works out where those who have just left are. Whoever is still to leave within the tick shown stays among the dots:
 * call it after `placeDots`.
 */
export function placeLeaving(frame: Frame, layout: StageLayout, dots: Dots, leaving: Leaving): void {
  const { world, moment } = frame;
  const { exits, servers, scenario } = world;
  const tps = ticksPerSecond(frame);
  const mean = scenario.traffic.sessionLength.meanSeconds / scenario.tickSeconds;
  const ticks: Record<ExitKind, number> = {
    completed: Math.min(LEAVING_SECONDS * tps, LONGEST_SHARE * mean),
    cutOff: THROWN_SECONDS * tps,
    turnedAway: BOUNCING_SECONDS * tps,
  };
  const going = Math.min(GOING_SECONDS * tps, LONGEST_SHARE * mean);
  const lasting = EXIT_KINDS.map((kind) => ticks[kind]);
  const longest = Math.max(...lasting) + 1;
  const ring = exits.time.length;
  const oldest = Math.max(0, exits.count - ring);
  leaving.count = 0;
  let block = -1;
  let thrown = 0;
  for (let n = exits.count - 1; n >= oldest; n--) {
    const i = n % ring;
    const age = moment - exits.time[i];
    if (age > longest) break;
    const kind = exits.kind[i];
    const user = exits.user[i];
    if (age > lasting[kind] || user % dots.perDot !== 0) continue;
    if (kind === EXIT.completed && !layout.roomForDots) continue;
    const t = age / lasting[kind];
    if (kind === EXIT.turnedAway) {
      if (t >= 0) turnAway(t, user, layout, dots, leaving);
      continue;
    }
    const s = exits.server[i];
    const place = layout.vessels[s];
    const height = levelHeight(place, dots.levels[s], servers[s].capacity);
    const x = restX(place, user, dots.radius);
    const y = restY(place, user, dots.radius, height);
    if (t < 0) {
      if (!layout.roomForDots) continue;
      if (kind === EXIT.completed) toOutlet(Math.max(0, 1 + age / going), x, y, place);
      else [way.x, way.y] = [x, y];
      addDot(dots, way.x, way.y, exits.version[i] >= 2 ? 4 : 1);
    } else if (kind === EXIT.completed) goOut(t, user, exits.version[i], dots.radius, place, layout, leaving);
    else {
      if (block < 0 || exits.server[block] !== s || exits.time[block] !== exits.time[i]) {
        block = i;
        thrown = countThrown(exits, n);
      }
      const before = levelHeight(place, thrown, servers[s].capacity);
      throwOut(t, user, x, restY(place, user, dots.radius, before), exits.version[i], layout, leaving);
    }
  }
}

/** How many were cut off together with the exit number n, which is the last of them. */
function countThrown({ time, server, count }: SeenWorld['exits'], n: number): number {
  const ring = time.length;
  const last = n % ring;
  let thrown = 0;
  for (let m = n; m >= 0 && m > count - ring; m--) {
    if (time[m % ring] !== time[last] || server[m % ring] !== server[last]) break;
    thrown += 1;
  }
  return thrown;
}

/** From beside the outlet, out of the glass already, and away. */
function goOut(
  u: number,
  user: number,
  version: number,
  radius: number,
  { outlet }: VesselPlace,
  { gap, em }: StageLayout,
  leaving: Leaving,
): void {
  const drift = Math.max(0, Math.min(gap - 2 * radius, 2.2 * em)) * (0.65 + 0.35 * ownX(user));
  const fall = Math.min(1.1 * em, 20) * u * u;
  add(leaving, outlet.x + radius + drift * u * (2 - u), outlet.y + fall, EXIT.completed, version, 0, 1 - u * u, user);
}

/** Up, over the rim and down past the bottom, tumbling. */
function throwOut(
  t: number,
  user: number,
  x: number,
  y: number,
  version: number,
  layout: StageLayout,
  leaving: Leaving,
): void {
  const side = ownX(user * 3) - 0.5;
  const h = layout.height;
  const up = (0.65 + 0.5 * ownY(user * 5)) * h;
  add(
    leaving,
    x + side * layout.em * 16 * t,
    y - up * t + 1.75 * h * t * t,
    EXIT.cutOff,
    version,
    side * 12 * t,
    Math.min(1, 3.2 * (1 - t)),
    user,
  );
}

/** To the balancer as everybody does, and off it. */
function turnAway(t: number, user: number, layout: StageLayout, dots: Dots, leaving: Leaving): void {
  const { inlet, em, height } = layout;
  if (t < HIT) {
    alongTheWay(0, user, inlet.x, inlet.y, layout.vessels[0], layout);
    const u = t / HIT;
    addDot(dots, way.x + (inlet.x - em - way.x) * u, way.y + (inlet.y - way.y) * u, ARRIVING);
    return;
  }
  const u = (t - HIT) / (1 - HIT);
  const side = 0.4 + ownX(user);
  const x = inlet.x - 0.9 * em - side * 1.9 * em * u;
  const y = inlet.y - 2.4 * em * u + 0.75 * height * u * u;
  add(leaving, Math.max(em, x), y, EXIT.turnedAway, 0, -side * 5 * u, Math.min(1, 2.5 * (1 - u)), user);
}

function add(
  leaving: Leaving,
  x: number,
  y: number,
  kind: number,
  version: number,
  turn: number,
  opacity: number,
  user: number,
): void {
  const n = leaving.count++;
  leaving.x[n] = x;
  leaving.y[n] = y;
  leaving.kind[n] = kind;
  leaving.version[n] = version;
  leaving.turn[n] = turn;
  leaving.opacity[n] = opacity;
  leaving.user[n] = user;
}
