import { buildWorld } from './createWorld.ts';
import type { Scenario } from './scenario/scenario.ts';
import { letCome, type Slots } from './told/tellTick.ts';
import { countUntil, type Told } from './told/told.ts';
import type { World } from './world/world.ts';

/** The world at the start of what is told, in slices: nobody but those who were there. */
export function* beginTold(scenario: Scenario, told: Told, slots: Slots): Generator<number, World> {
  const world = yield* buildWorld({ ...scenario, start: 'empty' });
  world.rollout.plan = told.plan;
  world.nextUser = -countUntil(told.came, 0);
  letCome(world, told, slots);
  return world;
}
