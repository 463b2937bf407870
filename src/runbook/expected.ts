import { createWorld, type Scenario, workOf } from '../engine/index.ts';
import { type Forecast, forecastRollout } from '../forecast/index.ts';
import { forecastPhases } from '../forecast/rollout/phasesAhead.ts';
import type { Expected } from './steps/runbook.ts';

/** How long each phase takes, none where that is not foreseen, and all of it. */
type Foreseen = { phases: Expected[]; whole: Expected | null };

/** It takes a while, and is asked for again whenever a name changes. */
const kept = new WeakMap<Scenario, Foreseen>();

/** How long each phase of a scenario’s plan should take, and all of it: nobody waits for a person. */
export function expectedOf(scenario: Scenario): Foreseen {
  const known = kept.get(scenario) ?? workedOut(scenario);
  kept.set(scenario, known);
  return known;
}

/** A world that takes longer to set up, in milliseconds, is not foreseen: the page would stand still. */
const MOST_MS = 150;

function workedOut(scenario: Scenario): Foreseen {
  const rollout = { ...scenario.rollout, mode: 'auto' as const };
  if (workOf(scenario).setUpMs > MOST_MS) return { phases: [], whole: null };
  const world = createWorld({ ...scenario, rollout });
  const whole = forecastRollout(world);
  return { phases: forecastPhases(world).map(told), whole: whole && told(whole) };
}

const told = ({ low, median, high, quantile }: Forecast): Expected => ({ low, median, high, most: quantile(0.95) });
