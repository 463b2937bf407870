import * as v from 'valibot';
import { CHALLENGE_IDS, CHALLENGES, type ChallengeId } from '../../lessons/challenges/challenges.ts';
import { refuseOddKeys } from '../../player/recording/oddKeys.ts';
import { type Recording, RecordingError } from '../../player/recording/recording.ts';
import { MAX_TEXT, type Opened, readRecording, writeRecording } from '../../player/recording/recordingText.ts';

const FORMAT = 1;

/** Never change it: a new shape is a new number with a reader of its own. */
const schema = v.strictObject({
  challenge: v.literal(FORMAT),
  id: v.picklist(CHALLENGE_IDS),
  run: v.looseObject({}),
});

/** A challenge that was played, as JSON: which, and the run. Its score is not in it: whoever opens it plays it again. */
export function writeChallenge(id: ChallengeId, run: Recording): string {
  return JSON.stringify({ challenge: FORMAT, id, run: JSON.parse(writeRecording(run)) });
}

/** Reads the run of a challenge from JSON that nobody vouches for. @throws RecordingError, and nothing else */
export function readChallenge(text: string): Opened {
  if (text.length > MAX_TEXT) throw new RecordingError({ type: 'textTooLong', kind: 'challenge', most: MAX_TEXT });
  const data = parseJson(text);
  if (typeof data !== 'object' || data === null) throw new RecordingError({ type: 'noObject', kind: 'challenge' });
  refuseOddKeys(data);
  const read = v.safeParse(schema, data, { abortEarly: true });
  if (!read.success) {
    const { challenge: version } = data as { challenge?: unknown };
    if (typeof version === 'number' && version > FORMAT)
      throw new RecordingError({ type: 'newer', what: 'challenge', version, known: FORMAT });
    throw new RecordingError({ type: 'badChallenge', name: String(read.issues[0].path?.[0]?.key ?? '').slice(0, 40) });
  }
  const { id, run } = read.output;
  const opened = readRecording(JSON.stringify(run));
  // The name tells which challenge it is.
  if (opened.recording.scenario.name !== CHALLENGES[id].scenario.name)
    throw new RecordingError({ type: 'badChallenge', name: 'run' });
  return opened;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RecordingError({ type: 'noJson', kind: 'challenge' });
  }
}
