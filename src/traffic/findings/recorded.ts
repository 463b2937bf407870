import { WHO } from '../formats/who.ts';
import { goesOn } from '../sessions/sessions.ts';
import type { Deploy, Out } from './deploys.ts';
import { isName, MOST_SERVERS } from './scenario.ts';
import { untilOf, type Watched } from './watched.ts';

/**
 * Everybody who was on the servers around a deploy, by their requests: moments in seconds since 1970, about 20 bytes a user. A user is
 * on a server from the first request to it until the next one elsewhere, or until the last page is read; from one that is taken out
 * whoever was only reading is gone with its last request.
 */
export type Recorded = {
  fromSeconds: number;
  toSeconds: number;
  /** Those that were taken out come first, in that order. */
  servers: readonly string[];
  /** Users in order of coming; who has come before `fromSeconds` was there then. `left` is ∞ for those whose visit an error ended. */
  came: Float64Array;
  left: Float64Array;
  /** On which server each was at first, or at `fromSeconds`. */
  server: Int16Array;
  /** Who went on at which server, or got an error (−1), and when, in order. */
  turns: { at: Float64Array; user: Int32Array; to: Int16Array };
};

/** A deploy is shown with so much before and after it: this part of its length, or so many seconds. */
const MARGIN = 0.1;
const LEAST_MARGIN_SECONDS = 300;
/** Where somebody goes on whose next request failed. */
const AN_ERROR = -1;

/** Who was there around a deploy; O(pieces · log of users). */
export function recordedOf(watched: Watched, deploy: Deploy): Recorded {
  const { pieces, stretches, names } = watched;
  const { start, next } = pieces;
  const servers = namesOf(watched, deploy.outs);
  const places = names.map((name) => servers.indexOf(name));
  const outs = names.map((name) => deploy.outs.filter(({ server }) => server === name));
  const margin = Math.max(LEAST_MARGIN_SECONDS, MARGIN * (deploy.toSeconds - deploy.fromSeconds));
  const fromSeconds = Math.floor(Math.max(stretches[0].from, deploy.fromSeconds - margin));
  const toSeconds = Math.min(stretches[stretches.length - 1].to, deploy.toSeconds + margin);

  const placeOf = (i: number): number => places[pieces.server[i]] ?? -1;
  const isStay = (i: number): boolean => pieces.who[i] === WHO.user && pieces.failed[i] === 0 && placeOf(i) >= 0;
  const nextOf = (i: number): number => (goesOn(pieces, i, watched.idleGapSeconds) ? next[i] : -1);
  const leaves = (i: number): number => {
    const until = untilOf(watched, i);
    const gone = outs[pieces.server[i]].find(
      ({ drySeconds, backSeconds }) =>
        drySeconds !== null &&
        pieces.end[i] <= drySeconds &&
        until > drySeconds &&
        start[i] < (backSeconds ?? Infinity),
    );
    return gone?.drySeconds ?? until;
  };

  /** A visit from its first piece on: where it is when the time shown begins, its turns since then, and its end. */
  const follow = (first: number) => {
    const turns: { at: number; to: number }[] = [];
    let place = placeOf(first);
    let at = start[first];
    for (let last = first; ; last = nextOf(last)) {
      const following = nextOf(last);
      if (following < 0) return { place, turns, end: leaves(last), left: leaves(last) };
      at = Math.max(at, start[following]);
      if (pieces.failed[following] === 1) {
        turns.push({ at, to: AN_ERROR });
        return { place, turns, end: at, left: Number.POSITIVE_INFINITY };
      }
      if (!isStay(following)) return { place, turns, end: at, left: at };
      if (at <= fromSeconds) place = placeOf(following);
      else if (placeOf(following) !== placeOf(last)) turns.push({ at, to: placeOf(following) });
    }
  };

  const continues = new Uint8Array(pieces.count);
  for (let i = 0; i < pieces.count; i++) if (isStay(i) && nextOf(i) >= 0) continues[next[i]] = 1;
  const came: number[] = [];
  const left: number[] = [];
  const server: number[] = [];
  const turns: { at: number; user: number; to: number }[] = [];
  for (let first = 0; first < pieces.count; first++) {
    if (!isStay(first) || continues[first] === 1 || start[first] > toSeconds) continue;
    const visit = follow(first);
    if (visit.end <= fromSeconds) continue;
    for (const turn of visit.turns) turns.push({ ...turn, user: came.length });
    came.push(start[first]);
    left.push(visit.left);
    server.push(visit.place);
  }
  return { fromSeconds, toSeconds, servers, ...inOrder(came, left, server, turns) };
}

/** The servers that are shown: as many as a scenario may have, and by names that it can have. */
function namesOf({ names, pieces }: Watched, outs: readonly Out[]): string[] {
  const seen = new Set<string>();
  for (let i = 0; i < pieces.count; i++) seen.add(names[pieces.server[i]] ?? '');
  const others = names.filter((name) => seen.has(name)).sort((a, b) => (a < b ? -1 : 1));
  return [...new Set([...outs.map(({ server }) => server), ...others])].filter(isName).slice(0, MOST_SERVERS);
}

function inOrder(
  came: readonly number[],
  left: readonly number[],
  server: readonly number[],
  turns: { at: number; user: number; to: number }[],
): Pick<Recorded, 'came' | 'left' | 'server' | 'turns'> {
  const order = Uint32Array.from(came.keys()).sort((a, b) => came[a] - came[b]);
  const rank = new Int32Array(came.length);
  order.forEach((user, i) => {
    rank[user] = i;
  });
  turns.sort((a, b) => a.at - b.at);
  return {
    came: Float64Array.from(order, (user) => came[user]),
    left: Float64Array.from(order, (user) => left[user]),
    server: Int16Array.from(order, (user) => server[user]),
    turns: {
      at: Float64Array.from(turns, ({ at }) => at),
      user: Int32Array.from(turns, ({ user }) => rank[user]),
      to: Int16Array.from(turns, ({ to }) => to),
    },
  };
}
