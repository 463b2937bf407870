import { type Observation, parseScenario, type Scenario } from '../../engine/index.ts';
import type { Lesson } from '../../scenarios/index.ts';

/** Whether a run still is the lesson's own: nothing set otherwise but the seed and who moves on, and its number as it should be. */
export function isAsTaught({ scenario, shows }: Lesson, settings: Scenario, observation: Observation): boolean {
  const { from, to } = shows.expected;
  const number = shows.what(observation);
  return number >= from && number <= to && essence(parseScenario(scenario)) === essence(settings);
}

function essence({ seed: _seed, rollout: { mode: _mode, ...rollout }, ...rest }: Scenario): string {
  return JSON.stringify({ ...rest, rollout });
}
