import { createContext, useContext } from 'react';
import type { Exercises } from './exercises.ts';

/** The exercises, which are loaded when they are first asked for. */
export type LateExercises = { load(): Promise<Exercises> };

export function createLateExercises(now: () => number): LateExercises {
  let coming: Promise<Exercises> | null = null;
  return {
    load: () => {
      coming ??= import('./exercises.ts')
        .then(({ createExercises }) => createExercises(now))
        .catch((error) => {
          // It can be asked for again: then the page may be online once more.
          coming = null;
          throw error;
        });
      return coming;
    },
  };
}

export const ExercisesContext = createContext<LateExercises | null>(null);

/** The page's exercises, which may have to be loaded. @throws outside of an ExercisesContext */
export function useLateExercises(): LateExercises {
  const exercises = useContext(ExercisesContext);
  if (exercises === null) throw new Error('useLateExercises needs an ExercisesContext around it');
  return exercises;
}
