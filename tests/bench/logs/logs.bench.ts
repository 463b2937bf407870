import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'fflate';
import { createLog, findingsOf } from '../../../src/traffic/index.ts';
import { crowdOf, type Truth } from '../../traffic/logs/crowd.ts';
import { type Written, writeLog } from '../../traffic/logs/writers.ts';
import { summary } from '../measure.ts';
import type { Report } from '../report.ts';

const ROUNDS = 5;
const CHUNK = 262_144;
const GIGABYTE = 1e9;
const FORMATS: readonly Written[] = ['combined', 'haproxy', 'alb', 'iis', 'csv', 'nginxJson'];

/** About 40 MB of Combined. */
const TRUTH: Truth = {
  seed: 1,
  fromSeconds: 1_760_000_400,
  hours: 8,
  perHour: [1_000],
  session: { distribution: 'exponential', meanSeconds: 300, spread: 1 },
  thinkSeconds: 12,
  servers: ['10.0.0.1:8080', '10.0.0.2:8080'],
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
const speed = (bytes: number, ms: number): string => `${(bytes / 1e3 / ms).toFixed(0)} MB/s`;

/** Milliseconds of one core that this takes: what else the machine does counts for nothing. */
function cpuMs(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e3;
}

function pushAll(log: { push(chunk: Uint8Array): void }, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length; from += CHUNK) log.push(bytes.subarray(from, from + CHUNK));
}

function readAll(bytes: Uint8Array): void {
  const log = createLog();
  pushAll(log, bytes);
  log.end();
}

/** How fast logs are read on one core, by their plain text, and the memory that a gigabyte takes. */
export function logs(): Report {
  const { requests } = crowdOf(TRUTH);
  const texts = FORMATS.map((name) => {
    const bytes = bytesOf(writeLog(name, requests));
    return { name: String(name), bytes, plain: bytes.length };
  });
  const [combined] = texts;
  const packed = { name: 'combined, gzip', bytes: gzipSync(combined.bytes), plain: combined.bytes.length };
  const rows = [...texts, packed].map(({ name, bytes, plain }) => {
    const { median, min } = summary(Array.from({ length: ROUNDS }, () => cpuMs(() => readAll(bytes))));
    return [name, megabytes(plain), speed(plain, median), speed(plain, min), ''];
  });
  return {
    title: 'Logs, read on one core',
    columns: ['', 'plain text', 'median', 'best', 'memory'],
    rows: [...rows, gigabyte(requests)],
  };
}

/** The same again and again, each time by other users and later, as a file; read by a process of its own. */
function gigabyte(requests: ReturnType<typeof crowdOf>['requests']): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'logs-'));
  const path = join(folder, 'access.log');
  try {
    for (let round = 0, given = 0; given < GIGABYTE; round++) {
      const later = requests.map((made) => ({
        ...made,
        seconds: made.seconds + round * TRUTH.hours * 3_600,
        user: made.user + round * 10_000,
      }));
      const bytes = bytesOf(writeLog('combined', later));
      appendFileSync(path, bytes);
      given += bytes.length;
    }
    const told = execFileSync(process.execPath, [process.argv[1], 'logFile'], {
      env: { ...process.env, LOG_FILE: path },
    });
    return JSON.parse(String(told).split('\n')[0]) as string[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Reads the file that LOG_FILE names, and says what it took, as a row. */
export function logFile(): null {
  const file = openSync(String(process.env.LOG_FILE), 'r');
  const chunk = new Uint8Array(CHUNK);
  const log = createLog();
  const before = process.memoryUsage.rss();
  let [given, most] = [0, before];
  const taken = cpuMs(() => {
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      log.push(chunk.subarray(0, read));
      given += read;
      if (given % (16 * CHUNK) < CHUNK) most = Math.max(most, process.memoryUsage.rss());
    }
    log.end();
  });
  const { sessions } = findingsOf(log);
  const memory = `${megabytes(most)}, of which ${megabytes(before)} before`;
  console.log(JSON.stringify([`combined, ${sessions} sessions`, megabytes(given), speed(given, taken), '', memory]));
  return null;
}
