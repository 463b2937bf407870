import type { Talk } from '../../store/present/state.ts';
import type { Simulation } from '../../store/simulation/state.ts';
import { beganTick, goToStep } from '../phaseTrack/goToStep.ts';
import { groupPhases, stepOf } from '../phaseTrack/groupPhases.ts';

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
  const { steps } = stand(simulation);
  act(() => goToStep(simulation, steps[step]));
}
