import type { Server, World } from '../../../src/engine/index.ts';
import { act, BY_HAND, type Input, tickUntil, worldOf } from '../runs.ts';

/** The article's cluster with an operator and no rollout of its own. */
export function cluster(input: Input = {}): World {
  return worldOf({ ...input, rollout: { ...BY_HAND, updateSeconds: 4, testSeconds: 3, ...input.rollout } });
}

export const named = (world: World, name: string): Server => world.servers.find((one) => one.name === name)!;

/** Alice, bled and bone dry. */
export function bled(input: Input = {}): World {
  const world = cluster({ traffic: { sessionLength: { meanSeconds: 10 } }, ...input });
  act(world, { type: 'drain', server: 'Alice' });
  tickUntil(world, () => named(world, 'Alice').status === 'drained', 1000);
  return world;
}
