import { type Scenario, workOf } from '../../engine/index.ts';
import { startBrowserWorker } from '../../study/browserWorker.ts';
import { type Study, startStudy } from '../../study/index.ts';
import { changed, isRecording, OPERATOR, settingsOf } from './runs.ts';
import { type Setup, variantsOf } from './setup.ts';
import type { Comparison } from './state.ts';

const MOST_WORKERS = 8;
/** Users that the worlds of all workers may hold together: some 100 MB. */
const MOST_USERS = 2_000_000;

/** Why the runs of a comparison can't meet other crowds: they differ by what is done at a moment of this one, or by their crowd alone. */
export type Unrepeatable = 'operator' | 'seed';

export function unrepeatable({ field }: Setup): Unrepeatable | null {
  if (field === OPERATOR) return 'operator';
  return field === 'seed' ? 'seed' : null;
}

/** What each run of a comparison is before any crowd: a scenario from its start, with the settings of the moment that it was made at. */
export function scenariosOf({ setup, base }: Pick<Comparison, 'setup' | 'base'>): Scenario[] {
  return variantsOf(setup).map(({ changes }) => changes.reduce(changed, settingsOf(base)));
}

/** The tick whose settings the crowds meet from the start on, where the comparison is of a later moment; null where it is not. */
export function settingsTick({ base }: Pick<Comparison, 'base'>): number | null {
  return isRecording(base) && base.shownTick > 0 ? base.shownTick : null;
}

/** How many workers share them: a processor is left to the page, and the worlds of all have to fit. At least one. */
export function workersFor(scenarios: readonly Scenario[]): number {
  const users = scenarios.reduce((sum, scenario) => sum + workOf(scenario).users, 1);
  return Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency - 1, Math.floor(MOST_USERS / users)));
}

/** Asks so many crowds what becomes of the runs of a comparison, each crowd of all of them. */
export function askCrowds(comparison: Pick<Comparison, 'setup' | 'base'>, count: number): Study {
  const scenarios = scenariosOf(comparison);
  return startStudy(
    { scenarios, seeds: { from: 1, count } },
    { startWorker: startBrowserWorker, workers: workersFor(scenarios) },
  );
}
