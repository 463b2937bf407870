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

/** Until when the user of a piece was on its server: until the next one, or the last page was read. */
export function untilOf({ pieces, idleGapSeconds, lastPageSeconds }: Watched, i: number): number {
  return goesOn(pieces, i, idleGapSeconds) ? pieces.start[pieces.next[i]] : pieces.end[i] + lastPageSeconds;
}
