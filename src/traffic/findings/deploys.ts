import { WHO } from '../formats/who.ts';
import type { Stretch } from '../sessions/coverage.ts';
import { goesOn } from '../sessions/sessions.ts';
import { untilOf, type Watched } from './watched.ts';

/** How a server was taken out of service, by its requests alone; moments in seconds since 1970. */
export type Out = {
  server: string;
  /** Its last new session before; that it was taken out can only be seen by none coming after. */
  outSeconds: number;
  /** Its last request; null where somebody stayed until it was back. */
  drySeconds: number | null;
  /** Its first new session after; null where it is not back before the log ends. */
  backSeconds: number | null;
  /** From the last new session to the last request. */
  drainSeconds: number | null;
  /** Sessions there when it was taken out. */
  there: number;
  /** Of those who had been there: whose session went on at another server, and whose next request failed. */
  moved: number;
  cut: number;
};

/** Servers that were taken out one after the other. */
export type Deploy = { fromSeconds: number; toSeconds: number; outs: Out[] };

/** By chance alone no server of one log in so many would get no new session for so long. */
const CHANCE = 1_000;
/** Servers taken out within this of each other belong to one deploy. */
const APART_SECONDS = 3_600;
const MOST_OUTS = 1_000;

/** The deploys that a log shows, where users stay with their server. */
export function deploysOf(watched: Watched): Deploy[] {
  const { names, pieces, sessions, stretches } = watched;
  const began = names.map((): number[] => []);
  for (let i = 0; i < sessions.count; i++) began[pieces.server[sessions.first[i]]]?.push(sessions.start[i]);
  for (const moments of began) moments.sort((a, b) => a - b);
  const all = began.flat().sort((a, b) => a - b);
  const outs = names
    .flatMap((_, server) => silences(began[server], all, stretches).map((silence) => outOf(watched, server, silence)))
    .sort((a, b) => a.outSeconds - b.outSeconds)
    .slice(0, MOST_OUTS);

  const groups: Out[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const out of outs) {
    if (out.outSeconds > end + APART_SECONDS) groups.push([]);
    groups[groups.length - 1].push(out);
    end = Math.max(end, out.backSeconds ?? out.drySeconds ?? out.outSeconds);
  }
  return groups.map((group) => {
    const fromSeconds = group[0].outSeconds;
    const toSeconds = Math.max(...group.map((out) => out.backSeconds ?? out.drySeconds ?? out.outSeconds));
    return { fromSeconds, toSeconds, outs: group };
  });
}

type Silence = { from: number; to: number | null };

/** When a server got no new session although so many came elsewhere that chance does not explain it. */
function silences(own: readonly number[], all: readonly number[], stretches: readonly Stretch[]): Silence[] {
  if (own.length < 2 || own.length === all.length) return [];
  const most = Math.log(CHANCE * own.length);
  const end = stretches[stretches.length - 1].to;
  let [share, found] = [own.length / all.length, [] as Silence[]];
  // A server that was out for long had a larger share while it was in.
  for (let pass = 0; pass < 2; pass++) {
    found = [];
    let [elsewhere, missed] = [0, 0];
    for (let i = 0, at = 0; i < own.length; i++) {
      const next = own[i + 1] ?? end;
      while (at < all.length && all[at] <= own[i]) at += 1;
      const from = at;
      while (at < all.length && all[at] < next) at += 1;
      elsewhere = at - from;
      if (-elsewhere * Math.log(1 - share) < most || !isCovered(stretches, own[i], next)) continue;
      found.push({ from: own[i], to: own[i + 1] ?? null });
      missed += elsewhere;
    }
    share = Math.min(0.99, own.length / Math.max(1, all.length - missed));
  }
  return found;
}

const isCovered = (stretches: readonly Stretch[], from: number, to: number): boolean =>
  stretches.some((stretch) => from >= stretch.from && to <= stretch.to);

function outOf(watched: Watched, server: number, { from, to }: Silence): Out {
  const { names, pieces, idleGapSeconds } = watched;
  const { start, end, next, failed, who } = pieces;
  const back = to ?? Number.POSITIVE_INFINITY;
  let [there, moved, cut, last, stayed] = [0, 0, 0, from, false];
  for (let i = 0; i < pieces.count; i++) {
    if (who[i] !== WHO.user || pieces.server[i] !== server || failed[i] === 1 || start[i] >= back) continue;
    if (end[i] >= back) stayed = true;
    else last = Math.max(last, end[i]);
    if (start[i] <= from && untilOf(watched, i) > from) there += 1;
    if (!goesOn(pieces, i, idleGapSeconds) || start[next[i]] < from || start[next[i]] > back) continue;
    if (failed[next[i]] === 1) cut += 1;
    else if (pieces.server[next[i]] !== server) moved += 1;
  }
  const weight = 2 ** pieces.thinned;
  return {
    server: names[server],
    outSeconds: from,
    drySeconds: stayed ? null : last,
    backSeconds: to,
    drainSeconds: stayed ? null : last - from,
    there: there * weight,
    moved: moved * weight,
    cut: cut * weight,
  };
}
