import { encodeLink, openRecording } from '../player/link.ts';
import type { Player } from '../player/player.ts';
import { type Recording, RecordingError } from '../player/recording.ts';
import { writeRecording } from '../player/recordingText.ts';
import { plainName } from './plainName.ts';

/** The ending of saved runs. */
const FILE_ENDING = '.bonedry.json';

/** A link's fragment, or why there is none. */
export function linkTo(recording: Recording): { link: string; notice: null } | { link: null; notice: string } {
  try {
    return { link: encodeLink(recording), notice: null };
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    return { link: null, notice: error.message };
  }
}

/** A run as a file, named after its scenario. */
export function saveAs(recording: Recording): { name: string; text: string } {
  const { name, seed } = recording.scenario;
  return { name: `${plainName(name) || 'run'}-seed-${seed}${FILE_ENDING}`, text: `${writeRecording(recording)}\n` };
}

/** Shows the run that a link or a file holds; what holds none leaves the player as it is. */
export function openText(player: Player, text: string): { ok: boolean; notice: string | null } {
  const before = player.recording;
  try {
    const { recording, warning } = openRecording(text);
    player.restore(recording);
    return { ok: true, notice: player.astray === null ? warning : `Not all of it could be repeated: ${player.astray}` };
  } catch (error) {
    if (error instanceof RecordingError) return { ok: false, notice: error.message };
    player.restore(before);
    return { ok: false, notice: 'The run could not be opened.' };
  }
}
