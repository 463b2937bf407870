import { RecordingError } from '../../player/recording/recording.ts';
import { readPlan } from '../plan/planText.ts';
import { planningOf } from '../plan/usePlanning.ts';
import type { Opening } from '../simulation/state.ts';
import type { Places } from './usePlaces.ts';

/** Shows a plan for the cluster in a text, and calls `opened` then; what is none leaves all as it is. */
export function openPlan({ simulation, shown }: Places, text: string, opened: () => void): Opening {
  try {
    planningOf(simulation).open(readPlan(text));
    shown.setState({ view: 'plan' });
    opened();
    return { ok: true };
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    return { ok: false, problem: error.problem };
  }
}
