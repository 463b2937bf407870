import {
  comfortableLoad,
  createWorld,
  type Ledger,
  type Observation,
  observe,
  parseScenario,
  playRollout,
  type ScenarioInput,
  type ServerStatus,
  type SimEvent,
} from '../../src/engine/index.ts';
import type { Lesson } from '../../src/scenarios/lessons.ts';

/** What is seen at the end of a tick: of the servers one value each, and the ledger until then. */
export type Moment = {
  sessions: number[];
  comfortable: number[];
  status: ServerStatus[];
  turnedAway: number;
  slowSeconds: number;
};

/** How a lesson stands when its rollout is over, or when its time is; `moments` by tick. */
export type Run = Observation & {
  seed: number;
  scenario: ScenarioInput;
  events: readonly SimEvent[];
  moments: readonly Moment[];
  /** How long the rollout of the lesson’s contrast took with the same seed; 0 where it has none. */
  contrastSeconds: number;
};

/** Plays a lesson tick by tick and watches. */
export function play({ scenario, withinSeconds, contrast }: Lesson, seed = parseScenario(scenario).seed): Run {
  const world = createWorld(parseScenario({ ...scenario, seed }));
  const moments: Moment[] = [];
  const look = () => {
    const { servers, ledger } = world;
    moments.push({
      sessions: servers.map(({ sessions }) => sessions),
      comfortable: servers.map((server) => comfortableLoad(world, server)),
      status: servers.map(({ status }) => status),
      turnedAway: ledger.turnedAway,
      slowSeconds: ledger.slowSeconds,
    });
  };
  const ticks = withinSeconds / world.scenario.tickSeconds;
  for (look(); world.tick < ticks && !playRollout(world, 1); ) look();
  look();
  const contrastSeconds = contrast === undefined ? 0 : playOut(contrast, seed).rolloutSeconds;
  return { ...observe(world), seed, scenario, events: world.events, moments, contrastSeconds };
}

/** The longest that a rollout is waited for. */
const LONGEST_SECONDS = 80_000;

/** The ledger of a scenario’s rollout as it ends. */
export function playOut(scenario: ScenarioInput, seed: number): Ledger {
  const world = createWorld(parseScenario({ ...scenario, seed }));
  playRollout(world, LONGEST_SECONDS);
  return world.ledger;
}

/** The number that a lesson shows. */
export function shownBy({ shows }: Lesson, run: Observation): number {
  return typeof shows === 'string' ? run.ledger[shows] : shows.what(run);
}
