import { RecordingError } from '../../player/recording/recording.ts';
import { readResult } from '../exercises/result.ts';
import type { Opening } from '../simulation/state.ts';
import type { Places } from './usePlaces.ts';

/** Shows the result of a set of exercises, and calls `opened` then; what is none leaves all as it is. */
export async function openResult({ shown, exercises }: Places, text: string, opened: () => void): Promise<Opening> {
  try {
    const result = readResult(text);
    (await exercises.load()).show(result);
    exercises.practice.setState({ shown: 'exercises' });
    shown.setState({ view: 'learn' });
    opened();
    return { ok: true };
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    return { ok: false, problem: error.problem };
  }
}
