import { useMemo } from 'react';
import { STRATEGY, sameUsers, startsOver } from '../../../store/comparison/setup.ts';
import type { Comparison, ComparisonState } from '../../../store/comparison/state.ts';
import { useComparison, useComparisonFact } from '../../../store/comparison/useComparison.ts';
import { judge, outcomeOf } from '../../../store/comparison/verdict.ts';
import { steady } from '../../../store/steady.ts';
import { compareWords } from '../../../words/comparison/compare.ts';
import { differsWords, progressWords, runSubjects } from '../../../words/comparison/runs.ts';
import { verdictWords } from '../../../words/comparison/verdict.ts';
import { clockWords } from '../../../words/duration.ts';

/** What the comparison is about, how far it is, and at the end what it says. It changes seldom, so that it can be read aloud. */
export function Verdict() {
  const comparison = useComparison();
  const { setup, base, startTick } = comparison;
  const { over, started, outcomes } = useComparisonFact(useMemo(() => whenOver(comparison), [comparison]));
  const verdict = started ? judge(outcomes) : null;
  const words = verdict && verdictWords(verdict, outcomes, runSubjects(setup));
  const question = setup.field === STRATEGY ? compareWords.whichWay : compareWords.whichToPrefer;
  const about = words ? words.reasons.join(' ') : progressWords(setup, sameUsers(setup), over, started);
  return (
    <div className="compare-verdict" role="status" data-judged={verdict !== null || undefined} data-over={over.join()}>
      <p className="compare-base">{differsWords(setup, base)}</p>
      <p className="compare-headline">{words?.headline ?? question}</p>
      {about !== '' && <p>{about}</p>}
      {startTick === 0 && startsOver(setup) && <p>{compareWords.fromStart(clockWords(0))}</p>}
    </div>
  );
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
