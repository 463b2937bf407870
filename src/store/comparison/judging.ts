import { type Scenario, workOf } from '../../engine/index.ts';
import { roughRolloutSeconds, type Study, type StudyState } from '../../study/index.ts';
import { scenariosOf, type Unrepeatable, unrepeatable, workersFor } from './crowds.ts';
import type { Priority, RunOutcome } from './prefer.ts';
import { isRecording } from './runs.ts';
import { CROWDS, JUDGES } from './setup.ts';
import type { Comparison } from './state.ts';
import { judge, levelOf, type Verdict } from './verdict.ts';

/** Why a comparison is judged by the crowd that is shown alone: the runs part in the middle of it, or many are too much work. */
export type Alone = Unrepeatable | 'moment' | 'work';

/** Longer than this nobody waits for a verdict. */
const PATIENCE_SECONDS = 30;

export function whyAlone({ setup, base, startTick }: Pick<Comparison, 'setup' | 'base' | 'startTick'>): Alone | null {
  const why = unrepeatable(setup);
  if (why !== null) return why;
  const acted = isRecording(base) && base.commands.some(({ tick }) => tick <= base.shownTick);
  if (startTick > 0 || acted) return 'moment';
  return judgingSeconds(scenariosOf({ setup, base })) > PATIENCE_SECONDS ? 'work' : null;
}

/** How long it takes to ask the crowds that judge, by estimate. */
export function judgingSeconds(scenarios: readonly Scenario[]): number {
  const endSeconds = Math.max(...scenarios.map(roughRolloutSeconds));
  const crowdMs = scenarios.reduce((sum, scenario) => {
    const { setUpMs, tickMs } = workOf(scenario);
    return sum + setUpMs + (endSeconds / scenario.tickSeconds) * tickMs;
  }, 0);
  return (JUDGES * crowdMs) / workersFor(scenarios) / 1_000;
}

/** By how many crowds of a study one judges, after so many before: the first that are enough, and all where it is over. */
export function judgesOf({ status, results }: StudyState, before: number): number {
  const met = results[0].length;
  if (met < JUDGES) return 0;
  return status === 'done' ? met : Math.max(before, JUDGES);
}

/** The level of each claim by so many crowds: one looks after the first that are enough, and whenever more were asked for. */
export function levelBy(runs: number, crowds: number): number {
  return levelOf(runs, 1 + Math.max(0, Math.ceil((crowds - JUDGES) / CROWDS)));
}

/** What is known besides the runs that are shown: the crowds that were asked, by how many of them one judges, and what counts first. */
export type Asked = { study: Study | null; judges: number; priority: Priority };

/** The verdict once every rollout shown is over: by the crowds, or by the one that is shown while they are too few. Else null. */
export function verdictOn(runs: readonly RunOutcome[], { study, judges, priority }: Asked): Verdict | null {
  if (runs.some(({ over }) => !over)) return null;
  if (study !== null && judges > 0) return judgeByCrowds(study.store.getState(), judges, priority);
  return judge(
    runs.map((run) => [run]),
    priority,
    1,
  );
}

function judgeByCrowds({ results }: StudyState, crowds: number, priority: Priority): Verdict {
  const runs = results.map((own) => own.slice(0, crowds));
  return judge(runs, priority, levelBy(runs.length, crowds));
}
