import { unusual } from '../../engine/index.ts';
import { engineVersion, isSameEngine } from './engineVersion.ts';
import { refuseOddKeys } from './oddKeys.ts';
import { type Recording, RecordingError } from './recording.ts';
import { readyWork, refuseTooMuchWork } from './replayWork.ts';
import { readShape1 } from './shape1.ts';

/** The newest way of writing a recording down. Older ones are read for ever. */
const FORMAT = 2;
/** The longest text that is read, in characters. */
export const MAX_TEXT = 1_000_000;

/** A recording as it was read, and whether another engine made it, with which it may have gone otherwise. */
export type Opened = { recording: Recording; otherEngine: boolean };

/** How each format is read. */
const READERS: Record<number, (data: object) => { engine: string; recording: Recording }> = {
  1: readShape1,
  2: readShape1,
};

/** A recording as JSON; of the scenario only what is not the default. */
export function writeRecording({ scenario, commands, shownTick, endTick }: Recording): string {
  return JSON.stringify({
    format: FORMAT,
    engine: engineVersion(),
    scenario: unusual(scenario),
    commands: commands.map(({ tick, command }) => [tick, command]),
    tick: shownTick,
    end: endTick,
  });
}

/** Reads a recording from JSON that nobody vouches for. @throws RecordingError, and nothing else */
export function readRecording(text: string): Opened {
  if (text.length > MAX_TEXT) {
    throw new RecordingError({ type: 'textTooLong', kind: 'run', most: MAX_TEXT });
  }
  const data = parseJson(text);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new RecordingError({ type: 'noObject', kind: 'run' });
  }
  refuseOddKeys(data);
  const { format } = data as { format?: unknown };
  if (typeof format !== 'number' || !Object.hasOwn(READERS, format)) {
    throw new RecordingError(
      typeof format === 'number' && Number.isInteger(format) && format > FORMAT
        ? { type: 'newer', what: 'format', version: format, known: FORMAT }
        : { type: 'noFormat', known: FORMAT },
    );
  }
  const { engine, recording } = READERS[format](data);
  refuseTooMuchWork('run', [readyWork(recording)]);
  return { recording, otherEngine: !isSameEngine(engine) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RecordingError({ type: 'noJson', kind: 'run' });
  }
}
