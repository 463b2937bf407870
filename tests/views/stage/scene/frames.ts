import { createWorld, parseScenario, type ScenarioInput, tick, type World } from '../../../../src/engine/index.ts';
import { createHistory } from '../../../../src/player/history.ts';
import type { Frame } from '../../../../src/player/player.ts';

/** A world some ticks after its start. */
export function worldAfter(ticks: number, input: ScenarioInput = {}): World {
  const world = createWorld(parseScenario(input));
  tick(world, ticks);
  return world;
}

/** A frame of a world, by default at its latest moment and at the usual speed. */
export function frameOf(world: World, moment = world.tick, speed = 15): Frame {
  return {
    world,
    history: createHistory(world),
    events: world.events,
    forecasts: [],
    moment,
    furthestTick: world.tick,
    playing: true,
    speed,
  };
}
