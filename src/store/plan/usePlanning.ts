import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Simulation } from '../simulation/state.ts';
import { createPlanning, type Planning, type PlanState } from './planning.ts';

const plannings = new WeakMap<Simulation, Planning>();

/** The plan for what a page simulates. */
export function planningOf(simulation: Simulation): Planning {
  const known = plannings.get(simulation) ?? createPlanning(simulation, () => performance.now());
  plannings.set(simulation, known);
  return known;
}

export const PlanningContext = createContext<Planning | null>(null);

/** The plan that the view is about. @throws outside of a PlanningContext */
export function usePlanning(): Planning {
  const planning = useContext(PlanningContext);
  if (planning === null) throw new Error('usePlanning needs a PlanningContext around it');
  return planning;
}

/** A fact of the plan; the component renders again when it changes. Select primitives or stable parts. */
export function usePlanFact<T>(select: (state: PlanState) => T): T {
  return useStore(usePlanning().store, select);
}
