import { type Cutting, cutLine, MOST_FIELDS } from './cut.ts';
import { type Found, filler, NOWHERE, type Span } from './fill.ts';
import type { Fields, Read, Reader, ReaderOptions, Role } from './format.ts';
import { readDateAndTime, readMoment } from './moment.ts';

/** What a line is, before it is cut: where its fields begin, or that there is nothing to read, or no such line. */
type Begin = (bytes: Uint8Array, from: number, to: number) => number | 'nothing' | 'shape';

export type ColumnsOptions = ReaderOptions & {
  cutting: Cutting;
  names: readonly string[];
  known: Fields;
  /** A line has so many fields at least. */
  least: number;
  /** The roles whose fields are counted from the line's end: −1 is its last one. */
  fromEnd?: Partial<Record<Role, number>>;
  /** Whether an address always ends with a port. */
  ports?: boolean;
  begin?: Begin;
};

/** Columns whose names may change in the middle of a log, as the directives of W3C logs do. */
export type Columns = Reader & { rename(names: readonly string[], known: Fields): void };

const [SPACE, QUOTE] = [32, 34];

/** Reads lines that are fields in a row. */
export function columns({
  hit,
  serverNumber,
  fields: given,
  cutting,
  least,
  fromEnd = {},
  ...more
}: ColumnsOptions): Columns {
  const { ports = false, begin } = more;
  const spans = new Int32Array(2 * MOST_FIELDS);
  const fill = filler(hit, serverNumber);
  let names = more.names;
  let fields: Fields = {};
  let users: { at: number; span: Span }[] = [];
  const at: Record<Exclude<Role, 'user'>, number> = {
    time: -1,
    address: -1,
    agent: -1,
    server: -1,
    path: -1,
    status: -1,
  };
  let secondTime = -1;
  let widest = 0;

  const found: Record<'address' | 'agent' | 'server' | 'path' | 'status', Span> & { user: Span[] } = {
    user: [],
    address: { from: -1, to: -1 },
    agent: { from: -1, to: -1 },
    server: { from: -1, to: -1 },
    path: { from: -1, to: -1 },
    status: { from: -1, to: -1 },
  };

  const set = (known: Fields): void => {
    fields = { ...known, ...given };
    const placeOf = (name: string | undefined): number => (name === undefined ? -1 : names.indexOf(name));
    for (const role of Object.keys(at) as (keyof typeof at)[]) at[role] = placeOf(fields[role]?.[0]);
    secondTime = placeOf(fields.time?.[1]);
    users = (fields.user ?? []).map((name) => ({ at: placeOf(name), span: { from: -1, to: -1 } }));
    found.user = users.map(({ span }) => span);
    widest = Math.max(least, at.time + 1, secondTime + 1);
  };
  set(more.known);

  const put = (span: Span, place: number, count: number): void => {
    const there = place >= 0 && place < count;
    span.from = there ? spans[2 * place] : NOWHERE.from;
    span.to = there ? spans[2 * place + 1] : NOWHERE.to;
  };
  const isTime = (bytes: Uint8Array): boolean => {
    const { time } = at;
    if (time < 0) return false;
    const [from, to] = [spans[2 * time], spans[2 * time + 1]];
    if (secondTime < 0) return readMoment(hit, bytes, from, to);
    return readDateAndTime(hit, bytes, [from, to], [spans[2 * secondTime], spans[2 * secondTime + 1]]);
  };

  return {
    read: (bytes, lineFrom, to): Read => {
      let from = lineFrom;
      if (begin) {
        const begun = begin(bytes, lineFrom, to);
        if (typeof begun !== 'number') return begun;
        from = begun;
      } else if (to - from <= 1) return to === from ? 'nothing' : 'shape';
      const count = cutLine(cutting, bytes, from, to, spans);
      if (count < widest) return 'shape';
      if (!isTime(bytes)) return 'time';
      put(found.address, at.address, count);
      put(found.agent, at.agent, count);
      put(found.server, fromEnd.server === undefined ? at.server : count + fromEnd.server, count);
      put(found.path, fromEnd.path === undefined ? at.path : count + fromEnd.path, count);
      put(found.status, at.status, count);
      if (ports) cutPort(bytes, found.address);
      for (const { at: place, span } of users) put(span, place, count);
      return fill(bytes, found as Found);
    },
    names: () => names,
    fields: () => fields,
    rename: (next, known) => {
      names = next;
      set(known);
    },
  };
}

function cutPort(bytes: Uint8Array, address: Span): void {
  for (let i = address.to - 1; i > address.from; i--) {
    if (bytes[i] !== 58) continue;
    address.to = i;
    return;
  }
}

/** The fields of a line of text, for what has to be guessed from the first lines. */
export function fieldsOf(cutting: Cutting, line: string): string[] {
  const bytes = new TextEncoder().encode(line);
  const spans = new Int32Array(2 * MOST_FIELDS);
  const count = cutLine(cutting, bytes, 0, bytes.length, spans);
  return Array.from({ length: count }, (_, i) =>
    new TextDecoder().decode(bytes.subarray(spans[2 * i], spans[2 * i + 1])),
  );
}

export const SPACED: Cutting = { separator: SPACE, quotes: 'escaped', brackets: true };
export const QUOTE_BYTE = QUOTE;
