import { useMemo } from 'react';
import { type LateComparisons, useLateComparisons } from '../comparison/lateComparisons.ts';
import { type ShownView, useShownViewStore } from '../shownView.ts';
import type { Simulation } from '../simulation/state.ts';
import { useSimulation } from '../simulation/useSimulation.ts';

/** Where what is opened goes. */
export type Places = { simulation: Simulation; shown: ShownView; comparisons: LateComparisons };

/** Where what is opened on this page goes. */
export function usePlaces(): Places {
  const simulation = useSimulation();
  const shown = useShownViewStore();
  const comparisons = useLateComparisons();
  return useMemo(() => ({ simulation, shown, comparisons }), [simulation, shown, comparisons]);
}
