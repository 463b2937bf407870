import { isSameEngine } from '../../player/recording/engineVersion.ts';
import { RecordingError } from '../../player/recording/recording.ts';
import { readStudy } from '../../study/index.ts';
import type { Opening } from '../simulation/state.ts';
import type { Places } from './usePlaces.ts';

/** Shows a study where comparisons are, its text in pieces, and calls `shown` then; what is none leaves all as it is. */
export async function openStudy(
  { simulation, comparisons }: Places,
  pieces: AsyncIterable<string> | Iterable<string>,
  shown: () => void = () => {},
): Promise<Opening> {
  try {
    const opened = await readStudy(pieces);
    (await comparisons.load()).showStudy(opened);
    simulation.store.setState({ notice: isSameEngine(opened.head.engine) ? null : { type: 'otherEngine' } });
    shown();
    return { ok: true };
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    return { ok: false, problem: error.problem };
  }
}

/** So much of a file is read at a time, in bytes: the page stays smooth. */
const PIECE = 100_000;

/** A file’s text piece by piece. A study's is plain letters but for its first line, so that no letter is torn. @throws RecordingError */
export async function* piecesOf(file: File): AsyncGenerator<string> {
  for (let at = 0; at < file.size; at += PIECE) {
    yield await file
      .slice(at, at + PIECE)
      .text()
      .catch(() => {
        throw new RecordingError({ type: 'unreadable', file: file.name });
      });
  }
}
