import { createContext, use, useContext } from 'react';
import { useStore } from 'zustand';
import type { Comparisons, ComparisonsState } from './comparisons.ts';
import { useLateComparisons } from './lateComparisons.ts';
import type { Comparison, ComparisonState } from './state.ts';

export const ComparisonContext = createContext<Comparison | null>(null);

/** The page's comparisons. Suspends until they are loaded. */
export function useComparisons(): Comparisons {
  return use(useLateComparisons().load());
}

/** A fact of the comparisons; the component renders again when it changes. */
export function useComparisonsFact<T>(select: (state: ComparisonsState) => T): T {
  return useStore(useComparisons().store, select);
}

/** The comparison that the view is about. @throws outside of a ComparisonContext */
export function useComparison(): Comparison {
  const comparison = useContext(ComparisonContext);
  if (comparison === null) throw new Error('useComparison needs a ComparisonContext around it');
  return comparison;
}

/** A fact of the comparison; select primitives or stable parts. */
export function useComparisonFact<T>(select: (state: ComparisonState) => T): T {
  return useStore(useComparison().store, select);
}
