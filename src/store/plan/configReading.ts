import { type Reading, readConfig } from '../../config/index.ts';
import ConfigWorker from '../../config/worker.ts?worker&inline';

/** Reads one configuration at a time in a worker, or here where none can be had; `read` ends the one before. */
export function createConfigReading(hear: (reading: Reading) => void) {
  let worker: Worker | null = null;
  const end = (): void => {
    worker?.terminate();
    worker = null;
  };
  const read = (text: string, fileName = ''): void => {
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
  };
  return {
    end,
    read,
    /** Reads a file, and gives its text; '' of one that the browser can't read. */
    readFile: async (file: File): Promise<string> => {
      end();
      try {
        const text = await file.text();
        read(text, file.name);
        return text;
      } catch {
        hear({ format: null, backends: [], ignored: [], unread: { type: 'unreadable' } });
        return '';
      }
    },
  };
}
