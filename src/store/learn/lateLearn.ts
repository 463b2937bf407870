import { createContext, use, useContext } from 'react';
import { useStore } from 'zustand';
import type { Learn, LearnState } from './state.ts';

/** The course, loaded when it is first asked for. */
export type LateLearn = {
  load(): Promise<Learn>;
  /** What has been loaded, or null. */
  readonly loaded: Learn | null;
};

export function createLateLearn(now: () => number): LateLearn {
  let loaded: Learn | null = null;
  let coming: Promise<Learn> | null = null;
  return {
    load: () => {
      coming ??= import('./learn.ts').then(
        ({ createLearn }) => {
          loaded = createLearn(now);
          return loaded;
        },
        (error) => {
          // It can be asked for again: then the page may be online once more.
          coming = null;
          throw error;
        },
      );
      return coming;
    },
    get loaded() {
      return loaded;
    },
  };
}

export const LearnContext = createContext<LateLearn | null>(null);

/** The course. Suspends until it is loaded. @throws outside of a LearnContext */
export function useLearn(): Learn {
  const learn = useContext(LearnContext);
  if (learn === null) throw new Error('useLearn needs a LearnContext around it');
  return use(learn.load());
}

/** A fact of the course; the component renders again when it changes. */
export function useLearnFact<T>(select: (state: LearnState) => T): T {
  return useStore(useLearn().store, select);
}
