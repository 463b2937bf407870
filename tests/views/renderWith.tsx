import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { parseScenario, type ScenarioInput } from '../../src/engine/index.ts';
import { PlaybackContext } from '../../src/store/playback/usePlayback.ts';
import { createSimulation } from '../../src/store/simulation/simulation.ts';
import type { Simulation } from '../../src/store/simulation/state.ts';
import { SimulationContext } from '../../src/store/simulation/useSimulation.ts';

/** Renders a view with a simulation of its own, whose wall clock stands still. */
export function renderWith(view: ReactNode, input: ScenarioInput = {}): Simulation {
  const simulation = createSimulation(parseScenario(input), () => 0);
  render(
    <SimulationContext value={simulation}>
      <PlaybackContext value={simulation}>{view}</PlaybackContext>
    </SimulationContext>,
  );
  return simulation;
}
