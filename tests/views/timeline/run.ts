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
  return { world, history, moment: world.tick, playing: false, speed: 15 } as Frame;
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
