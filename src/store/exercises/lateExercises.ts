import { createContext, useContext } from 'react';
import { type StoreApi, useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Exercises } from './exercises.ts';

/** What is practised beside the lessons. */
export type Practice = 'exercises' | 'challenges';

/** The exercises, which are loaded when they are first asked for. */
export type LateExercises = {
  load(): Promise<Exercises>;
  /** What of it is shown where the lessons are; null while a lesson is. */
  readonly practice: StoreApi<{ shown: Practice | null }>;
  /** What has been loaded, or null. */
  readonly loaded: Exercises | null;
};

export function createLateExercises(now: () => number): LateExercises {
  let loaded: Exercises | null = null;
  let coming: Promise<Exercises> | null = null;
  return {
    practice: createStore<{ shown: Practice | null }>(() => ({ shown: null })),
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

/** What is practised now, and how to practise something else; null goes back to the lesson. */
export function usePractice(): [Practice | null, (shown: Practice | null) => void] {
  const { practice } = useLateExercises();
  return [useStore(practice, ({ shown }) => shown), (shown) => practice.setState({ shown })];
}
