import type { Scenario } from '../engine/index.ts';
import type { Slices } from '../player/slices.ts';
import { quantileOf, type TimeLaw } from '../theory/index.ts';
import { after, later, now, passedBy } from '../theory/stages/passage.ts';
import { addSpans, batchesOf, courseInSlices, drainAfter, meanSeconds } from './course.ts';
import type { Span } from './held.ts';
import { type Plan, workSeconds } from './plans.ts';

/** How much of the chance may be lost on the way, and how fine the grid is to begin with: so many steps of what is expected. */
const LOST = 0.002;
const STEPS = 150;

/** The law of how long the whole rollout takes, in seconds: its drains folded one with the next. Yields which share is done. */
export function* durationLaw(cluster: Scenario, plan: Plan): Slices<TimeLaw> {
  const batches = batchesOf(cluster, plan);
  const expected = yield* courseInSlices(cluster, plan);
  const spans: Span[] = [];
  let passage = now(expected.seconds / STEPS || 1);
  for (const [i, servers] of batches.entries()) {
    if (i > 0) passage = later(passage, cluster.rollout.pauseSeconds);
    const drainAt = (since: number) => drainAfter(cluster, plan, servers, stretched(spans, since));
    passage = later(
      after(passage, (since) => drainAt(since).law, LOST / batches.length),
      workSeconds(cluster),
    );
    addSpans(
      spans,
      cluster,
      servers,
      meanSeconds(drainAfter(cluster, plan, servers, spans), plan) + workSeconds(cluster),
    );
    yield i / batches.length;
  }
  const { exact } = passage;
  return { by: (t) => passedBy(passage, t), atoms: exact.chance > 0 ? [exact.at] : [], scale: expected.seconds || 1 };
}

/** What came before, as it is if it took `seconds` and not what was expected. */
function stretched(spans: readonly Span[], seconds: number): readonly Span[] {
  const expected = spans.at(-1)?.to ?? 0;
  if (expected === 0) return spans;
  return spans.map(({ from, to, out }) => ({ from: (from / expected) * seconds, to: (to / expected) * seconds, out }));
}

/** How long it takes: in the middle, and 19 times in 20. */
export type Duration = { half: number; most: number };

export const durationOf = (law: TimeLaw): Duration => ({ half: quantileOf(law, 0.5), most: quantileOf(law, 0.95) });
