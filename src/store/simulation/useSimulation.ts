import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Simulation, SimulationState } from './state.ts';

export const SimulationContext = createContext<Simulation | null>(null);

/** The simulation that the page is about. @throws outside of a SimulationContext */
export function useSimulation(): Simulation {
  const simulation = useContext(SimulationContext);
  if (simulation === null) throw new Error('useSimulation needs a SimulationContext around it');
  return simulation;
}

/** A fact of the simulation; the component renders again when it changes. Select primitives or stable parts. */
export function useFact<T>(select: (state: SimulationState) => T): T {
  return useStore(useSimulation().store, select);
}
