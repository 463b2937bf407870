import { type Observation, observe } from '../../engine/index.ts';
import type { LessonRun } from '../../lessons/run/run.ts';
import { preparePlayer } from '../../player/player.ts';
import { atOnce } from '../../player/slices.ts';
import { createPlayback } from '../playback/createPlayback.ts';
import type { Playback, PlaybackState } from '../playback/playback.ts';
import { showRun } from './shownRun.ts';

export type ContrastState = PlaybackState & { runs: readonly Observation[]; over: boolean };
/** A lesson's run and its contrast, the same crowd, in step. */
export type Contrast = Playback<ContrastState>;

/** Both runs, standing before the first server is taken. `now` reads a clock in milliseconds. */
export function createContrast(run: LessonRun, contrast: LessonRun, speed: number, now: () => number): Contrast {
  const shown = [run, contrast].map(showRun);
  const homeTick = shown[0].recording.shownTick;
  const players = shown.map(({ recording }) =>
    atOnce(preparePlayer({ ...recording, shownTick: homeTick, endTick: homeTick }, now)),
  );
  const isOver = (): boolean => players.every((player, i) => player.sight().world.tick >= shown[i].endTick);
  return createPlayback<ContrastState>({
    players: () => players,
    now,
    speed,
    facts: () => ({ runs: players.map((player) => observe(player.sight().world)), over: isOver() }),
    kept: {},
    homeTick,
    isOver,
  });
}
