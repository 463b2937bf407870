import { createWorld, parseScenario, type ScenarioInput, tick } from '../../../src/engine/index.ts';
import { createHistory, type History, record } from '../../../src/player/history.ts';
import type { Frame } from '../../../src/player/player.ts';

/** The frame after so many ticks of a scenario. */
export function frameAfter(ticks: number, input: ScenarioInput = {}): Frame {
  const world = createWorld(parseScenario(input));
  const history = createHistory(world);
  for (let i = 0; i < ticks; i++) {
    tick(world);
    record(history, world);
  }
  const { tick: now, events } = world;
  return { world, history, events, moment: now, furthestTick: now, playing: false, speed: 15 };
}

/** The history of one server whose users over time are given, one number a tick. */
export function historyOf(users: readonly number[]): History {
  const { world, history } = frameAfter(0, { servers: [{}] });
  users.forEach((sessions, t) => {
    world.tick = t;
    world.servers[0].sessions = sessions;
    record(history, world);
  });
  return history;
}

/** The frame that shows a tick of a run that was played further. */
export function frameInThePast(shownTick: number, playedTicks: number, input: ScenarioInput = {}): Frame {
  const { world } = frameAfter(shownTick, input);
  const { history, events } = frameAfter(playedTicks, input);
  return { world, history, events, moment: shownTick, furthestTick: playedTicks, playing: false, speed: 15 };
}
