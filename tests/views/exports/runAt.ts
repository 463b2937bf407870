import type { Command, ScenarioInput } from '../../../src/engine/index.ts';
import { parseScenario } from '../../../src/engine/index.ts';
import type { Link } from '../../../src/store/sharing/links.ts';
import { createSimulation } from '../../../src/store/simulation/simulation.ts';
import type { Simulation } from '../../../src/store/simulation/state.ts';
import { type Run, takeRun } from '../../../src/views/exports/snapshot/snapshot.ts';

export const LINK = 'https://bonedry.test/#run=1.abc';
export const A_LINK: Link = { ok: true, link: LINK };
export const NO_LINK: Link = { ok: false, problem: { type: 'tooLongForLink', kind: 'run', most: 65_536 } };

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
  return takeRun(simulationAt(ticks, input, acts), A_LINK);
}
