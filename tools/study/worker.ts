import { parentPort } from 'node:worker_threads';
import { createWork } from '../../src/study/index.ts';

/** A sign of life a second. */
const STRETCH_MS = 1_000;

const work = createWork({
  hear: (report) => parentPort?.postMessage(report),
  breathe: () => Promise.resolve(),
  stretchMs: STRETCH_MS,
});
parentPort?.on('message', work.obey);
