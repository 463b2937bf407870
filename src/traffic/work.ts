import type { Recorded } from './findings/recorded.ts';
import { type Findings, findingsOf, recordedIn } from './findings.ts';
import { createLog, type Log, type ReadOptions } from './log.ts';
import type { Choices } from './sessions/sessions.ts';

/** What a worker is asked: to read files, one after the other, to say what they come to with other choices, or who was there around a deploy. */
export type LogOrder =
  | { type: 'read'; files: readonly Blob[]; options: ReadOptions; choices: LogChoices }
  | { type: 'choose'; choices: LogChoices }
  | { type: 'record'; deploy: number; choices: LogChoices };

export type LogChoices = Partial<Choices> & { timeZone?: string | null };

/** What it tells: how many packed bytes and lines it has read, what was found, or why a file could not be had. */
export type LogReport =
  | { type: 'progress'; bytes: number; lines: number }
  | { type: 'found'; findings: Findings }
  | { type: 'recorded'; recorded: Recorded }
  | { type: 'failed'; why: string };

const PROGRESS_BYTES = 4_000_000;

/** Does what a worker is asked. Whoever wants to stop it ends the worker. */
export function createLogWork(tell: (report: LogReport) => void) {
  let log: Log | null = null;
  const find = (choices: LogChoices): void => {
    if (log !== null) tell({ type: 'found', findings: findingsOf(log, choices) });
  };
  const read = async (files: readonly Blob[], options: ReadOptions): Promise<void> => {
    const reading = createLog(options);
    let told = 0;
    for (const file of files) {
      const reader = file.stream().getReader();
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        reading.push(next.value);
        const { bytes, lines } = reading.counts;
        if (bytes - told < PROGRESS_BYTES) continue;
        told = bytes;
        tell({ type: 'progress', bytes, lines });
      }
      reading.nextFile();
    }
    reading.end();
    log = reading;
  };
  return {
    async obey(order: LogOrder): Promise<void> {
      if (order.type === 'choose') {
        find(order.choices);
        return;
      }
      if (order.type === 'record') {
        const recorded = log && recordedIn(log, order.choices, order.deploy);
        if (recorded !== null) tell({ type: 'recorded', recorded });
        return;
      }
      try {
        await read(order.files, order.options);
        find(order.choices);
      } catch (error) {
        tell({ type: 'failed', why: error instanceof Error ? error.message : String(error) });
      }
    },
  };
}
