import type { Scenario } from '../engine/index.ts';
import type { Slices } from '../player/slices.ts';
import { courseInSlices } from './course/course.ts';
import { longestTimeout, type Plan, timeoutOfProduct } from './course/plans.ts';
import { hurtBy, TIMEOUTS } from './proposal.ts';

/** What is to be expected with a drain timeout: users hurt by the whole rollout, and how long it takes. */
export type TimeoutPoint = { timeoutSeconds: number; hurt: number; seconds: number };

const POINTS = 40;
/** So far the curve goes beyond the timeout that is proposed, and beyond the one that the product has. */
const BEYOND = { best: 1.6, usual: 1.2 };

/** Whom each timeout would hurt, all else being as in a plan; from 0 on. Yields which share of the work is done. */
export function* timeoutCurve(cluster: Scenario, plan: Plan): Slices<TimeoutPoint[]> {
  const usual = timeoutOfProduct(cluster) ?? 0;
  const wished = Math.max(BEYOND.best * (plan.timeoutSeconds ?? 0), BEYOND.usual * usual, TIMEOUTS[0]);
  const end = Math.min(wished, longestTimeout(cluster) ?? wished);
  const points: TimeoutPoint[] = [];
  for (let i = 0; i <= POINTS; i++) {
    const timeoutSeconds = (i / POINTS) * end;
    const course = yield* courseInSlices(cluster, { ...plan, timeoutSeconds });
    points.push({ timeoutSeconds, hurt: hurtBy(course), seconds: course.seconds });
    yield i / POINTS;
  }
  return points;
}
