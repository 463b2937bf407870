import type { ComponentType } from 'react';
import type { PartProps } from '../../../store/plan/planning.ts';
import { planWords } from '../../../words/plan/page.ts';
import { late } from '../../kit/late.tsx';

/** A part of the plan, in a tab of its own. */
export type PlanPart = { id: string; name: () => string; Content: ComponentType<PartProps> };

/** The parts of a plan in order; each comes when it is asked for. */
export const PARTS: readonly PlanPart[] = [
  {
    id: 'plan-answer',
    name: () => planWords.tabs.answer,
    Content: late(() => import('../../plan/answer/Answer.tsx').then(({ Answer }) => Answer)),
  },
];
