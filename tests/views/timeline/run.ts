import { createWorld, parseScenario, type Scenario, type ScenarioInput } from '../../../src/engine/index.ts';
import { createHistory, type History, record } from '../../../src/player/history.ts';
import { createPlayer, type Frame, type Player } from '../../../src/player/player.ts';

/** A player that was played so many ticks. */
export function playerAt(ticks: number, scenario: Scenario): Player {
  const player = createPlayer(scenario, () => 0);
  player.playTo(ticks);
  return player;
}

const playedTo = (ticks: number, input: ScenarioInput): Player => playerAt(ticks, parseScenario(input));

/** What is seen of a player that stands still. */
export function stillFrame(player: Player): Frame {
  const sight = player.sight();
  return { ...sight, moment: sight.world.tick, playing: false, speed: 15 };
}

/** The frame after so many ticks of a scenario. */
export function frameAfter(ticks: number, input: ScenarioInput = {}): Frame {
  return stillFrame(playedTo(ticks, input));
}

/** The history of one server whose users over time are given, one number a tick. */
export function historyOf(users: readonly number[]): History {
  const world = createWorld(parseScenario({ servers: [{}] }));
  const history = createHistory(world);
  users.forEach((sessions, t) => {
    world.tick = t;
    world.servers[0].sessions = sessions;
    record(history, world);
  });
  return history;
}

/** The frame that shows a tick of a run that was played further. */
export function frameInThePast(shownTick: number, playedTicks: number, input: ScenarioInput = {}): Frame {
  const player = playedTo(playedTicks, input);
  player.seek(shownTick);
  return stillFrame(player);
}
