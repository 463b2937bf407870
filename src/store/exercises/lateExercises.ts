import { createContext, useContext } from 'react';
import type { Exercises } from './exercises.ts';

/** The exercises, which are loaded when they are first asked for. */
export type LateExercises = {
  load(): Promise<Exercises>;
  /** What has been loaded, or null. */
  readonly loaded: Exercises | null;
};

export function createLateExercises(now: () => number): LateExercises {
  let loaded: Exercises | null = null;
  let coming: Promise<Exercises> | null = null;
  return {
    get loaded() {
      return loaded;
    },
    load: () => {
      coming ??= import('./exercises.ts')
        .then(({ createExercises }) => {
          loaded = createExercises(now);
          return loaded;
        })
        .catch((error) => {
          // It can be asked for again: then the page may be online once more.
          coming = null;
          throw error;
        });
      return coming;
    },
  };
}

/** The page's exercises; where nobody provides them, some of their own whose clock stands still. */
export const ExercisesContext = createContext<LateExercises>(createLateExercises(() => 0));

/** The page's exercises, which may have to be loaded. */
export function useLateExercises(): LateExercises {
  return useContext(ExercisesContext);
}
