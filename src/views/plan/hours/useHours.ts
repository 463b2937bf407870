import { useCallback } from 'react';
import { useStore } from 'zustand';
import { type HourOutlook, hourly } from '../../../plan/hours.ts';
import { useSlices } from '../../../store/plan/inSlices.ts';
import type { Planning } from '../../../store/plan/planning.ts';

/** What the plan comes to at each hour; null while that is worked out. */
export function useHours({ store }: Planning): readonly HourOutlook[] | null {
  const { cluster, worked, week } = useStore(store);
  const plan = worked?.proposal.best.plan ?? null;
  return useSlices(useCallback(() => (plan === null ? nothing() : hourly(cluster, plan, week)), [cluster, plan, week]));
}

// biome-ignore lint/correctness/useYield: there is nothing to be worked out
function* nothing(): Generator<number, null> {
  return null;
}
