import { logEvent } from './events.ts';
import type { Ledger } from './ledger.ts';
import { ticksOf } from './operate.ts';
import type { World } from './world.ts';

/** A harm that goes on for a while: one line in the log when it begins, and one when it has been over for some time. */
export type Episode = {
  /** What the ledger said before it began; −1 while there is none. */
  from: number;
  /** What the ledger said last. */
  seen: number;
  /** When it last grew. */
  lastTick: number;
};

/** How long a harm must pause before its episode is over. */
const PAUSE_SECONDS = 60;

const users = (count: number): string => (count === 1 ? '1 user' : `${count} users`);

type Watched = { key: keyof Ledger; begins: string; over: (count: number) => string };

/** The harms that come one by one, and would flood the log. */
const WATCHED: Watched[] = [
  {
    key: 'turnedAway',
    begins: 'New users are turned away.',
    over: (count) => `Nobody is turned away any more; ${users(count)} were.`,
  },
  {
    key: 'failedRequests',
    begins: 'Requests fail.',
    over: (count) => `Requests no longer fail; ${count} did.`,
  },
  {
    key: 'slowSeconds',
    begins: 'A server is above its comfortable load: users on it wait.',
    over: (seconds) => `Every server is fast again; users waited on slow ones for ${Math.round(seconds)} user-seconds.`,
  },
];

/** The episodes, and what all the watched harms came to when they were last looked at. */
export type Episodes = { harmed: number; open: number; each: Episode[] };

export const createEpisodes = (): Episodes => ({
  harmed: 0,
  open: 0,
  each: WATCHED.map(() => ({ from: -1, seen: 0, lastTick: 0 })),
});

/** Logs where a harm begins and where it is over. */
export function watchEpisodes(world: World): void {
  const { episodes, ledger, tick } = world;
  const harmed = ledger.turnedAway + ledger.failedRequests + ledger.slowSeconds;
  if (harmed === episodes.harmed && episodes.open === 0) return;
  episodes.harmed = harmed;
  for (let i = 0; i < WATCHED.length; i++) {
    const { key, begins, over } = WATCHED[i];
    const episode = episodes.each[i];
    const value = ledger[key];
    if (value > episode.seen) {
      if (episode.from < 0) {
        episode.from = episode.seen;
        episodes.open += 1;
        logEvent(world, 'harm', begins);
      }
      episode.seen = value;
      episode.lastTick = tick;
    } else if (episode.from >= 0 && tick - episode.lastTick >= ticksOf(world, PAUSE_SECONDS)) {
      logEvent(world, 'server', over(value - episode.from));
      episode.from = -1;
      episodes.open -= 1;
    }
  }
}
