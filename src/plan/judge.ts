import { type Difference, difference, figureOf, type Replication, signOf } from '../study/index.ts';
import type { Budget } from './course/plans.ts';
import { type Found, isFull, keeps } from './found.ts';

/** What is to be said of a plan beside the one that is proposed: what of the budget it breaks, or by how much it is slower. */
export type Judgement =
  | { type: 'recommended' | 'nearest' | 'full' | 'harm' | 'late' | 'asking' }
  | { type: 'time'; difference: Difference; sign: 'less' | 'equal' | 'more' | 'open' };

/** The plan that is proposed, by its crowds. */
export function judgeFirst(found: Found, budget: Budget): Judgement {
  return { type: keeps(found, budget) === false || isFull(found) ? 'nearest' : 'recommended' };
}

/** Before so few crowds nothing is said of time: a sign test could not tell. */
const FEWEST = 10;

/** Another plan, by its crowds and those of the first, which are the same as far as both have met them. */
export function judgeOther(
  { found, replications }: { found: Found; replications: readonly Replication[] },
  first: readonly Replication[],
  budget: Budget,
): Judgement {
  if (isFull(found)) return { type: 'full' };
  if (found.hurt.low > budget.share * found.met) return { type: 'harm' };
  if (budget.seconds !== null && found.most.value > budget.seconds) return { type: 'late' };
  if (found.crowds < FEWEST) return { type: 'asking' };
  const time = difference(replications, first, (replication) => figureOf(replication, 'rolloutSeconds'));
  return { type: 'time', difference: time, sign: signOf(time) };
}
