/** The longest stretch of real time that one frame may bring: a hidden tab or a sleeping laptop never catches up. */
export const MAX_FRAME_SECONDS = 0.1;

/** How real time becomes ticks. */
export type Clock = {
  playing: boolean;
  /** Simulated seconds per real second. */
  speed: number;
  /** The part of the world's latest tick that has been shown, 0 to 1; at 1 the next tick is due. */
  carry: number;
};

export const SPEEDS = [0.1, 0.5, 1, 5, 15, 60, 200, 1_000, 10_000] as const;
/** At this speed the article's rollout takes about a minute and a half. */
export const DEFAULT_SPEED = 15;

/** How many whole ticks are due after so many real seconds; the rest is carried over. */
export function ticksDue(clock: Clock, realSeconds: number, tickSeconds: number): number {
  if (!clock.playing) return 0;
  const passed = clock.carry + (Math.min(Math.max(0, realSeconds), MAX_FRAME_SECONDS) * clock.speed) / tickSeconds;
  const whole = Math.floor(passed);
  clock.carry = passed - whole;
  return whole;
}
