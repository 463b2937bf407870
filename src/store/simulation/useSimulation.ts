import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Run, Simulation, SimulationState } from './state.ts';

export const SimulationContext = createContext<Simulation | null>(null);
/** Around what shows another run than the simulation. */
export const RunContext = createContext<Run | null>(null);

/** The simulation that the page is about. @throws outside of a SimulationContext */
export function useSimulation(): Simulation {
  const simulation = useContext(SimulationContext);
  if (simulation === null) throw new Error('useSimulation needs a SimulationContext around it');
  return simulation;
}

/** The run that is shown around here: the simulation, where there is no other. */
export function useRun(): Run {
  const simulation = useSimulation();
  return useContext(RunContext) ?? simulation;
}

/** A fact of the run that is shown; the component renders again when it changes. Select primitives or stable parts. */
export function useFact<T>(select: (state: SimulationState) => T): T {
  return useStore(useRun().store, select);
}
