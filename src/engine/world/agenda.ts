import { widen } from './memory.ts';
import { addSoon } from './soon.ts';

/** What users will do at a moment that is known already, apart from leaving. */
export const AGENDA_KINDS = ['request', 'expire', 'return', 'retry'] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

/** Ticks in one turn of the agenda's calendar. */
const PAGES = 4096;

/**
 * Things to come, as parallel arrays, in a calendar by tick: a user's next request to a server that will not answer as before, the end of a cookie,
 * the return of a user who is away, the next try of one who got nothing. Empty unless the scenario has such users.
 */
export type Agenda = {
  /** Index into AGENDA_KINDS. */
  kind: Uint8Array;
  /** Exact moment, in ticks. */
  time: Float64Array;
  user: Int32Array;
  /** What the entry is about: a session's slot, the server that a cookie names, or whether one who tries again came to buy (0 or 1). */
  about: Int32Array;
  /** What has befallen the user so far: a Person. */
  person: Int32Array;
  /** Since when the user has been bound to the server, in ticks. */
  since: Float64Array;
  /** The version on which a user who comes back was last; 0 otherwise. */
  version: Uint8Array;
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
  person: new Int32Array(0),
  since: new Float64Array(0),
  version: new Uint8Array(0),
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

export type Entry = {
  kind: AgendaKind;
  time: number;
  user: number;
  about: number;
  person: number;
  since: number;
  version: number;
};

/** Adds an entry: O(1), or into the order of the tick that is played in order, if it is due before that is over. */
export function addToAgenda(
  { agenda, tick, now }: { agenda: Agenda; tick: number; now: number },
  { kind, time, user, about, person, since, version }: Entry,
): void {
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
  agenda.person[entry] = person;
  agenda.since[entry] = since;
  agenda.version[entry] = version;
  agenda.count += 1;
  if (now < tick && time <= tick) {
    addSoon(time, user, -1 - entry);
    return;
  }
  const page = Math.max(Math.ceil(time), tick + 1) % PAGES;
  agenda.next[entry] = agenda.calendar[page];
  agenda.calendar[page] = entry;
}

/** Takes the entries of this tick off the calendar, and into the order of what is to come in it. */
export function gatherEntries({ calendar, time, user, next, count }: Agenda, tick: number): void {
  if (count === 0) return;
  const page = tick % PAGES;
  let kept = -1;
  for (let entry = calendar[page]; entry >= 0; ) {
    const following = next[entry];
    if (time[entry] > tick) {
      next[entry] = kept;
      kept = entry;
    } else addSoon(time[entry], user[entry], -1 - entry);
    entry = following;
  }
  calendar[page] = kept;
}

/** Looks at every entry, in no order; what is handed on is good until the next one. O(entries). */
export function forEachEntry(agenda: Agenda, look: (entry: Readonly<Entry>) => void): void {
  for (let first of agenda.calendar) {
    for (; first >= 0; first = agenda.next[first]) look(read(agenda, first));
  }
}

const one: Entry = { kind: 'request', time: 0, user: 0, about: 0, person: 0, since: 0, version: 0 };

/** What an entry says; good until the next one is read. */
function read(agenda: Agenda, i: number): Readonly<Entry> {
  one.kind = AGENDA_KINDS[agenda.kind[i]];
  one.time = agenda.time[i];
  one.user = agenda.user[i];
  one.about = agenda.about[i];
  one.person = agenda.person[i];
  one.since = agenda.since[i];
  one.version = agenda.version[i];
  return one;
}

/** Takes a gathered entry off the agenda; what is handed out is good until the next one. */
export function takeEntry(agenda: Agenda, entry: number): Readonly<Entry> {
  agenda.next[entry] = agenda.free;
  agenda.free = entry;
  agenda.count -= 1;
  return read(agenda, entry);
}

function grow(agenda: Agenda): void {
  agenda.kind = widen(agenda.kind, Uint8Array);
  agenda.time = widen(agenda.time, Float64Array);
  agenda.user = widen(agenda.user, Int32Array);
  agenda.about = widen(agenda.about, Int32Array);
  agenda.person = widen(agenda.person, Int32Array);
  agenda.since = widen(agenda.since, Float64Array);
  agenda.version = widen(agenda.version, Uint8Array);
  agenda.next = widen(agenda.next, Int32Array);
}
