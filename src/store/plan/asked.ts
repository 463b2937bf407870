import { type Scenario, workOf } from '../../engine/index.ts';
import type { Plan } from '../../plan/course/plans.ts';
import { planned } from '../../plan/course/plans.ts';
import { startBrowserWorker } from '../../study/browserWorker.ts';
import { roughRolloutSeconds, type Study, startStudy } from '../../study/index.ts';
import { workersFor } from '../comparison/crowds.ts';

/** A plan, the scenario that it comes to, and the crowds that are asked about it: of all plans the same. */
export type Asked = { plan: Plan; scenario: Scenario; study: Study };

/** So many crowds are asked about the plan that is proposed, and about those beside it. */
export const CROWDS = { best: 1_000, others: 200 };
/** The fewest that say anything, and how long one processor may work on one plan. */
const FEWEST = 100;
const MOST_MS = 180_000;

export function ask(cluster: Scenario, plan: Plan, most: number): Asked {
  const scenario = planned(cluster, plan);
  const count = Math.max(FEWEST, Math.min(most, FEWEST * Math.floor(MOST_MS / crowdMs(scenario) / FEWEST)));
  const options = { startWorker: startBrowserWorker, workers: workersFor([scenario]) };
  return { plan, scenario, study: startStudy({ scenarios: [scenario], seeds: { from: 1, count } }, options) };
}

/** How long it takes to ask one crowd, by estimate. */
function crowdMs(scenario: Scenario): number {
  const { setUpMs, tickMs } = workOf(scenario);
  return setUpMs + (roughRolloutSeconds(scenario) / scenario.tickSeconds) * tickMs;
}
