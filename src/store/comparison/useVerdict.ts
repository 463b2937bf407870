import { useEffect, useMemo } from 'react';
import { steady } from '../steady.ts';
import { type Alone, verdictOn, whyAlone } from './judging.ts';
import { outcomeOf } from './prefer.ts';
import type { Comparison, ComparisonState } from './state.ts';
import { useComparison, useComparisonFact, useComparisons, useComparisonsFact } from './useComparison.ts';
import type { Verdict } from './verdict.ts';

/** How far a comparison is judged. */
export type Judged = {
  /** Of each run whether its rollout is over, and whether any time has passed since they parted. */
  over: readonly boolean[];
  started: boolean;
  /** Once every rollout is over: by the crowds, or by the one that is shown until they are asked. */
  verdict: Verdict | null;
  /** Why no other crowd is asked, or null. */
  alone: Alone | null;
  /** The run that is the best, once that is settled. */
  best: number | null;
};

/** How far the comparison is judged; asks the crowds as soon as it plays. Changes seldom. */
export function useVerdict(): Judged {
  const comparison = useComparison();
  const { judge } = useComparisons();
  const { study, judges, priority } = useComparisonsFact((state) => state);
  const { over, started, outcomes } = useComparisonFact(useMemo(() => whenOver(comparison), [comparison]));
  const alone = useMemo(() => whyAlone(comparison), [comparison]);
  useEffect(() => {
    if (started && study === null && alone === null) judge();
  }, [started, study, alone, judge]);
  const verdict = useMemo(
    () => (started ? verdictOn(outcomes, { study, judges, priority }) : null),
    [started, outcomes, study, judges, priority],
  );
  const settled = judges > 0 || alone !== null;
  const best = settled && verdict?.leaders.length === 1 ? verdict.leaders[0] : null;
  return { over, started, verdict, alone, best };
}

/** How the runs stood when the last of them that is over was. */
const whenOver = ({ startTick }: Comparison) =>
  steady(
    ({ runs, shownTick }: ComparisonState) => [shownTick > startTick, ...runs.map((run) => run.over)].join(),
    ({ runs, shownTick }) => ({
      over: runs.map((run) => run.over),
      started: shownTick > startTick,
      outcomes: runs.map(outcomeOf),
    }),
  );
