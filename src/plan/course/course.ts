import { hasPods, type Scenario } from '../../engine/index.ts';
import { atOnce, type Slices } from '../../player/slices.ts';
import { quantileOf, type TimeLaw } from '../../theory/index.ts';
import { batchCourse, batchLaw } from './batches.ts';
import type { Course, Plan } from './plans.ts';
import { podsCourse, podsLaw } from './pods.ts';

/** What the closed forms expect of a plan. */
export const courseOf = (cluster: Scenario, plan: Plan): Course => atOnce(courseInSlices(cluster, plan));

/** The same bit by bit; yields which share is done. */
export function* courseInSlices(cluster: Scenario, plan: Plan): Slices<Course> {
  return yield* hasPods(cluster) ? podsCourse(cluster, plan) : batchCourse(cluster, plan);
}

/** The law of how long the whole rollout takes, in seconds. Yields which share is done. */
export function* durationLaw(cluster: Scenario, plan: Plan): Slices<TimeLaw> {
  return yield* hasPods(cluster) ? podsLaw(cluster, plan) : batchLaw(cluster, plan);
}

/** How long it takes: in the middle, and 19 times in 20. */
export type Duration = { half: number; most: number };

export const durationOf = (law: TimeLaw): Duration => ({ half: quantileOf(law, 0.5), most: quantileOf(law, 0.95) });
