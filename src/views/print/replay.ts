import { type Frame, preparePlayer } from '../../player/player.ts';
import type { Recording } from '../../player/recording/recording.ts';

/** The longest that a print waits for its pictures. */
const LONGEST_MS = 2_500;
/** At this speed a picture shows who is just coming and going. */
const SPEED = 30;

/** The run at each of these ticks, which rise, played again beside the page; fewer where that takes too long. A frame is good until the next one. */
export function* replay(recording: Recording, ticks: readonly number[], now: () => number): Generator<Frame> {
  const stop = now() + LONGEST_MS;
  const making = preparePlayer({ ...recording, endTick: 0, shownTick: 0 }, now);
  let made = making.next();
  while (!made.done && now() < stop) made = making.next();
  if (!made.done) return;
  const player = made.value;
  for (const tick of ticks) {
    player.seek(tick, stop - now());
    if (player.goalTick !== null) return;
    yield { ...player.sight(), moment: tick, playing: false, speed: SPEED };
  }
}
