import { useMemo } from 'react';
import { useLateComparisons } from '../comparison/lateComparisons.ts';
import { useShownViewStore } from '../shownView.ts';
import { useSimulation } from '../simulation/useSimulation.ts';
import type { Places } from './openText.ts';

/** Where what is opened on this page goes. */
export function usePlaces(): Places {
  const simulation = useSimulation();
  const shown = useShownViewStore();
  const comparisons = useLateComparisons();
  return useMemo(() => ({ simulation, shown, comparisons }), [simulation, shown, comparisons]);
}
