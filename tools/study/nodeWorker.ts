import { Worker } from 'node:worker_threads';
import type { StartWorker } from '../../src/study/index.ts';

/** What starts a thread of Node.js that works; `file` is the bundled worker. */
export function nodeWorkers(file: string): StartWorker {
  return (hear) => {
    const worker = new Worker(file);
    worker.on('message', hear);
    worker.on('error', ({ message }) => hear({ type: 'failed', why: message }));
    worker.on('exit', (code) => hear({ type: 'failed', why: `exit ${code}` }));
    return { tell: (order) => worker.postMessage(order), end: () => void worker.terminate() };
  };
}
