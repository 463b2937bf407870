import LogWorker from '../../traffic/worker.ts?worker&inline';
import type { StartLogWorker } from './logReading.ts';

/** Starts a Web Worker that reads logs. It is in the page's own script, so that it needs no network. @throws where there is none */
export const startLogWorker: StartLogWorker = (hear) => {
  const worker = new LogWorker();
  worker.onmessage = ({ data }) => hear(data);
  worker.onerror = (event) => {
    event.preventDefault();
    hear({ type: 'failed', why: event.message });
  };
  return { tell: (order) => worker.postMessage(order), end: () => worker.terminate() };
};
