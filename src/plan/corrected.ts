import type { Scenario } from '../engine/index.ts';
import { holdingOf } from './capacity.ts';
import { courseOf } from './course/course.ts';
import { type Budget, longestTimeout, planned } from './course/plans.ts';
import { type Found, isFull } from './found.ts';
import { type Proposal, TIMEOUTS } from './proposal.ts';

/** By so much a timeout is lengthened that was too short. */
const LONGER = 1.25;

/**
 * What to propose instead, where crowds have found that the plan does not hold: survivors that are full, or more users hurt than
 * the budget allows; null where it holds, or nothing is left to be tried.
 */
export function corrected(cluster: Scenario, budget: Budget, proposal: Proposal, found: Found): Proposal | null {
  const { best, obstacle, next } = proposal;
  if (obstacle === 'capacity') return null;
  if (isFull(found)) {
    const [second, ...rest] = next.filter(({ plan }) => plan.batchSize < best.plan.batchSize);
    if (second !== undefined) return { ...proposal, best: second, next: rest };
    return obstacle === null ? { ...proposal, obstacle: 'capacity' } : null;
  }
  if (obstacle === 'harm' || found.hurt.low <= budget.share * found.met) return null;
  const { timeoutSeconds } = best.plan;
  const longest = longestTimeout(cluster) ?? Number.POSITIVE_INFINITY;
  const longer = TIMEOUTS.find((seconds) => timeoutSeconds !== null && seconds >= LONGER * timeoutSeconds);
  if (longer === undefined || longer > longest) return { ...proposal, obstacle: 'harm' };
  const plan = { ...best.plan, timeoutSeconds: longer };
  const course = courseOf(cluster, plan);
  const late = budget.seconds !== null && course.seconds > budget.seconds;
  const better = { plan, course, holding: holdingOf(planned(cluster, plan), course.seconds) };
  return { ...proposal, best: better, obstacle: late ? 'time' : null };
}
