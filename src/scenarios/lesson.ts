import type { Observation, ScenarioInput } from '../engine/index.ts';

/** A scenario with something to learn from it. */
export type Lesson = {
  /** Also the scenario's own name. */
  name: string;
  question: string;
  /** One sentence, for the end. */
  answer: string;
  scenario: ScenarioInput;
  /** The number that it must show once the rollout is over, or after so many seconds at the latest. */
  shows: {
    label: string;
    what: (observation: Observation) => number;
    expected: { from: number; to: number };
    withinSeconds: number;
  };
};

/** Users on one server. */
export const usersOn =
  (name: string) =>
  ({ servers }: Observation): number =>
    servers.find((server) => server.name === name)?.sessions ?? 0;
