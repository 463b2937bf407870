import { widen } from './memory.ts';

/** What users will do at a moment that is known already, apart from leaving. */
export const AGENDA_KINDS = ['request', 'expire', 'return'] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

/** Ticks in one turn of the agenda's calendar. */
const PAGES = 4096;

/**
 * Things to come, as parallel arrays, in a calendar by tick: a user's next request to a server that will not answer as before, the end of a cookie,
 * the return of a user who is away. Empty unless the scenario has such users.
 */
export type Agenda = {
  /** Index into AGENDA_KINDS. */
  kind: Uint8Array;
  /** Exact moment, in ticks. */
  time: Float64Array;
  user: Int32Array;
  /** What the entry is about: a session's slot, or a server. */
  about: Int32Array;
  /** How often the user has come back before. */
  visit: Int32Array;
  /** Since when the user has been bound to the server, in ticks. */
  since: Float64Array;
  next: Int32Array;
  used: number;
  free: number;
  /** Entries to come. */
  count: number;
  /** Empty until the first entry. */
  calendar: Int32Array;
};

const EMPTY: Readonly<Agenda> = {
  kind: new Uint8Array(0),
  time: new Float64Array(0),
  user: new Int32Array(0),
  about: new Int32Array(0),
  visit: new Int32Array(0),
  since: new Float64Array(0),
  next: new Int32Array(0),
  used: 0,
  free: -1,
  count: 0,
  calendar: new Int32Array(0),
};

/** No entries; arrays without cells can be anybody's. */
export function createAgenda(): Agenda {
  return { ...EMPTY };
}

export type Entry = { kind: AgendaKind; time: number; user: number; about: number; visit: number; since: number };

/** Adds an entry, to be taken out in the next tick at the earliest; O(1). */
export function addToAgenda(agenda: Agenda, now: number, { kind, time, user, about, visit, since }: Entry): void {
  if (agenda.calendar.length === 0) agenda.calendar = new Int32Array(PAGES).fill(-1);
  let entry = agenda.free;
  if (entry >= 0) agenda.free = agenda.next[entry];
  else {
    entry = agenda.used++;
    if (entry === agenda.user.length) grow(agenda);
  }
  agenda.kind[entry] = AGENDA_KINDS.indexOf(kind);
  agenda.time[entry] = time;
  agenda.user[entry] = user;
  agenda.about[entry] = about;
  agenda.visit[entry] = visit;
  agenda.since[entry] = since;
  agenda.count += 1;
  const page = Math.max(Math.ceil(time), now + 1) % PAGES;
  agenda.next[entry] = agenda.calendar[page];
  agenda.calendar[page] = entry;
}

/** The entries that are due, as they were on the agenda; scratch. */
let due = createAgenda();

/** Takes the entries of this tick out and hands each on, in order of their moments; what is handed on is good until the next one. */
export function takeDue(agenda: Agenda, tick: number, meet: (entry: Entry) => void): void {
  if (agenda.count === 0) return;
  const page = tick % PAGES;
  let count = 0;
  let kept = -1;
  for (let entry = agenda.calendar[page]; entry >= 0; ) {
    const following = agenda.next[entry];
    if (Math.ceil(agenda.time[entry]) > tick) {
      agenda.next[entry] = kept;
      kept = entry;
    } else {
      note(agenda, entry, count++);
      agenda.next[entry] = agenda.free;
      agenda.free = entry;
    }
    entry = following;
  }
  agenda.calendar[page] = kept;
  agenda.count -= count;
  const order = inTime(count, tick);
  const one: Entry = { kind: 'request', time: 0, user: 0, about: 0, visit: 0, since: 0 };
  for (const i of order) meet(read(due, i, one));
  // A crowd that was due at once leaves no room behind that is never used again.
  if (count > MUCH) due = createAgenda();
}

/** Looks at every entry, in no order; what is handed on is good until the next one. O(entries). */
export function forEachEntry(agenda: Agenda, look: (entry: Entry) => void): void {
  const one: Entry = { kind: 'request', time: 0, user: 0, about: 0, visit: 0, since: 0 };
  for (let first of agenda.calendar) {
    for (; first >= 0; first = agenda.next[first]) look(read(agenda, first, one));
  }
}

/** Puts what an entry says into `one`. */
function read(agenda: Agenda, i: number, one: Entry): Entry {
  one.kind = AGENDA_KINDS[agenda.kind[i]];
  one.time = agenda.time[i];
  one.user = agenda.user[i];
  one.about = agenda.about[i];
  one.visit = agenda.visit[i];
  one.since = agenda.since[i];
  return one;
}

/** More entries than are due in any but a rare tick. */
const MUCH = 100_000;

function note(agenda: Agenda, entry: number, i: number): void {
  if (i === due.user.length) grow(due);
  due.kind[i] = agenda.kind[entry];
  due.time[i] = agenda.time[entry];
  due.user[i] = agenda.user[entry];
  due.about[i] = agenda.about[entry];
  due.visit[i] = agenda.visit[entry];
  due.since[i] = agenda.since[entry];
}

/** The places of so many that are due in this tick, in order of their moments, and of their users: about O(n), as moments are spread. */
function inTime(count: number, tick: number): Uint32Array {
  const { time, user } = due;
  const bucketOf = (i: number) => Math.max(0, Math.min(count - 1, Math.floor((time[i] - (tick - 1)) * count)));
  const ends = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) ends[bucketOf(i)] += 1;
  for (let bucket = 1; bucket < count; bucket++) ends[bucket] += ends[bucket - 1];
  const order = new Uint32Array(count);
  for (let i = count - 1; i >= 0; i--) order[--ends[bucketOf(i)]] = i;
  const before = (a: number, b: number) => time[a] - time[b] || user[a] - user[b];
  ends[count] = count;
  for (let bucket = 0; bucket < count; bucket++) sortPart(order, ends[bucket], ends[bucket + 1], before);
  return order;
}

/** Sorts a part of an order, which is short as a rule. Stable. */
function sortPart(order: Uint32Array, from: number, to: number, before: (a: number, b: number) => number): void {
  if (to - from > 32) {
    order.subarray(from, to).sort(before);
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const moving = order[i];
    let hole = i;
    for (; hole > from && before(order[hole - 1], moving) > 0; hole--) order[hole] = order[hole - 1];
    order[hole] = moving;
  }
}

function grow(agenda: Agenda): void {
  agenda.kind = widen(agenda.kind, Uint8Array);
  agenda.time = widen(agenda.time, Float64Array);
  agenda.user = widen(agenda.user, Int32Array);
  agenda.about = widen(agenda.about, Int32Array);
  agenda.visit = widen(agenda.visit, Int32Array);
  agenda.since = widen(agenda.since, Float64Array);
  agenda.next = widen(agenda.next, Int32Array);
}
