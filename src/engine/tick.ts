import { keepAccounts } from './accounts.ts';
import { advanceRollout } from './advanceRollout.ts';
import { admitArrivals, meetAgenda } from './arrivals.ts';
import { endSessions } from './departures.ts';
import { watchEpisodes } from './episodes.ts';
import { fireTimers } from './timers.ts';
import type { World } from './world.ts';

/** Advances the world by some ticks (a whole number, 0 or more), in place. The order within a tick is part of the model. */
export function tick(world: World, ticks = 1): void {
  for (let i = 0; i < ticks; i++) {
    world.tick += 1;
    endSessions(world);
    meetAgenda(world);
    fireTimers(world);
    advanceRollout(world);
    admitArrivals(world);
    keepAccounts(world);
    watchEpisodes(world);
  }
}
