import { WHO } from '../formats/who.ts';
import type { Pieces } from './pieces.ts';
import type { PageGaps } from './visits.ts';

/** What makes a session of pieces, and which sessions count. */
export type Choices = {
  /** A session ends with a pause longer than this, in seconds. */
  idleGapSeconds: number;
  oneHitVisits: boolean;
  crawlers: boolean;
  healthChecks: boolean;
};

/** Sessions, in no order; lengths in seconds. */
export type Sessions = {
  count: number;
  meanSeconds: number;
  start: Float64Array;
  /** With the last page, as long as chance would have it: exponential, drawn by the user and the moment. */
  length: Float64Array;
  /** The first of each session's pieces. */
  first: Int32Array;
};

/** Sessions and requests that were left out, or could be. */
export type Apart = { sessions: number; hits: number };

export type Told = { sessions: Sessions; oneHit: Apart; crawlers: Apart; healthChecks: Apart; lastPageSeconds: number };

/** Whether the piece that comes next still belongs to the same session. */
export function goesOn({ next, start, end }: Pieces, i: number, idleGapSeconds: number): boolean {
  return next[i] >= 0 && start[next[i]] - end[i] <= idleGapSeconds;
}

/**
 * How long the last page of a session is looked at, in seconds: the mean pause between two pages of a session. Where requests come at
 * random and sessions have no memory that is exactly what is left on average, too; of others it is an estimate.
 */
export function lastPage({ count, seconds }: PageGaps, idleGapSeconds: number): number {
  const minutes = Math.min(count.length - 1, Math.ceil(idleGapSeconds / 60));
  let all = 0;
  let sum = 0;
  for (let i = 0; i <= minutes; i++) {
    all += count[i];
    sum += seconds[i];
  }
  return all > 0 ? sum / all : 0;
}

/** The sessions that pieces make with a choice of gap and of who counts. */
export function sessionsOf(pieces: Pieces, pageGaps: PageGaps, choices: Choices): Told {
  const { count, start, end, hits, who } = pieces;
  const { idleGapSeconds } = choices;
  const continued = new Uint8Array(count);
  for (let i = 0; i < count; i++) if (goesOn(pieces, i, idleGapSeconds)) continued[pieces.next[i]] = 1;

  const lastPageSeconds = lastPage(pageGaps, idleGapSeconds);
  const sessions: Sessions = {
    count: 0,
    meanSeconds: 0,
    start: new Float64Array(count),
    length: new Float64Array(count),
    first: new Int32Array(count),
  };
  const apart = { oneHit: none(), crawlers: none(), healthChecks: none() };
  let seconds = 0;
  for (let first = 0; first < count; first++) {
    if (continued[first] === 1) continue;
    let [last, all, kind] = [first, hits[first], who[first]];
    while (goesOn(pieces, last, idleGapSeconds)) {
      last = pieces.next[last];
      all += hits[last];
      kind = Math.min(kind, who[last]);
    }
    const group =
      kind === WHO.crawler ? 'crawlers' : kind === WHO.healthCheck ? 'healthChecks' : all === 1 ? 'oneHit' : null;
    if (group !== null) {
      apart[group].sessions += 1;
      apart[group].hits += all;
      if (!choices[group === 'oneHit' ? 'oneHitVisits' : group]) continue;
    }
    const i = sessions.count++;
    sessions.start[i] = start[first];
    sessions.length[i] = end[last] - start[first] - lastPageSeconds * Math.log(dieOf(pieces, first));
    seconds += end[last] - start[first];
    sessions.first[i] = first;
  }
  if (sessions.count > 0) sessions.meanSeconds = seconds / sessions.count + lastPageSeconds;
  return { sessions, ...apart, lastPageSeconds };
}

/** A number between 0 and 1 that looks like chance, the same for the same user at the same moment. */
function dieOf({ user, start }: Pieces, i: number): number {
  let mixed = Math.imul(user[i] ^ Math.floor(start[i] * 1000), 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32 + 2 ** -33;
}

const none = (): Apart => ({ sessions: 0, hits: 0 });
