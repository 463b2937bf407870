import type { OngoingHarm } from './events.ts';

/** A harm that goes on for a while: one line in the log when it begins, and one when it has been over for some time. */
export type Episode = {
  /** What the ledger said before it began; −1 while there is none. */
  from: number;
  /** What the ledger said last. */
  seen: number;
  /** When it last grew. */
  lastTick: number;
};

/** The harms that come one by one, and would flood the log. */
export const ONGOING_HARMS: readonly OngoingHarm[] = ['turnedAway', 'failedRequests', 'slowSeconds'];

/** The episodes, and what all the watched harms came to when they were last looked at. */
export type Episodes = { harmed: number; open: number; each: Episode[] };

export const createEpisodes = (): Episodes => ({
  harmed: 0,
  open: 0,
  each: ONGOING_HARMS.map(() => ({ from: -1, seen: 0, lastTick: 0 })),
});
