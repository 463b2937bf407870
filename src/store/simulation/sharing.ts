import { type Recording, RecordingError } from '../../player/recording/recording.ts';
import { type Opened, readRecording, writeRecording } from '../../player/recording/recordingText.ts';
import { plainName } from './fileName.ts';
import type { Opening, Simulation } from './state.ts';

/** The ending of saved runs. */
export const FILE_ENDING = '.bonedry.json';

/** A run as a file, named after its scenario. */
export function saveAs(recording: Recording): { name: string; text: string } {
  const { name, seed } = recording.scenario;
  return { name: `${plainName(name) || 'run'}-seed-${seed}${FILE_ENDING}`, text: `${writeRecording(recording)}\n` };
}

/** Opens the text of a recording, which may have to be made ready; what is none leaves all as it is. Calls `shown` when it is shown. */
export function loadRecording(simulation: Simulation, text: string, shown?: () => void): Opening {
  return reading(text, (opened) => simulation.open(opened, shown));
}

/** The same while the page starts: not to be undone. */
export function loadAtStart(simulation: Simulation, text: string, shown?: () => void): Opening {
  return reading(text, (opened) => simulation.openAtStart(opened, shown));
}

function reading(text: string, open: (opened: Opened) => Opening): Opening {
  try {
    return open(readRecording(text));
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    return { ok: false, problem: error.problem };
  }
}
