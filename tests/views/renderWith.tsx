import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { parseScenario, type ScenarioInput } from '../../src/engine/index.ts';
import { createSimulation } from '../../src/store/simulation.ts';
import type { Simulation } from '../../src/store/simulationState.ts';
import { SimulationContext } from '../../src/store/useSimulation.ts';

/** Renders a view with a simulation of its own, whose wall clock stands still. */
export function renderWith(view: ReactNode, input: ScenarioInput = {}): Simulation {
  const simulation = createSimulation(parseScenario(input), () => 0);
  render(<SimulationContext value={simulation}>{view}</SimulationContext>);
  return simulation;
}
