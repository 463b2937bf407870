import type { EmbedProblem, Request, Seen } from '../../../embed/protocol.ts';
import type { Simulation } from '../../../store/simulation/state.ts';
import { open, ready } from './open.ts';

/** Does what the page around asks, and waits until it is done. Returns what is wrong, or null. */
export async function fulfil(simulation: Simulation, request: Request): Promise<EmbedProblem | null> {
  const { store } = simulation;
  switch (request.do) {
    case 'play':
      if (request.speed !== undefined) simulation.setSpeed(request.speed);
      simulation.play();
      return null;
    case 'pause':
      simulation.pause();
      return ready(simulation);
    case 'step': {
      const { ticks = 1 } = request;
      simulation.pause();
      simulation.seek(Math.max(0, store.getState().shownTick + ticks));
      return ready(simulation);
    }
    case 'seek':
      simulation.seek('tick' in request ? request.tick : request.seconds / store.getState().settings.tickSeconds);
      return ready(simulation);
    case 'phase': {
      if (request.back) simulation.backPhase();
      else simulation.stepPhase();
      await ready(simulation);
      return refusedIn(simulation);
    }
    case 'set': {
      simulation.change(request.field, request.value);
      await ready(simulation);
      const { fault } = store.getState();
      simulation.dismiss();
      return fault === null ? null : { type: 'field', problem: fault.problem };
    }
    case 'load':
      return open(simulation, request);
    case 'observe':
      return null;
  }
}

function refusedIn(simulation: Simulation): EmbedProblem | null {
  const { refused } = simulation.store.getState();
  simulation.dismiss();
  return refused === null ? null : { type: 'refused' };
}

/** What can be seen of the run now. */
export function seenOf({ store }: Pick<Simulation, 'store'>): Seen {
  const { shownTick: tick, seconds, playing, speed, observation } = store.getState();
  return { tick, seconds, playing, speed, observation };
}
