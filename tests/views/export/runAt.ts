import type { Command, ScenarioInput } from '../../../src/engine/index.ts';
import { parseScenario } from '../../../src/engine/index.ts';
import { createSimulation } from '../../../src/store/simulation.ts';
import type { Simulation } from '../../../src/store/simulationState.ts';
import { type Run, takeRun } from '../../../src/views/export/run.ts';

export const LINK = 'https://bonedry.test/#run=1.abc';

/** A simulation after so many ticks; each command is done at its tick. */
export function simulationAt(ticks: number, input: ScenarioInput = {}, acts: [number, Command][] = []): Simulation {
  const simulation = createSimulation(parseScenario(input), () => 0);
  for (const [tick, command] of acts) {
    simulation.seek(tick);
    simulation.dispatch(command);
  }
  simulation.seek(ticks);
  return simulation;
}

export function runAt(ticks: number, input: ScenarioInput = {}, acts: [number, Command][] = []): Run {
  return takeRun(simulationAt(ticks, input, acts), LINK);
}
