import { RecordingError } from '../player/recording/recording.ts';
import { MAX_LINE, readHead, readReplication, type StudyHead } from './studyText.ts';
import { createTally, type Tally } from './tally.ts';

/** The most crowds that a page keeps of a file. */
const MAX_CROWDS = 2_000_000;

/** A study that was made elsewhere. */
export type ReadStudy = { head: StudyHead; tally: Tally };

/**
 * Reads a study, piece by piece as its text comes, and keeps of each crowd only what is shown. @throws RecordingError for a text
 * that is none, and what reading the pieces throws
 */
export async function readStudy(pieces: AsyncIterable<string> | Iterable<string>): Promise<ReadStudy> {
  const tally = createTally();
  let head: StudyHead | null = null;
  let number = 0;
  let last = -1;
  const take = (line: string): void => {
    number += 1;
    if (line.trim() === '') return;
    if (head === null) {
      head = readHead(line);
      last = head.seeds.from - 1;
      return;
    }
    const replication = readReplication(line, number);
    const { seed } = replication;
    if (seed <= last || seed >= head.seeds.from + head.seeds.count) {
      throw new RecordingError({ type: 'studyOrder', line: number });
    }
    if (number > MAX_CROWDS + 1) throw new RecordingError({ type: 'studyTooLong', most: MAX_CROWDS });
    last = seed;
    tally.add(replication);
  };
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() as string;
    for (const line of lines) take(line);
    if (rest.length > MAX_LINE) throw new RecordingError({ type: 'studyLine', line: number + 1 });
  }
  take(rest);
  const read = tally.read();
  if (head === null || read.crowds === 0) throw new RecordingError({ type: 'studyLine', line: number });
  return { head, tally: read };
}
