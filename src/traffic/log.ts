import { splitLines } from './bytes/lines.ts';
import { type PackingFault, unpack } from './bytes/plain.ts';
import { textOf } from './bytes/text.ts';
import type { Fields, FormatName, Reader, Unread } from './formats/format.ts';
import { emptyHit, formatNamed, recognise } from './formats/formats.ts';
import { serverNames } from './formats/servers.ts';
import { type Hours, hourNoter } from './sessions/coverage.ts';
import { createOrder, WINDOW } from './sessions/order.ts';
import { createVisits, type Request } from './sessions/visits.ts';
import { momentOf, type Zone, zoneNamed } from './sessions/zone.ts';

/** How a log is read; what is left out is found out from its first lines. */
export type ReadOptions = {
  format?: FormatName;
  /** Which of its fields are what, by their names. */
  fields?: Fields;
  /** The clocks' place by its IANA name, such as Europe/Stockholm; without it the clock is the one that the lines have. */
  timeZone?: string;
  /** A session ends with a pause of so many seconds; what others would give is found out along with it. 1,800 by default. */
  idleGapSeconds?: number;
};

/** A line that could not be read, by its number from 1. */
export type UnreadLine = { line: number; why: Unread; text: string };

const SAMPLE_BYTES = 65_536;
const SAMPLE_LINES = 100;
const EXAMPLES = 10;
const LONGEST_EXAMPLE = 300;
/** The idle gap can be chosen between these, without reading again. */
export const LEAST_GAP_SECONDS = 300;
export const MOST_GAP_SECONDS = 7_200;

/** Reads a log little by little, in a memory that does not grow with it, and keeps what all findings are made of. */
export function createLog({ format, fields = {}, timeZone, idleGapSeconds = 1_800 }: ReadOptions = {}) {
  const hit = emptyHit();
  const servers = serverNames();
  const zone: Zone | null = timeZone === undefined ? null : zoneNamed(timeZone);
  const gaps = {
    least: Math.min(LEAST_GAP_SECONDS, idleGapSeconds),
    most: Math.max(MOST_GAP_SECONDS, 60 * Math.ceil(idleGapSeconds / 60)),
  };
  const visits = createVisits(gaps, WINDOW);
  const order = createOrder(visits, servers.compare);
  const hours: Hours = new Map();
  const noteHour = hourNoter(hours);
  const examples: UnreadLine[] = [];
  const counts = { bytes: 0, lines: 0, hits: 0, unreadable: 0 };
  const request: Request = {
    seconds: 0,
    userA: 0,
    userB: 0,
    who: 0,
    server: -1,
    isAsset: false,
    isFailed: false,
  };

  let reader: Reader | null = null;
  let name: FormatName | null = null;
  let formats: { name: FormatName; share: number }[] = [];
  let packing: PackingFault | null = null;
  /** The first lines, until the format is known. */
  let waiting: { bytes: Uint8Array; isLong: boolean }[] = [];
  let waitingBytes = 0;

  const place = (): void => {
    const { clock, zone: written } = hit;
    if (!Number.isNaN(written)) request.seconds = clock - written * 60;
    else request.seconds = zone === null ? clock : momentOf(clock, zone, order.newest() - WINDOW);
    request.userA = hit.user.a;
    request.userB = hit.user.b;
    request.who = hit.who;
    request.server = hit.server;
    request.isAsset = hit.isAsset;
    request.isFailed = hit.isFailed;
    noteHour(request.seconds, Number.isNaN(written) ? 0 : written);
    order.push(request);
  };
  const readLine = (bytes: Uint8Array, from: number, to: number, isLong: boolean): void => {
    counts.lines += 1;
    const outcome = isLong ? 'tooLong' : (reader?.read(bytes, from, to) ?? (from === to ? 'nothing' : 'shape'));
    if (outcome === 'nothing') return;
    if (outcome === 'read') {
      counts.hits += 1;
      place();
      return;
    }
    counts.unreadable += 1;
    if (examples.length >= EXAMPLES) return;
    const text = textOf(bytes, from, Math.min(to, from + LONGEST_EXAMPLE));
    examples.push({ line: counts.lines, why: outcome, text });
  };
  const decide = (): void => {
    const sample = waiting.filter(({ isLong }) => !isLong).slice(0, SAMPLE_LINES);
    const texts = sample.map(({ bytes }) => textOf(bytes)).filter((text) => text !== '');
    formats = recognise(texts, fields);
    name = format ?? formats[0]?.name ?? null;
    if (name !== null) reader = formatNamed(name).open({ hit, serverNumber: servers.numberOf, fields }, texts);
    const lines = waiting;
    waiting = [];
    decided = true;
    for (const { bytes, isLong } of lines) readLine(bytes, 0, bytes.length, isLong);
  };
  let decided = false;
  const lines = splitLines((bytes, from, to, isLong) => {
    if (decided) {
      readLine(bytes, from, to, isLong);
      return;
    }
    waiting.push({ bytes: bytes.slice(from, to), isLong });
    waitingBytes += to - from;
    if (waiting.length >= SAMPLE_LINES || waitingBytes >= SAMPLE_BYTES) decide();
  });
  let plain = unpack(lines.push);

  const endFile = (): void => {
    packing = plain.end() ?? packing;
    lines.end();
    plain = unpack(lines.push);
  };

  return {
    push(chunk: Uint8Array): void {
      counts.bytes += chunk.length;
      plain.push(chunk);
    },
    /** What comes next is another file, which may be packed otherwise. */
    nextFile: endFile,
    end(): void {
      endFile();
      if (!decided) decide();
      order.end();
    },
    counts,
    examples,
    hours,
    visits,
    gaps,
    servers,
    disorder: order.disorder,
    idleGapSeconds,
    zone,
    /** What is known of its form. */
    form: () => ({ name, formats, packing, names: reader?.names() ?? [], fields: reader?.fields() ?? {} }),
  };
}

export type Log = ReturnType<typeof createLog>;
