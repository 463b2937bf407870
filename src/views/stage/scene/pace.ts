import type { Frame } from '../../../player/player.ts';

/** Seconds of real time that a user is seen on the way in, to the outlet before the stay is over, away from it after that, thrown out, or turned away. */
export const ARRIVING_SECONDS = 0.9;
export const GOING_SECONDS = 0.45;
export const LEAVING_SECONDS = 0.65;
export const THROWN_SECONDS = 1.7;
export const BOUNCING_SECONDS = 1.5;
/** How long the level takes to follow somebody's coming or going. */
export const SETTLING_SECONDS = 0.3;
/** The most of a session that the level may take to: at high speed it would show too few. */
export const SETTLING_SHARE = 0.02;
/** The most of a session that may be spent on the way. */
export const LONGEST_SHARE = 0.3;

/** The shortest time between two pictures for those who want nothing to move. */
export const STILL_MS = 500;

/** Ticks that pass in one second of real time. */
export function ticksPerSecond({ speed, world }: Frame): number {
  return speed / world.scenario.tickSeconds;
}
