import { useMemo } from 'react';
import { type LateComparisons, useLateComparisons } from '../comparison/lateComparisons.ts';
import { type LateExercises, useLateExercises } from '../exercises/lateExercises.ts';
import { type ShownView, useShownViewStore } from '../shownView.ts';
import type { Simulation } from '../simulation/state.ts';
import { useSimulation } from '../simulation/useSimulation.ts';

/** Where what is opened goes. */
export type Places = {
  simulation: Simulation;
  shown: ShownView;
  comparisons: LateComparisons;
  exercises: LateExercises;
};

/** Where what is opened on this page goes. */
export function usePlaces(): Places {
  const simulation = useSimulation();
  const shown = useShownViewStore();
  const comparisons = useLateComparisons();
  const exercises = useLateExercises();
  return useMemo(() => ({ simulation, shown, comparisons, exercises }), [simulation, shown, comparisons, exercises]);
}
