import { calmUntil } from './calm/calmUntil.ts';
import { playCalm } from './calm/playCalm.ts';
import { keepAccounts } from './ledger/accounts.ts';
import { watchEpisodes } from './ledger/episodes.ts';
import { isPlain } from './order/isPlain.ts';
import { meetDue } from './order/meetDue.ts';
import { playInOrder } from './order/playInOrder.ts';
import { drawForTick } from './servers/timers.ts';
import { admitArrivals, arrivalsPerTick } from './users/arrivals.ts';
import { forgetDrawn } from './users/crowd.ts';
import { endSessions } from './users/departures.ts';
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
    playCalm(world, Math.min(lastTick, world.calmUntil));
    if (world.tick === lastTick) return;
  }
  // What the operator did, or the scenario asks for at once.
  if (world.calmUntil < world.tick || world.tick === 0) meetDue(world);
  world.tick += 1;
  if (isPlain(world, arrivalsPerTick(world))) playPlain(world, lastTick - world.tick + 1);
  else playInOrder(world, lastTick - world.tick + 1);
  watchEpisodes(world);
  world.calmUntil = calmUntil(world);
}

/** Plays a tick in which users come and leave, and nothing else happens before it is over. */
function playPlain(world: World, ticksAhead: number): void {
  world.now = world.tick;
  endSessions(world);
  admitArrivals(world, ticksAhead);
  keepAccounts(world);
  drawForTick(world);
  meetDue(world);
}
