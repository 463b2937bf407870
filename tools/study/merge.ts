import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { RecordingError } from '../../src/player/recording/recording.ts';
import { readHead, readReplication, type Seeds, type StudyHead, shardSeeds, writeHead } from '../../src/study/index.ts';
import { recordingProblemWords } from '../../src/words/run/recordingProblems.ts';
import { StudyError } from './args.ts';

/** A part of a study: its name, and its lines. */
export type Part = { file: string; lines: AsyncIterable<string> };

export function partOf(file: string): Part {
  return {
    file,
    lines: createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY }),
  };
}

/**
 * Joins the parts of a study, in any order: `write` gets exactly the lines that one machine would have made. Gives what is missing or
 * contradicts, in words; if there is anything, what was written is of no use. @throws StudyError for a file that is no study
 */
export async function merge(parts: readonly Part[], write: (line: string) => Promise<void>): Promise<string[]> {
  const cursors = await Promise.all(parts.map(open));
  const [{ head }] = cursors;
  const strange = cursors.flatMap((cursor) => differences(cursor, cursors[0]));
  if (strange.length > 0) return strange;
  await write(writeHead({ ...head, shard: null }));
  const problems: string[] = [];
  let due = head.seeds.from;
  const arrive = (seed: number): void => {
    if (due < seed) problems.push(missing({ from: due, count: seed - due }, head));
    due = seed + 1;
  };
  for (let seed = least(cursors); seed < Number.POSITIVE_INFINITY; seed = least(cursors)) {
    arrive(seed);
    const [first, ...others] = cursors.filter((cursor) => cursor.seed === seed);
    await write(first.line);
    for (const other of others) {
      if (other.line !== first.line)
        problems.push(`Seed ${seed} is not the same in ${first.file} and in ${other.file}.`);
    }
    await Promise.all([first, ...others].map((cursor) => cursor.next()));
  }
  arrive(head.seeds.from + head.seeds.count);
  return problems;
}

/** A part, and the line that is looked at; Infinity behind the last. */
type Cursor = { file: string; head: StudyHead; line: string; seed: number; next(): Promise<void> };

const least = (cursors: readonly Cursor[]): number => Math.min(...cursors.map(({ seed }) => seed));

async function open({ file, lines }: Part): Promise<Cursor> {
  const iterator = lines[Symbol.asyncIterator]();
  let number = 0;
  const read = async (): Promise<string | null> => {
    const { value, done } = await iterator.next().catch((error: Error) => {
      throw new StudyError(`${file} can’t be read: ${error.message}`);
    });
    number += 1;
    return done ? null : value;
  };
  const cursor: Cursor = {
    ...{ file, line: '', seed: -1, head: told(file, readHead, (await read()) ?? '') },
    next: async () => {
      const line = await read();
      const { from, count } = cursor.head.seeds;
      const seed = line === null ? Number.POSITIVE_INFINITY : told(file, readReplication, line, number).seed;
      if (line !== null && (seed <= cursor.seed || seed < from || seed >= from + count)) {
        throw new StudyError(`${file}: ${recordingProblemWords({ type: 'studyOrder', line: number })}`);
      }
      Object.assign(cursor, { line, seed });
    },
  };
  await cursor.next();
  return cursor;
}

/** What a reader gives; what it finds wrong is told with the file's name. */
function told<Args extends unknown[], T>(file: string, read: (...args: Args) => T, ...args: Args): T {
  try {
    return read(...args);
  } catch (error) {
    if (error instanceof RecordingError) throw new StudyError(`${file}: ${recordingProblemWords(error.problem)}`);
    throw error;
  }
}

/** What must be the same in all parts of a study, and what it is called. */
const SAME = { engine: 'engine', scenario: 'scenario', seeds: 'seeds', limitSeconds: 'limit' } as const;

function differences(part: Cursor, first: Cursor): string[] {
  return (Object.keys(SAME) as (keyof typeof SAME)[])
    .filter((key) => JSON.stringify(part.head[key]) !== JSON.stringify(first.head[key]))
    .map((key) => `${part.file} is of another study than ${first.file}: its ${SAME[key]} is not the same.`);
}

function missing({ from, count }: Seeds, { seeds, shard }: StudyHead): string {
  const which = count === 1 ? `Seed ${from} is missing` : `Seeds ${from}-${from + count - 1} are missing`;
  if (shard === null) return `${which}.`;
  const { of } = shard;
  const parts = Array.from({ length: of }, (_, i) => ({ part: i + 1, of })).filter((part) => {
    const own = shardSeeds(seeds, part);
    return own.from < from + count && from < own.from + own.count;
  });
  return `${which}: --shard ${parts.map(({ part }) => `${part}/${of}`).join(', ')}.`;
}
