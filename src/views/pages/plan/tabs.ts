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
  {
    id: 'plan-timeout',
    name: () => planWords.tabs.timeout,
    Content: late(() => import('../../plan/timeout/Timeout.tsx').then(({ Timeout }) => Timeout)),
  },
  {
    id: 'plan-best-hour',
    name: () => planWords.tabs.bestHour,
    Content: late(() => import('../../plan/hours/BestHour.tsx').then(({ BestHour }) => BestHour)),
  },
  {
    id: 'plan-spread',
    name: () => planWords.tabs.spread,
    Content: late(() => import('../../plan/spread/HowItVaries.tsx').then(({ HowItVaries }) => HowItVaries)),
  },
  {
    id: 'plan-deadlines',
    name: () => planWords.tabs.deadlines,
    Content: late(() => import('../../plan/deadlines/Deadlines.tsx').then(({ Deadlines }) => Deadlines)),
  },
  {
    id: 'plan-capacity',
    name: () => planWords.tabs.capacity,
    Content: late(() => import('../../plan/capacity/Capacity.tsx').then(({ Capacity }) => Capacity)),
  },
  {
    id: 'plan-measure-first',
    name: () => planWords.tabs.measureFirst,
    Content: late(() => import('../../plan/measureFirst/MeasureFirst.tsx').then(({ MeasureFirst }) => MeasureFirst)),
  },
  {
    id: 'plan-sweep',
    name: () => planWords.tabs.sweep,
    Content: late(() => import('../../plan/sweep/Sweep.tsx').then(({ Sweep }) => Sweep)),
  },
  {
    id: 'plan-runbook',
    name: () => planWords.tabs.runbook,
    Content: late(() => import('../../runbook/RunbookPanel.tsx').then(({ RunbookPanel }) => RunbookPanel)),
  },
  {
    id: 'plan-page',
    name: () => planWords.tabs.page,
    Content: late(() => import('../../plan/page/OnePage.tsx').then(({ OnePage }) => OnePage)),
  },
];
