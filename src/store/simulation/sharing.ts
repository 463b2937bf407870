import { type Recording, RecordingError, type RecordingProblem } from '../../player/recording.ts';
import { type Opened, readRecording, writeRecording } from '../../player/recordingText.ts';
import { plainName } from './fileName.ts';

/** The ending of saved runs. */
export const FILE_ENDING = '.bonedry.json';

/** A run as a file, named after its scenario. */
export function saveAs(recording: Recording): { name: string; text: string } {
  const { name, seed } = recording.scenario;
  return { name: `${plainName(name) || 'run'}-seed-${seed}${FILE_ENDING}`, text: `${writeRecording(recording)}\n` };
}

/** The run that the text of a recording holds, or why it holds none. */
export function readRun(text: string): ({ ok: true } & Opened) | { ok: false; problem: RecordingProblem } {
  try {
    return { ok: true, ...readRecording(text) };
  } catch (error) {
    return { ok: false, problem: error instanceof RecordingError ? error.problem : { type: 'broken', kind: 'run' } };
  }
}
