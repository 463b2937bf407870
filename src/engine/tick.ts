import { keepAccounts } from './ledger/accounts.ts';
import { watchEpisodes } from './ledger/episodes.ts';
import { advanceRollout } from './rollout/advanceRollout.ts';
import { fireTimers } from './servers/timers.ts';
import { admitArrivals } from './users/arrivals.ts';
import { endSessions } from './users/departures.ts';
import { meetAgenda } from './users/meetAgenda.ts';
import { admitWaiting } from './users/waitingRoom.ts';
import type { World } from './world/world.ts';

/** Advances the world by some ticks (a whole number, 0 or more), in place. The order within a tick is part of the model. */
export function tick(world: World, ticks = 1): void {
  for (let i = 0; i < ticks; i++) {
    world.tick += 1;
    endSessions(world);
    meetAgenda(world);
    fireTimers(world);
    advanceRollout(world);
    if (world.queue.count > 0) admitWaiting(world);
    admitArrivals(world);
    keepAccounts(world);
    watchEpisodes(world);
  }
}
