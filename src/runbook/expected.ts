import { createWorld, type Scenario } from '../engine/index.ts';
import { type Forecast, forecastRollout } from '../forecast/index.ts';
import { forecastPhases } from '../forecast/phasesAhead.ts';
import type { Expected } from './steps/runbook.ts';

/** It takes a while, and is asked for again whenever a name changes. */
const kept = new WeakMap<Scenario, ReturnType<typeof workedOut>>();

/** How long each phase of a scenario’s plan should take, and all of it: nobody waits for a person. */
export function expectedOf(scenario: Scenario): { phases: Expected[]; whole: Expected | null } {
  const known = kept.get(scenario) ?? workedOut(scenario);
  kept.set(scenario, known);
  return known;
}

function workedOut(scenario: Scenario): { phases: Expected[]; whole: Expected | null } {
  const rollout = { ...scenario.rollout, mode: 'auto' as const };
  const world = createWorld({ ...scenario, rollout });
  const whole = forecastRollout(world);
  return { phases: forecastPhases(world).map(told), whole: whole && told(whole) };
}

const told = ({ low, median, high, quantile }: Forecast): Expected => ({ low, median, high, most: quantile(0.95) });
