import { createWorld, type Scenario, type World } from '../engine/index.ts';
import type { Slices } from './slices.ts';

/** The world at tick 0, set up in slices. */
// biome-ignore lint/correctness/useYield: the engine sets it up in one go
export function* buildWorld(scenario: Scenario): Slices<World> {
  return createWorld(scenario);
}
