import { once } from 'node:events';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { engineVersion } from '../../src/player/recording/engineVersion.ts';
import {
  type GivenUp,
  type Seeds,
  type Study,
  shardSeeds,
  startStudy,
  usualLimitSeconds,
  writeHead,
  writeReplication,
} from '../../src/study/index.ts';
import { readArgs, StudyError, type Task, USAGE } from './args.ts';
import { merge, partOf } from './merge.ts';
import { nodeWorkers } from './nodeWorker.ts';
import { readScenario } from './readScenario.ts';

/** Does what the command line asks; `workerFile` is the bundled worker. Gives the status to exit with. */
export async function main(argv: string[], workerFile: string): Promise<number> {
  try {
    const task = readArgs(argv);
    const problems = await written(task.out, (write) =>
      task.type === 'merge' ? merge(task.files.map(partOf), write) : study(task, workerFile, write),
    );
    for (const problem of problems.slice(0, MOST_TOLD)) say(problem);
    if (problems.length > MOST_TOLD) say(`And ${problems.length - MOST_TOLD} more.`);
    return problems.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof StudyError)) throw error;
    say(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}

const MOST_TOLD = 20;
const say = (text: string): void => void process.stderr.write(`${text}\n`);

type Write = (line: string) => Promise<void>;

/** Writes to a file, which is there only once it is whole and nothing is wrong with it, or to the standard output. */
async function written(out: string | null, make: (write: Write) => Promise<string[]>): Promise<string[]> {
  const unfinished = `${out}.part`;
  const stream = out === null ? process.stdout : createWriteStream(unfinished);
  if (out !== null) await opened(stream, out);
  const write: Write = async (line) => {
    if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  };
  let problems: string[] | null = null;
  try {
    problems = await make(write);
  } finally {
    if (out !== null) {
      stream.end();
      await once(stream, 'close');
      if (problems?.length === 0) renameSync(unfinished, out);
      else rmSync(unfinished);
    }
  }
  return problems;
}

async function opened(stream: NodeJS.WritableStream, out: string): Promise<void> {
  await once(stream, 'open').catch((error: Error) => {
    throw new StudyError(`${out} can’t be written: ${error.message}`);
  });
}

/** So many crowds are kept in memory at once. */
const CROWDS_AT_ONCE = 10_000;

async function study(task: Extract<Task, { type: 'study' }>, workerFile: string, write: Write): Promise<string[]> {
  const { scenario, acts } = readScenario(await textOf(task.file));
  if (acts > 0) say(`${task.file}: acts by hand belong to its own crowd, and are left out (${acts}).`);
  const { seeds, shard } = task;
  const limitSeconds = task.limitSeconds ?? usualLimitSeconds(scenario);
  await write(writeHead({ engine: engineVersion(), scenario, seeds, limitSeconds, shard }));
  const own = shard === null ? seeds : shardSeeds(seeds, shard);
  const workers = task.workers ?? availableParallelism();
  const options = { startWorker: nodeWorkers(workerFile), workers, limitSeconds };
  const lost: GivenUp[] = [];
  for (let from = own.from; from < own.from + own.count; from += CROWDS_AT_ONCE) {
    const part: Seeds = { from, count: Math.min(CROWDS_AT_ONCE, own.from + own.count - from) };
    const { results, givenUp } = await finished(startStudy({ scenarios: [scenario], seeds: part }, options));
    for (const replication of results[0]) await write(writeReplication(replication));
    lost.push(...givenUp);
    if (process.stderr.isTTY) say(`${from + part.count - own.from} of ${own.count} crowds`);
  }
  return lost.map((seed) => `Seed ${seed.seed} was given up: ${seed.type === 'broke' ? seed.why : 'no answer'}.`);
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: Error) => {
    throw new StudyError(`${file} can’t be read: ${error.message}`);
  });
}

function finished({ store }: Study): Promise<ReturnType<Study['store']['getState']>> {
  return new Promise((resolve) => store.subscribe((state) => state.status === 'done' && resolve(state)));
}
