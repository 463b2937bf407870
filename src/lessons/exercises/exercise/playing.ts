import { isOver, observe, tick, type World } from '../../../engine/index.ts';

/** The longest that is waited for, in ticks. */
const MOST_TICKS = 1_000_000;

/** Plays tick by tick until it is so; false where it is not within a million ticks. */
export function playUntil(world: World, isSo: () => boolean, mostTicks = MOST_TICKS): boolean {
  while (!isSo() && world.tick < mostTicks) tick(world);
  return isSo();
}

/** Plays to the moment at which the first bleed ends: how long it took, in seconds; Infinity where it does not end in time. */
export function playFirstDrain(world: World, mostTicks?: number): number {
  const { drains } = world.servers[0];
  if (!playUntil(world, () => drains.length > 0 && drains[0].endedTick >= 0, mostTicks))
    return Number.POSITIVE_INFINITY;
  const [{ startedSeconds, endedSeconds }] = observe(world).drains;
  return (endedSeconds as number) - startedSeconds;
}

/** Plays to the tick in which the rollout is over. */
export function playRolloutOut(world: World): World['ledger'] {
  playUntil(world, () => isOver(world.rollout));
  return world.ledger;
}
