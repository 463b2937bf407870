import type { Player } from '../../player/player.ts';
import { type Recording, RecordingError, type RecordingProblem } from '../../player/recording.ts';
import { readRecording, writeRecording } from '../../player/recordingText.ts';
import { plainName } from './fileName.ts';
import type { Notice } from './state.ts';

/** The ending of saved runs. */
export const FILE_ENDING = '.bonedry.json';

/** A run as a file, named after its scenario. */
export function saveAs(recording: Recording): { name: string; text: string } {
  const { name, seed } = recording.scenario;
  return { name: `${plainName(name) || 'run'}-seed-${seed}${FILE_ENDING}`, text: `${writeRecording(recording)}\n` };
}

/** What became of a text, and what to know of the run that it holds. */
type Read = { ok: true; notice: Notice | null } | { ok: false; problem: RecordingProblem };

/** Shows the run that the text of a recording holds; what holds none leaves the player as it is. */
export function openText(player: Player, text: string): Read {
  const before = player.recording;
  try {
    const { recording, otherEngine } = readRecording(text);
    player.restore(recording);
    if (player.astray !== null) return { ok: true, notice: { type: 'astray', refusal: player.astray } };
    return { ok: true, notice: otherEngine ? { type: 'otherEngine' } : null };
  } catch (error) {
    if (error instanceof RecordingError) return { ok: false, problem: error.problem };
    player.restore(before);
    return { ok: false, problem: { type: 'broken', kind: 'run' } };
  }
}
