import { ONGOING_HARMS } from '../world/episodes.ts';
import { logEvent } from '../world/events.ts';
import { ticksOf, type World } from '../world/world.ts';

/** How long a harm must pause before its episode is over. */
const PAUSE_SECONDS = 60;

/** Logs where a harm begins and where it is over. */
export function watchEpisodes(world: World): void {
  const { episodes, ledger, tick } = world;
  const harmed = ledger.turnedAway + ledger.failedRequests + ledger.slowSeconds;
  if (harmed === episodes.harmed && episodes.open === 0) return;
  episodes.harmed = harmed;
  for (let i = 0; i < ONGOING_HARMS.length; i++) {
    const harm = ONGOING_HARMS[i];
    const episode = episodes.each[i];
    const value = ledger[harm];
    if (value > episode.seen) {
      if (episode.from < 0) {
        episode.from = episode.seen;
        episodes.open += 1;
        logEvent(world, { type: 'harmBegins', harm });
      }
      episode.seen = value;
      episode.lastTick = tick;
    } else if (episode.from >= 0 && tick - episode.lastTick >= ticksOf(world, PAUSE_SECONDS)) {
      logEvent(world, { type: 'harmEnds', harm, amount: value - episode.from });
      episode.from = -1;
      episodes.open -= 1;
    }
  }
}
