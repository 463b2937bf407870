import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Fields, Findings, FormatName, LogChoices, LogOrder, LogReport, Recorded } from '../../traffic/index.ts';

/** A log as it is read, and what was found in it. */
export type LogState = {
  status: 'empty' | 'reading' | 'read' | 'failed';
  /** The files' names; none of what was pasted. */
  names: readonly string[];
  /** Packed bytes, of all there are. */
  bytes: number;
  totalBytes: number;
  lines: number;
  bytesPerSecond: number;
  findings: Findings | null;
  /** Whether findings are on their way that the choices have changed. */
  isFinding: boolean;
  choices: LogChoices;
  /** Chosen against what the first lines say: what it is, and which of its fields are what. */
  format: FormatName | null;
  fields: Fields;
};

/** Starts what reads; `hear` is told what comes of it. */
export type StartLogWorker = (hear: (report: LogReport) => void) => { tell(order: LogOrder): void; end(): void };

export type LogReading = {
  store: StoreApi<LogState>;
  read(files: readonly File[]): void;
  readText(text: string): void;
  cancel(): void;
  /** What a session is and who counts, without reading again. */
  choose(choices: LogChoices): void;
  /** Reads again as another format; null as the first lines say. */
  readAs(format: FormatName | null): void;
  /** Reads again with other fields for what they are said to be; the rest is as it was. */
  readFields(fields: Fields): void;
  /** Who was there around deploy number n of what was found; `then` never hears of it where something else is read meanwhile. */
  record(n: number, then: (recorded: Recorded) => void): void;
};

const NOTHING: LogState = {
  status: 'empty',
  names: [],
  bytes: 0,
  totalBytes: 0,
  lines: 0,
  bytesPerSecond: 0,
  findings: null,
  isFinding: false,
  choices: {},
  format: null,
  fields: {},
};

/** Reads logs in a worker, one reading at a time. `now` reads a clock in milliseconds. */
export function createLogReading(start: StartLogWorker, now: () => number): LogReading {
  const store = createStore<LogState>(() => NOTHING);
  let worker: ReturnType<StartLogWorker> | null = null;
  let files: readonly Blob[] = [];
  let recorded: (recorded: Recorded) => void = () => {};

  const end = (): void => {
    worker?.end();
    worker = null;
  };
  const begin = (): void => {
    end();
    const startMs = now();
    const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
    store.setState({ status: 'reading', bytes: 0, totalBytes, lines: 0, bytesPerSecond: 0, findings: null });
    const { format, fields, choices } = store.getState();
    try {
      worker = start((report) => hear(report, startMs));
      worker.tell({ type: 'read', files, options: { ...(format !== null && { format }), fields }, choices });
    } catch {
      store.setState({ status: 'failed' });
    }
  };
  const hear = (report: LogReport, startMs: number): void => {
    if (report.type === 'failed') store.setState({ status: 'failed' });
    else if (report.type === 'recorded') recorded(report.recorded);
    else if (report.type === 'found') store.setState({ status: 'read', findings: report.findings, isFinding: false });
    else {
      const { bytes, lines } = report;
      store.setState({ bytes, lines, bytesPerSecond: (1_000 * bytes) / Math.max(1, now() - startMs) });
    }
  };

  return {
    store,
    read: (given) => {
      // The oldest first: a log goes on in the next file.
      const sorted = given.toSorted((a, b) => a.lastModified - b.lastModified);
      files = sorted;
      store.setState({ ...NOTHING, names: sorted.map(({ name }) => name) });
      if (files.length > 0) begin();
    },
    readText: (text) => {
      files = [new Blob([text])];
      store.setState(NOTHING);
      begin();
    },
    cancel: () => {
      end();
      store.setState(NOTHING);
    },
    choose: (more) => {
      const choices = { ...store.getState().choices, ...more };
      store.setState({ choices, isFinding: worker !== null });
      worker?.tell({ type: 'choose', choices });
    },
    readAs: (format) => {
      store.setState({ format, fields: {} });
      begin();
    },
    readFields: (more) => {
      store.setState(({ fields }) => ({ fields: { ...fields, ...more } }));
      begin();
    },
    record: (deploy, then) => {
      recorded = then;
      worker?.tell({ type: 'record', deploy, choices: store.getState().choices });
    },
  };
}
