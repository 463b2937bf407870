import { WHO } from '../formats/who.ts';
import type { Stretch } from '../sessions/coverage.ts';
import type { Pieces } from '../sessions/pieces.ts';
import { goesOn, type Sessions } from '../sessions/sessions.ts';

/** What a log has of users and servers. */
export type Watched = {
  names: readonly string[];
  pieces: Pieces;
  sessions: Sessions;
  stretches: readonly Stretch[];
  idleGapSeconds: number;
  lastPageSeconds: number;
};

/** Users on each server at moments that are equally far apart, in seconds since 1970. */
export type Levels = { fromSeconds: number; stepSeconds: number; servers: { name: string; users: number[] }[] };

const MOMENTS = 200;

/** Until when the user of a piece was on its server: until the next one, or the last page was read. */
export function untilOf({ pieces, idleGapSeconds, lastPageSeconds }: Watched, i: number): number {
  return goesOn(pieces, i, idleGapSeconds) ? pieces.start[pieces.next[i]] : pieces.end[i] + lastPageSeconds;
}

export function levelsOf(watched: Watched, from: number, to: number): Levels {
  const { names, pieces } = watched;
  const step = Math.max(1, (to - from) / (MOMENTS - 1));
  const place = (seconds: number) => Math.min(MOMENTS, Math.max(0, Math.ceil((seconds - from) / step)));
  const changes = names.map(() => new Float64Array(MOMENTS + 1));
  for (let i = 0; i < pieces.count; i++) {
    const change = changes[pieces.server[i]];
    if (change === undefined || pieces.failed[i] === 1 || pieces.who[i] !== WHO.user) continue;
    change[place(pieces.start[i])] += 1;
    change[place(untilOf(watched, i))] -= 1;
  }
  return {
    fromSeconds: from,
    stepSeconds: step,
    servers: names.map((name, server) => {
      let users = 0;
      return { name, users: Array.from(changes[server].subarray(0, MOMENTS), (change) => (users += change)) };
    }),
  };
}
