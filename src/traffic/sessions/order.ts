import type { Request } from './visits.ts';

/** How far lines may be out of order, in seconds: balancers write a request when it is over, under the time when it began. */
export const WINDOW = 120;
/** A leap forward by more has to be confirmed by another line; so many lines in a row that are late say that the clock was set back. */
const LEAP = 7_200;
const LATE_IN_A_ROW = 100;

const RING = 256;

/** What was odd about the order of a log: lines too late for their place or far ahead of all others, and how often its clock went back. */
export type Disorder = { astray: number; stepsBack: number };

type Sink = { add(request: Request): void; addLate(request: Request): void };

/** Puts requests in order of time within a window, however they come, and hands them on. */
export function createOrder(sink: Sink, compareServers: (one: number, other: number) => number) {
  const disorder: Disorder = { astray: 0, stepsBack: 0 };
  /** What waits, by its whole second. */
  const ring: Request[][] = Array.from({ length: RING }, () => []);
  const pool: Request[] = [];
  /** Everything before this second has been handed on. */
  let due = Number.NEGATIVE_INFINITY;
  let newest = Number.NEGATIVE_INFINITY;
  /** Lines that come from elsewhere in time, until it is clear which is right. */
  let elsewhere: Request[] = [];

  /** By time; at the same moment by user and server, so that the order of lines does not matter. */
  const inOrder = (x: Request, y: Request): number =>
    x.seconds - y.seconds ||
    x.userA - y.userA ||
    x.userB - y.userB ||
    compareServers(x.server, y.server) ||
    Number(x.isFailed) - Number(y.isFailed);

  const handOn = (second: number): void => {
    const waiting = ring[second & (RING - 1)];
    if (waiting.length === 0) return;
    if (waiting.length > 1) waiting.sort(inOrder);
    for (const request of waiting) {
      sink.add(request);
      pool.push(request);
    }
    waiting.length = 0;
  };
  const flush = (): void => {
    if (due === Number.NEGATIVE_INFINITY) return;
    for (let second = due; second <= due + WINDOW + 1; second++) handOn(second);
  };
  const keep = (request: Request): void => {
    if (request.seconds > newest) {
      newest = request.seconds;
      const until = Math.floor(newest) - WINDOW;
      if (until - due > WINDOW + 1) {
        flush();
        due = until;
      } else while (due < until) handOn(due++);
    }
    ring[Math.floor(request.seconds) & (RING - 1)].push(request);
  };
  const begin = (requests: readonly Request[]): void => {
    flush();
    newest = requests[0].seconds;
    due = Math.floor(newest) - WINDOW;
    for (const request of requests)
      if (request.seconds < due) sink.addLate(request);
      else keep(request);
  };
  const forget = (): void => {
    disorder.astray += elsewhere.length;
    for (const request of elsewhere) sink.addLate(request);
    elsewhere = [];
  };
  const isLate = ({ seconds }: Request): boolean => seconds < newest - WINDOW;

  /** A line from elsewhere in time: what it is part of, or a stray one. */
  const wonder = (request: Request): void => {
    const [first] = elsewhere;
    if (first !== undefined && isLate(first) !== isLate(request)) forget();
    elsewhere.push(request);
    if (isLate(request)) {
      if (elsewhere.length < LATE_IN_A_ROW) return;
      disorder.stepsBack += 1;
    } else {
      if (elsewhere.length === 1) return;
      if (request.seconds < elsewhere[0].seconds - WINDOW) {
        elsewhere.pop();
        forget();
        elsewhere = [request];
        return;
      }
      if (request.seconds > elsewhere[0].seconds + LEAP) {
        // The first of the two was right: from there, this one is far ahead again.
        elsewhere.pop();
        const confirmed = elsewhere;
        elsewhere = [request];
        begin(confirmed);
        return;
      }
    }
    const all = elsewhere;
    elsewhere = [];
    begin(all);
  };

  return {
    disorder,
    /** The newest moment so far, in seconds since 1970. */
    newest: () => newest,
    /** Takes a copy of what it is given. */
    push(given: Request): void {
      const request = copied(pool.pop() ?? { ...given }, given);
      if (newest === Number.NEGATIVE_INFINITY) begin([request]);
      else if (isLate(request) || request.seconds > newest + LEAP) wonder(request);
      else {
        if (elsewhere.length > 0) forget();
        keep(request);
      }
    },
    end(): void {
      const ahead = elsewhere.length > 0 && !isLate(elsewhere[0]) ? elsewhere : [];
      if (ahead.length > 0) {
        elsewhere = [];
        begin(ahead);
      } else forget();
      flush();
    },
  };
}

function copied(to: Request, from: Request): Request {
  to.seconds = from.seconds;
  to.userA = from.userA;
  to.userB = from.userB;
  to.who = from.who;
  to.server = from.server;
  to.isAsset = from.isAsset;
  to.isFailed = from.isFailed;
  return to;
}
