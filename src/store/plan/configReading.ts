import { type Reading, readConfig } from '../../config/index.ts';
import ConfigWorker from '../../config/worker.ts?worker&inline';

/** Reads one configuration at a time in a worker, or here where none can be had; `read` ends the one before. */
export function createConfigReading(hear: (reading: Reading) => void) {
  let worker: Worker | null = null;
  const end = (): void => {
    worker?.terminate();
    worker = null;
  };
  return {
    end,
    read: (text: string, fileName = ''): void => {
      end();
      const here = (): void => hear(readConfig(text, fileName));
      try {
        worker = new ConfigWorker();
        worker.onmessage = ({ data }) => hear(data);
        worker.onerror = here;
        worker.postMessage({ text, fileName });
      } catch {
        here();
      }
    },
  };
}
