import { pathToFileURL } from 'node:url';
import { parseScenario } from '../../../src/engine/index.ts';
import { startStudy } from '../../../src/study/index.ts';
import { nodeWorkers } from '../../../tools/study/nodeWorker.ts';
import { summary } from '../measure.ts';
import { ms, type Report, times } from '../report.ts';

const CROWDS = 20_000;
const ROUNDS = 3;

/** How long many crowds of the article take on one worker and on two. */
export async function study(): Promise<Report> {
  // Not bundled with the other benchmarks: a worker is a file of its own.
  const file = pathToFileURL(`${process.cwd()}/tools/study/study.mjs`).href;
  const { bundleStudy } = (await import(/* @vite-ignore */ file)) as { bundleStudy(outDir: string): Promise<void> };
  const outDir = `${process.cwd()}/node_modules/.cache/bench-study`;
  await bundleStudy(outDir);
  const startWorker = nodeWorkers(`${outDir}/worker.mjs`);
  const scenarios = [parseScenario({})];
  const take = async (workers: number): Promise<number> => {
    const start = performance.now();
    const { store } = startStudy({ scenarios, seeds: { from: 1, count: CROWDS } }, { startWorker, workers });
    await new Promise((resolve) => store.subscribe(({ status }) => status === 'done' && resolve(status)));
    return performance.now() - start;
  };
  const taken: Record<number, number[]> = { 1: [], 2: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const workers of [1, 2]) taken[workers].push(await take(workers));
  }
  const [one, two] = [1, 2].map((workers) => summary(taken[workers]));
  const row = (name: string, { min, median }: typeof one) => [
    ...[name, ms(min), ms(median)],
    `${Math.round((CROWDS / median) * 1_000)} crowds/s`,
  ];
  return {
    title: `${CROWDS} crowds of the article, whole rollouts`,
    columns: ['workers', 'fastest', 'median', ''],
    rows: [row('1', one), row('2', two), ['ratio', times(one.min / two.min), times(one.median / two.median), '']],
  };
}
