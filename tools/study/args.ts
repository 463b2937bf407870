import { parseArgs } from 'node:util';
import type { Seeds } from '../../src/study/index.ts';

/** What the command is asked to do. `out` null: to the standard output. */
export type Task =
  | {
      type: 'study';
      file: string;
      seeds: Seeds;
      shard: { part: number; of: number } | null;
      /** null: as many as there are processors. */
      workers: number | null;
      /** null: as is usual for the scenario. */
      limitSeconds: number | null;
      out: string | null;
    }
  | { type: 'merge'; files: string[]; out: string | null };

/** Thrown for what can't be done as asked, in words. */
export class StudyError extends Error {}

export const USAGE = `npm run study -- FILE --seeds 1-1000 [--shard 3/16] [--workers 4] [--limit SECONDS] [--out FILE]
npm run study -- --merge FILE FILE … [--out FILE]

FILE is a saved run, or a scenario as JSON. Without --out the lines go to the standard output: then use npm run --silent.`;

const MAX_SEED = 4_294_967_295;

/** Reads the command line. @throws StudyError */
export function readArgs(argv: string[]): Task {
  const { values, positionals } = parsed(argv);
  const out = values.out ?? null;
  if (values.merge) {
    if (positionals.length === 0) throw new StudyError('--merge needs the files to be joined.');
    const other = (['seeds', 'shard', 'workers', 'limit'] as const).find((name) => values[name] !== undefined);
    if (other) throw new StudyError(`--${other} has no meaning with --merge.`);
    return { type: 'merge', files: positionals, out };
  }
  if (positionals.length !== 1) {
    throw new StudyError(`One FILE is needed, a saved run or a scenario; given are ${positionals.length}.`);
  }
  if (values.seeds === undefined) throw new StudyError('--seeds is missing: it must be two numbers such as 1-1000.');
  return {
    ...{ type: 'study', file: positionals[0], out },
    seeds: readSeeds(values.seeds),
    shard: values.shard === undefined ? null : readShard(values.shard),
    workers: values.workers === undefined ? null : readNumber('workers', values.workers, 1, 256),
    limitSeconds: values.limit === undefined ? null : readNumber('limit', values.limit, 1, 1e9),
  };
}

function parsed(argv: string[]) {
  const text = { type: 'string' } as const;
  const options = {
    seeds: text,
    shard: text,
    workers: text,
    limit: text,
    out: text,
    merge: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args: argv, options, allowPositionals: true });
  } catch (error) {
    throw new StudyError((error as Error).message);
  }
}

function readSeeds(text: string): Seeds {
  const [, from, to] = (/^(\d{1,10})-(\d{1,10})$/.exec(text) ?? []).map(Number);
  if (!(from <= to && to <= MAX_SEED)) {
    throw new StudyError(
      `--seeds is ${text}: it must be the first and the last seed, such as 1-1000, from 0 to ${MAX_SEED}.`,
    );
  }
  return { from, count: to - from + 1 };
}

function readShard(text: string): { part: number; of: number } {
  const [, part, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (!(part >= 1 && part <= of)) {
    throw new StudyError(`--shard is ${text}: it must be a part, from 1 on, and of how many, such as 3/16.`);
  }
  return { part, of };
}

function readNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!(Number.isInteger(number) && number >= least && number <= most)) {
    throw new StudyError(`--${name} is ${text}: it must be a whole number from ${least} to ${most}.`);
  }
  return number;
}
