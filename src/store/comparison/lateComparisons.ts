import { createContext, useContext } from 'react';
import type { ShownView } from '../shownView.ts';
import type { Simulation } from '../simulation/state.ts';
import type { Comparisons } from './comparisons.ts';

/** Comparisons that are loaded when they are first asked for: a first look at the page needs none. */
export type LateComparisons = {
  load(): Promise<Comparisons>;
  /** What has been loaded, or null. */
  readonly loaded: Comparisons | null;
};

export function createLateComparisons(simulation: Simulation, shown: ShownView, now: () => number): LateComparisons {
  let loaded: Comparisons | null = null;
  let coming: Promise<Comparisons> | null = null;
  const load = async (): Promise<Comparisons> => {
    try {
      const { createComparisons } = await import('./comparisons.ts');
      loaded = createComparisons(simulation, shown, now);
      return loaded;
    } catch (error) {
      // It can be asked for again: then the page may be online once more.
      coming = null;
      throw error;
    }
  };
  return {
    load: () => {
      coming ??= load();
      return coming;
    },
    get loaded() {
      return loaded;
    },
  };
}

export const ComparisonsContext = createContext<LateComparisons | null>(null);

/** The page's comparisons, which may have to be loaded. @throws outside of a ComparisonsContext */
export function useLateComparisons(): LateComparisons {
  const comparisons = useContext(ComparisonsContext);
  if (comparisons === null) throw new Error('useLateComparisons needs a ComparisonsContext around it');
  return comparisons;
}
