import { calmUntil } from './calm/calmUntil.ts';
import { playCalm } from './calm/playCalm.ts';
import { keepAccounts } from './ledger/accounts.ts';
import { watchEpisodes } from './ledger/episodes.ts';
import { advanceRollout } from './rollout/advanceRollout.ts';
import { fireTimers } from './servers/timers.ts';
import { admitArrivals } from './users/arrivals.ts';
import { forgetDrawn } from './users/crowd.ts';
import { endSessions } from './users/departures.ts';
import { meetAgenda } from './users/meetAgenda.ts';
import { admitWaiting } from './users/waitingRoom.ts';
import type { World } from './world/world.ts';

/** Advances the world by some ticks (a whole number, 0 or more), in place. */
export function tick(world: World, ticks = 1): void {
  const lastTick = world.tick + ticks;
  forgetDrawn();
  while (world.tick < lastTick) playOn(world, lastTick);
}

/** The same, but stops at the end of the tick in which the rollout is over, or holds until an operator comes; says whether it did. */
export function playRollout(world: World, ticks: number): boolean {
  const lastTick = world.tick + ticks;
  forgetDrawn();
  while (world.tick < lastTick && !isAtRest(world)) playOn(world, lastTick);
  return isAtRest(world);
}

function isAtRest({ rollout: { status } }: World): boolean {
  return status === 'done' || status === 'aborted' || status === 'holding';
}

/** Plays the ticks in which nothing is due, or the next one. The order within a tick is part of the model. */
function playOn(world: World, lastTick: number): void {
  if (world.calmUntil > world.tick) {
    if (playCalm(world, Math.min(lastTick, world.calmUntil))) return;
  } else {
    world.tick += 1;
    endSessions(world);
  }
  meetAgenda(world);
  fireTimers(world);
  advanceRollout(world);
  if (world.queue.count > 0) admitWaiting(world);
  admitArrivals(world, lastTick - world.tick + 1);
  keepAccounts(world);
  watchEpisodes(world);
  world.calmUntil = calmUntil(world);
}
