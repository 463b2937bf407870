import type { Scenario } from '../engine/index.ts';
import type { Slices } from '../player/slices.ts';
import { quantileOf, type TimeLaw } from '../theory/index.ts';
import { after, later, now, passedBy } from '../theory/stages/passage.ts';
import { batchesOf, drainAt } from './course.ts';
import { type Plan, workSeconds } from './plans.ts';

/** How much of the chance may be lost on the way, and how fine the grid is to begin with. */
const LOST = 0.002;
const STEPS = 8;

/** The law of how long the whole rollout takes, in seconds: its drains folded one with the next. Yields which share is done. */
export function* durationLaw(cluster: Scenario, plan: Plan): Slices<TimeLaw> {
  const batches = batchesOf(cluster, plan);
  const { scale } = drainAt(cluster, plan, 1, 0).law;
  let passage = now(scale / STEPS);
  for (const [i, servers] of batches.entries()) {
    if (i > 0) passage = later(passage, cluster.rollout.pauseSeconds);
    passage = after(passage, (since) => drainAt(cluster, plan, servers, since).law, LOST / batches.length);
    passage = later(passage, workSeconds(cluster));
    yield i / batches.length;
  }
  const { exact } = passage;
  return { by: (t) => passedBy(passage, t), atoms: exact.chance > 0 ? [exact.at] : [], scale: exact.at || scale };
}

/** How long it takes: in the middle, and 19 times in 20. */
export type Duration = { half: number; most: number };

export const durationOf = (law: TimeLaw): Duration => ({ half: quantileOf(law, 0.5), most: quantileOf(law, 0.95) });
