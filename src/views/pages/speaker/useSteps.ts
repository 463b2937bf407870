import { useMemo } from 'react';
import { useFact } from '../../../store/simulation/useSimulation.ts';
import { groupPhases, type Step, stepOf } from '../../phaseTrack/groupPhases.ts';

/** The steps of the run, and which of them is shown. */
export function useSteps(): { steps: Step[]; current: number } {
  const plan = useFact((state) => state.plan);
  const index = useFact((state) => state.observation.phase.index);
  const steps = useMemo(() => groupPhases(plan), [plan]);
  return { steps, current: stepOf(steps, index) };
}
