import type { Scenario } from '../../engine/index.ts';
import { type Budget, longestSeconds } from '../../plan/course/plans.ts';
import type { Found } from '../../plan/found.ts';
import type { Week } from '../../plan/hours.ts';
import type { Worked } from '../../store/plan/planning.ts';
import {
  expectedWords,
  fullestSentence,
  harmWords,
  obstacleSentence,
  planSentence,
  takesWords,
  timeoutSentence,
} from './answer.ts';
import { startWords } from './hours.ts';

/** What the answer is made from: by the closed forms, and as soon as there are any by crowds; `over`: all have been asked. */
export type Known = {
  cluster: Scenario;
  week: Week;
  hour: number | null;
  budget: Budget;
  worked: Worked;
  found: Found | null;
  over: boolean;
};

/** The answer: when, how, how long and who is hurt; then what to set, and why it may not do. */
export function bottomLine({
  cluster,
  week,
  hour,
  budget,
  worked,
  found,
  over,
}: Known): [headline: string, second: string] {
  const { proposal, duration } = worked;
  const { best, obstacle } = proposal;
  const [half, most] = found ? [found.half.value, found.most.value] : [duration.half, duration.most];
  const takes = takesWords(half, most, longestSeconds(cluster, best.plan), over);
  const plan = planSentence(hour === null ? null : startWords(hour, week), cluster, best.plan, takes);
  const second = [
    timeoutSentence(cluster, best.plan),
    found ? fullestSentence(found.fullest) : '',
    obstacleSentence(cluster, obstacle, budget),
  ];
  return [[plan, found ? harmWords(found) : expectedWords(best.course)].join(' '), second.filter(Boolean).join(' ')];
}
