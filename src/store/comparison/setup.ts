import { type FieldValue, type Scenario, type StrategyName, withField } from '../../engine/index.ts';
import { changesMidway, OPERATOR, type Variant } from './runs.ts';

/** Where the runs of a comparison start: the article's shop, the simulation as it is set up, or its present moment. */
export type BaseName = 'article' | 'start' | 'moment';
/** A comparison as it is asked for: one field, and its value in each run. */
export type Setup = { readonly base: BaseName; readonly field: string; readonly values: readonly FieldValue[] };

export const MIN_RUNS = 2;
export const MAX_RUNS = 4;

/** How many crowds judge a comparison, and how many are asked about it where somebody wants to know more. */
export const JUDGES = 100;
export const CROWDS = 1_000;

export const STRATEGY = 'rollout.strategy';
/** The article's way, and what it sets it against. */
const ARTICLE: readonly StrategyName[] = ['bleed', 'lockOut', 'blueGreen', 'maintenance'];

/** The comparison that is there by itself: the cluster that is set, deployed in each way that the article speaks of. */
export function builtIn(): Setup {
  return { base: 'start', field: STRATEGY, values: ARTICLE };
}

const isBuiltIn = ({ base, field, values }: Setup): boolean =>
  base === 'start' && field === STRATEGY && String(values) === String(ARTICLE);

/** How likely people try again in it, where the cluster that is set says nothing of that. */
const RETRY_PROBABILITY = 0.8;

/** The scenario that the runs of a setup start from, where the simulation is set up as this one: in the built-in comparison people try again. */
export function startOf(setup: Setup, scenario: Scenario): Scenario {
  if (!isBuiltIn(setup) || scenario.traffic.retryProbability > 0) return scenario;
  return withField(scenario, 'traffic.retryProbability', RETRY_PROBABILITY);
}

/** What to compare from the present moment of a run: letting it go on, or going on at once. */
export const fromHere = (): Setup => ({ base: 'moment', field: OPERATOR, values: ['nothing', 'nextPhase'] });

/** What is different in each run of a setup. */
export function variantsOf({ field, values }: Setup): Variant[] {
  return values.map((value) => ({ changes: [[field, value]] }));
}

/** Whether two runs of a setup meet the very same users. */
export function sameUsers({ field }: Setup): boolean {
  return !field.startsWith('traffic.') && !['seed', 'start', 'tickSeconds'].includes(field);
}

/** Whether a comparison asked for from a later moment must begin at the start, since its field can't change midway. */
export function startsOver({ base, field }: Setup): boolean {
  return base === 'moment' && !changesMidway([field, null]);
}
