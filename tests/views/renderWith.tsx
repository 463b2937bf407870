import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { parseScenario, type ScenarioInput } from '../../src/engine/index.ts';
import { ComparisonsContext, createLateComparisons } from '../../src/store/comparison/lateComparisons.ts';
import { PlaybackContext } from '../../src/store/playback/usePlayback.ts';
import { createShownView, ShownViewContext } from '../../src/store/shownView.ts';
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

/** Renders a view that stands beside others, with which of them is shown and the comparisons of the simulation. */
export function renderBeside(view: ReactNode, simulation: Simulation) {
  const shown = createShownView();
  const comparisons = createLateComparisons(simulation, shown, () => 0);
  render(
    <SimulationContext value={simulation}>
      <ShownViewContext value={shown}>
        <ComparisonsContext value={comparisons}>{view}</ComparisonsContext>
      </ShownViewContext>
    </SimulationContext>,
  );
  return { simulation, shown, comparisons };
}
