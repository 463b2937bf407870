import { type Cells, newCells, widen } from './memory.ts';
import { NEWCOMER } from './person.ts';
import type { Server } from './server.ts';

/** Ticks in one turn of the calendar; a power of two. A session further ahead is looked at once a turn. */
const CALENDAR_TICKS = 8192;
/** `server` of a slot whose session was ended early; the calendar frees the slot when it comes by. */
export const NOBODY = -1;
/** `boundSince` of those whose cookie has no age, and of those who were bound before anybody watched. */
export const BOUND_FOR_EVER = Number.POSITIVE_INFINITY;
export const BOUND_UNSEEN = Number.NEGATIVE_INFINITY;

/**
 * Every session on the site, as parallel arrays indexed by slot, and the calendar of their ends.
 * Times are in ticks, with the exact fraction. About 34 bytes a session, and as much again for growth.
 */
export type Sessions = {
  /** The user: 0, 1, 2… in order of arrival; −1, −2… for those who were there at the start. */
  user: Int32Array;
  start: Float64Array;
  end: Float64Array;
  /** Index of the server, or NOBODY. */
  server: Int16Array;
  /** Where the slot stands in its server's `members`. */
  place: Int32Array;
  /** 1 if the user came to buy. */
  buyer: Uint8Array;
  /** What has befallen the user so far: a Person. */
  person: Int32Array;
  /** Since when the user's cookie has been good, in ticks; no cells until cookies have an age. */
  boundSince: Float64Array;
  /** Next slot in the same calendar page, or in the free list. */
  next: Int32Array;
  /** Slots ever used; those from here on are untouched. */
  used: number;
  /** First free slot below `used`, or −1. */
  free: number;
  /** First slot of each page: page = end tick modulo CALENDAR_TICKS. */
  calendar: Int32Array;
};

/** No sessions, with room for this many before the arrays grow. */
export function createSessions(
  room: number,
  calendar: Int32Array = newCells(Int32Array, CALENDAR_TICKS).fill(-1),
): Sessions {
  return {
    user: newCells(Int32Array, room),
    start: newCells(Float64Array, room),
    end: newCells(Float64Array, room),
    server: newCells(Int16Array, room),
    place: newCells(Int32Array, room),
    buyer: newCells(Uint8Array, room),
    person: newCells(Int32Array, room),
    boundSince: new Float64Array(0),
    next: newCells(Int32Array, room),
    used: 0,
    free: -1,
    calendar: calendar.fill(-1),
  };
}

/** The calendar's page of a tick: the sessions that end then are in it, and others a turn or more ahead. A remainder of whole numbers is a bit mask; only a tail beyond 68 years of seconds needs a division. */
export function pageOf(tick: number): number {
  return tick < 2_147_483_648 ? tick & (CALENDAR_TICKS - 1) : tick % CALENDAR_TICKS;
}

/** Puts a session on a server and into the calendar, and returns its slot; O(1). */
export function addSession(
  sessions: Sessions,
  servers: Server[],
  server: number,
  user: number,
  start: number,
  end: number,
  buyer: number,
): number {
  let slot = sessions.free;
  if (slot >= 0) sessions.free = sessions.next[slot];
  else {
    slot = sessions.used++;
    if (slot === sessions.user.length) grow(sessions);
  }
  sessions.user[slot] = user;
  sessions.start[slot] = start;
  sessions.end[slot] = end;
  sessions.buyer[slot] = buyer;
  if (sessions.boundSince.length > 0) sessions.boundSince[slot] = BOUND_FOR_EVER;
  sessions.person[slot] = NEWCOMER;
  const page = pageOf(Math.ceil(end));
  sessions.next[slot] = sessions.calendar[page];
  sessions.calendar[page] = slot;
  joinServer(sessions, servers, slot, server);
  return slot;
}

/** Puts a session that is on no server on one. O(1). */
export function joinServer(sessions: Sessions, servers: Server[], slot: number, server: number): void {
  const host = servers[server];
  if (host.sessions === host.members.length) host.members = widen(host.members, Int32Array);
  sessions.server[slot] = server;
  sessions.place[slot] = host.sessions;
  host.members[host.sessions++] = slot;
}

/** Notes since when a session's cookie has been good, in ticks. */
export function noteBinding(sessions: Sessions, slot: number, since: number): void {
  if (sessions.boundSince.length === 0) {
    sessions.boundSince = newCells(Float64Array, sessions.user.length).fill(BOUND_FOR_EVER);
  }
  sessions.boundSince[slot] = since;
}

/** Whether a session has had another cookie since the one that it was bound with at a moment; 0: some moment. */
export function isBoundAnew({ boundSince }: Sessions, slot: number, since: number): boolean {
  return since !== 0 && boundSince[slot] !== since && boundSince[slot] !== BOUND_UNSEEN;
}

/** Takes a session off its server; the slot stays in the calendar. O(1). */
export function leaveServer(sessions: Sessions, servers: Server[], slot: number): void {
  const host = servers[sessions.server[slot]];
  let place = sessions.place[slot];
  // Those found slowed stay together: the last of them fills the gap, and the last of all fills theirs.
  if (place < host.slowed) place = putInPlace(sessions, host, place, --host.slowed);
  host.sessions -= 1;
  if (place < host.sessions) putInPlace(sessions, host, place, host.sessions);
  sessions.server[slot] = NOBODY;
}

/** Puts the member at one place at another; the place that is now free. */
function putInPlace(sessions: Sessions, { members }: Server, place: number, from: number): number {
  members[place] = members[from];
  sessions.place[members[from]] = place;
  return from;
}

/** Makes room for so many sessions in all, as much as there would be had they come one by one. */
export function reserveSessions(sessions: Sessions, count: number): void {
  let room = sessions.user.length;
  while (room < count) room *= 2;
  if (room === sessions.user.length) return;
  Object.assign(sessions, createSessions(room, sessions.calendar));
}

function grow(sessions: Sessions): void {
  sessions.user = widen(sessions.user, Int32Array);
  sessions.start = widen(sessions.start, Float64Array);
  sessions.end = widen(sessions.end, Float64Array);
  sessions.server = widen(sessions.server, Int16Array);
  sessions.place = widen(sessions.place, Int32Array);
  sessions.buyer = widen(sessions.buyer, Uint8Array);
  sessions.person = widen(sessions.person, Int32Array);
  if (sessions.boundSince.length > 0) sessions.boundSince = widen(sessions.boundSince, Float64Array);
  sessions.next = widen(sessions.next, Int32Array);
}

/** The arrays of sessions on servers that grow with them. */
export function cellsOf(sessions: Sessions, servers: readonly Server[]): Cells[] {
  const { user, start, end, server, place, buyer, person, next } = sessions;
  return [user, start, end, server, place, buyer, person, next, ...servers.map(({ members }) => members)];
}
