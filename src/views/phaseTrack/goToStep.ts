import type { History } from '../../player/history.ts';
import type { Simulation } from '../../store/simulation/state.ts';
import type { Step } from './groupPhases.ts';

/** The tick at which a step began, as far as the run was played; null where it has not. */
export function beganTick({ bands }: Pick<History, 'bands'>, { from, to }: Pick<Step, 'from' | 'to'>): number | null {
  return bands.find(({ index }) => from <= index && index <= to)?.startTick ?? null;
}

/** Shows where a step begins, stopped: where it is not known yet, by playing on to it. Beyond the last step it plays to the end. */
export function goToStep(simulation: Simulation, step: Step | undefined): void {
  const began = step ? beganTick(simulation.frames()[0].history, step) : null;
  if (began === null) playOnTo(simulation, step?.from);
  else {
    simulation.pause();
    simulation.seek(began);
  }
}

/** Phases that a press can go through by hand. */
const MOST = 40;

/** On until phase `index` begins, through those that wait for the operator; where something stands in the way it stops, and says so. */
function playOnTo(simulation: Simulation, index: number | undefined): void {
  const at = (): string => {
    const { shownTick, observation } = simulation.store.getState();
    return `${shownTick} ${observation.phase.index}`;
  };
  for (let i = 0; i < MOST; i++) {
    const before = at();
    simulation.stepPhase(index);
    const { settling, observation, refused } = simulation.store.getState();
    const isThere = index === undefined || observation.phase.index >= index;
    if (settling || isThere || refused !== null || at() === before) return;
  }
}
