import { isOver } from '../../engine/index.ts';
import type { Answer } from '../../lessons/guess/answer.ts';
import type { Simulation } from '../simulation/state.ts';
import { crowdsOf } from './crowds.ts';
import { prediction } from './prediction.ts';
import { GIVES_AWAY, type Question, questionsOf } from './questions.ts';
import { truthOf } from './truth.ts';

let stop: () => void = () => {};

/** Asks what will become of the run from the moment shown on; what came later is forgotten, and what tells it is hidden until it was guessed. */
export function beginPrediction(simulation: Simulation): void {
  endPrediction(simulation);
  const recording = simulation.recording();
  const over = isOver(simulation.store.getState().observation.rollout);
  const tick = over ? 0 : recording.shownTick;
  const commands = recording.commands.filter((each) => each.tick <= tick);
  simulation.open(
    { recording: { scenario: recording.scenario, commands, shownTick: tick, endTick: tick }, otherEngine: false },
    () => {
      simulation.hide(GIVES_AWAY);
      const [question] = questionsOf(simulation.store.getState());
      prediction.setState(
        { stage: 'asking', question, fromTick: tick, draft: null, answer: null, crowds: null, truth: null },
        true,
      );
    },
  );
}

/** Asks something else of it. */
export function askInstead(question: Question): void {
  prediction.setState((now) => now && { ...now, question, draft: null }, true);
}

export function draftPrediction(draft: Answer | null): void {
  prediction.setState((now) => now && { ...now, draft }, true);
}

/** Locks the guess in: all is shown again, the run plays, and once what was asked is known it stops. Whatever else is done ends it. */
export function lockPrediction(simulation: Simulation, answer: Answer): void {
  const now = prediction.getState();
  if (now?.stage !== 'asking') return;
  const { question, fromTick } = now;
  simulation.hide([]);
  prediction.setState(
    { ...now, stage: 'watching', answer, crowds: crowdsOf(simulation.recording(), question, fromTick) },
    true,
  );
  const { undoable } = simulation.store.getState();
  stop = simulation.store.subscribe((state) => {
    if (state.undoable !== undoable) {
      endPrediction(simulation);
      return;
    }
    const truth = truthOf(question, fromTick, state);
    if (truth === undefined) return;
    stop();
    simulation.pause();
    prediction.setState((before) => before && { ...before, stage: 'told', truth }, true);
  });
  simulation.play();
}

/** Nothing is guessed any more. */
export function endPrediction(simulation: Simulation): void {
  stop();
  stop = () => {};
  prediction.getState()?.crowds?.cancel();
  if (prediction.getState() !== null) prediction.setState(null, true);
  if (simulation.store.getState().hidden.length > 0) simulation.hide([]);
}
