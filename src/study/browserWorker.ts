import type { StartWorker } from './protocol.ts';
import StudyWorker from './worker.ts?worker&inline';

/** Starts a Web Worker. It is in the page's own script, so that it needs no network. @throws where there is none */
export const startBrowserWorker: StartWorker = (hear) => {
  const worker = new StudyWorker();
  worker.onmessage = ({ data }) => hear(data);
  worker.onerror = (event) => {
    event.preventDefault();
    hear({ type: 'failed', why: event.message });
  };
  return { tell: (order) => worker.postMessage(order), end: () => worker.terminate() };
};
