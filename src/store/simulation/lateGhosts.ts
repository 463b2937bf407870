import type { Ghost } from '../../player/player.ts';
import type { Recording } from '../../player/recording/recording.ts';
import type { Ghosts } from './ghost.ts';
import type { UndoStack } from './undo.ts';

/** The run before a change, played beside the one that is shown; what plays it comes with the first change. */
export function createLateGhosts(
  now: () => number,
  told: () => void,
  shown: () => { done: UndoStack; recording: Recording },
) {
  let ghosts: Ghosts | null = null;
  const goOn = (): void => {
    const { done, recording } = shown();
    ghosts?.follow(done, recording);
  };
  const load = async (): Promise<void> => {
    const { createGhosts } = await import('./ghost.ts');
    ghosts ??= createGhosts(now, told);
    goOn();
  };
  return {
    now: (): Ghost | null => ghosts?.now() ?? null,
    /** Follows what is shown, and what was done to it. Where what plays it can't be had there is none. */
    follow: (): void => {
      if (ghosts === null) load().catch(() => {});
      else goOn();
    },
  };
}
