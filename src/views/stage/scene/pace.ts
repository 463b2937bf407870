import type { Frame } from '../../../player/player.ts';

/**
 * How long each motion takes, in milliseconds of real time at speeds up to `MOVING_SPEED`; above it they take as long on the site, and
 * less for who watches.
 */
export const ARRIVING = { along: 250, turn: 120, fall: 350, settle: 160 };
export const ARRIVING_MS = ARRIVING.along + ARRIVING.turn + ARRIVING.fall + ARRIVING.settle;
/** Whoever was on the way when a valve shut is there after this. */
export const LANDING_MS = 300;
/** An order is done for so long before its user goes; then the way to the floor, the fall out of it, and fading away. */
export const LEAVING = { done: 200, floor: 300, drop: 250, fade: 200 };
export const CUT = { stop: 80, fall: 500, spread: 300 };
export const TURNED_AWAY = { stop: 200, fall: 400 };
export const MOVING_MS = 700;
/** How long the level takes to follow somebody's coming or going. */
export const SETTLING_MS = 300;
const MOVING_SPEED = 30;
/** Above this speed those who arrive are a stream, and no longer dots. */
export const STREAM_SPEED = 200;
/** The most of a session that the level may take to: at high speed it would show too few. */
export const SETTLING_SHARE = 0.02;
/** The most of a session that may be spent on the way. */
export const LONGEST_SHARE = 0.3;

/** The shortest time between two pictures for those who want nothing to move. */
export const STILL_MS = 1_000;

/** Ticks in a millisecond of a motion. */
export function ticksPerMs({ speed, world }: Frame): number {
  return Math.min(speed, MOVING_SPEED) / world.scenario.tickSeconds / 1_000;
}
