import { quantileAmong } from './findings/lengths.ts';
import { type Findings, findingsOf } from './findings.ts';
import { createLog, type Log, type ReadOptions } from './log.ts';
import type { Choices } from './sessions/sessions.ts';

/** What a log says. */
export type Reading = Findings & {
  /** The length in seconds that a share p in [0, 1] of its sessions does not outlast; NaN without sessions. */
  quantile(p: number): number;
};

export type ReadLogOptions = ReadOptions &
  Partial<Choices> & {
    /** Called after every chunk. */
    onProgress?: (progress: { bytes: number; lines: number }) => void;
    signal?: AbortSignal;
  };

/**
 * Reads a log, plain or gzip, chunk by chunk, wherever those end. What cannot be read is counted, never fatal: the promise is only
 * rejected when it is aborted (with the signal's reason), or by the chunks themselves.
 */
export async function readLog(chunks: AsyncIterable<Uint8Array>, options: ReadLogOptions = {}): Promise<Reading> {
  const { onProgress, signal } = options;
  const log = createLog(options);
  signal?.throwIfAborted();
  for await (const chunk of chunks) {
    log.push(chunk);
    onProgress?.({ bytes: log.counts.bytes, lines: log.counts.lines });
    signal?.throwIfAborted();
  }
  log.end();
  return readingOf(findingsFor(log, options));
}

function findingsFor(
  log: Log,
  { idleGapSeconds, oneHitVisits, crawlers, healthChecks, timeZone }: ReadLogOptions,
): Findings {
  const chosen = { idleGapSeconds, oneHitVisits, crawlers, healthChecks, timeZone };
  return findingsOf(log, Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)));
}

/** Findings as they come from a worker, with their quantiles to be asked for. */
export function readingOf(findings: Findings): Reading {
  return { ...findings, quantile: (p) => quantileAmong(findings.quantiles, p) };
}
