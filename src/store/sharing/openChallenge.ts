import { RecordingError } from '../../player/recording/recording.ts';
import { readChallenge } from '../challenges/challengeText.ts';
import type { Opening } from '../simulation/state.ts';
import type { Places } from './usePlaces.ts';

/** Opens the run of a challenge where it is played, and calls `opened` then; what is none leaves all as it is. */
export function openChallenge({ simulation, shown }: Places, text: string, opened: () => void): Opening {
  try {
    return simulation.open(readChallenge(text), () => {
      shown.setState({ view: 'simulate' });
      opened();
    });
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    return { ok: false, problem: error.problem };
  }
}
