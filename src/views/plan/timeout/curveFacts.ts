import { timeoutOfProduct } from '../../../plan/course/plans.ts';
import type { PlanState } from '../../../store/plan/planning.ts';
import type { Finding } from '../../../store/plan/useFound.ts';
import type { CurveFacts } from './layout.ts';

/** What the chart shows of a plan: of those beside it that which crowds have found of as large batches; null while it is worked out. */
export function curveFacts(
  { cluster, budget, worked, curve }: PlanState,
  findings: readonly Finding[],
): CurveFacts | null {
  if (worked === null || curve === null) return null;
  const { plan: best, course } = worked.proposal.best;
  return {
    cluster,
    points: curve,
    allowed: budget.share * course.met,
    best: best.timeoutSeconds,
    usual: timeoutOfProduct(cluster),
    found: findings.flatMap(({ asked: { plan }, found }) =>
      found !== null && plan.timeoutSeconds !== null && plan.batchSize === best.batchSize
        ? [{ timeoutSeconds: plan.timeoutSeconds, ...found.hurt }]
        : [],
    ),
  };
}
