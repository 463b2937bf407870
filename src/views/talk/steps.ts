import type { History } from '../../player/history.ts';
import type { Talk } from '../../store/present/talk.ts';
import type { Simulation } from '../../store/simulation/state.ts';
import { groupPhases, type Step, stepOf } from '../phaseTrack/groupPhases.ts';

/** The tick at which a step began, as far as the run was played; null where it has not. */
export function beganTick({ bands }: Pick<History, 'bands'>, { from, to }: Pick<Step, 'from' | 'to'>): number | null {
  return bands.find(({ index }) => from <= index && index <= to)?.startTick ?? null;
}

/** The steps of the run, which of them is shown, and what is known of their beginnings. */
function stand({ frames }: Simulation) {
  const [{ world, history }] = frames();
  const steps = groupPhases(world.rollout.plan);
  return { world, history, steps, current: stepOf(steps, world.rollout.index) };
}

/** On to where the next step begins. */
export function nextStep(talk: Talk): void {
  goTo(talk, stand(talk.simulation).current + 1);
}

/** To where the step shown began, or the one before it if that is now. */
export function previousStep(talk: Talk): void {
  const { world, history, steps, current } = stand(talk.simulation);
  const began = beganTick(history, steps[current]) ?? 0;
  goTo(talk, world.tick > began ? current : Math.max(0, current - 1));
}

/** To where a step begins, if there is one of this number from 1. */
export function toStep(talk: Talk, number: number): void {
  if (number <= stand(talk.simulation).steps.length) goTo(talk, number - 1);
}

function goTo({ simulation, act }: Talk, step: number): void {
  const { history, steps } = stand(simulation);
  const next = steps[step];
  const began = next ? beganTick(history, next) : null;
  act(() => {
    if (began === null) playOnTo(simulation, next?.from);
    else {
      simulation.pause();
      simulation.seek(began);
    }
  });
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
