import type { ReactNode } from 'react';
import type { Alone } from '../../../store/comparison/judging.ts';
import { PRIORITIES } from '../../../store/comparison/prefer.ts';
import { STRATEGY, sameUsers, startsOver } from '../../../store/comparison/setup.ts';
import { useComparison, useComparisons, useComparisonsFact } from '../../../store/comparison/useComparison.ts';
import { useStudy } from '../../../store/comparison/useStudy.ts';
import type { Judged } from '../../../store/comparison/useVerdict.ts';
import type { Study } from '../../../study/index.ts';
import { basisWords, verdictPage } from '../../../words/comparison/basis.ts';
import { compareWords } from '../../../words/comparison/compare.ts';
import { progressWords } from '../../../words/comparison/runs.ts';
import { namedRuns, verdictWords } from '../../../words/comparison/verdict.ts';
import { clockWords } from '../../../words/duration.ts';
import { Switch } from '../../kit/switch/Switch.tsx';

type Props = {
  judged: Judged;
  /** What is compared, where it stands here. */
  about: ReactNode;
};

/** How far the comparison is, and at the end what it says, by what, and what counts. */
export function Verdict({ judged: { over, started, verdict, alone, best }, about }: Props) {
  const { setup, startTick } = useComparison();
  const words = verdict && verdictWords(verdict, namedRuns(setup));
  const question = setup.field === STRATEGY ? compareWords.whichWay : compareWords.whichToPrefer;
  const told = words ? words.reasons.join(' ') : progressWords(setup, sameUsers(setup), over, started);
  return (
    <section className="compare-verdict panel" data-judged={best !== null || undefined} data-over={over.join()}>
      {/* It changes seldom, so that it can be read aloud; what is too long for its place is scrolled. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <div role="status" className="compare-answer" tabIndex={0}>
        <p className="compare-headline">{words?.headline ?? question}</p>
        {told !== '' && <p className={words ? 'compare-reasons' : undefined}>{told}</p>}
        {startTick === 0 && startsOver(setup) && <p>{compareWords.fromStart(clockWords(0))}</p>}
      </div>
      {about}
      <div className="compare-basis">
        <PriorityChoice />
        <p title={verdictPage.hint}>
          <Basis alone={alone} />
        </p>
      </div>
    </section>
  );
}

/** By what it is judged. */
function Basis({ alone }: { alone: Alone | null }) {
  const study = useComparisonsFact((state) => state.study);
  const judges = useComparisonsFact((state) => state.judges);
  return study === null || judges > 0 ? basisWords(alone, judges, null) : <Judging study={study} />;
}

const Judging = ({ study }: { study: Study }) => basisWords(null, 0, useStudy(study));

/** What counts first. */
function PriorityChoice() {
  const { prioritise } = useComparisons();
  const priority = useComparisonsFact((state) => state.priority);
  return (
    <Switch
      label={verdictPage.first}
      labelled
      options={PRIORITIES.map((id) => ({ id, name: verdictPage.priorities[id] }))}
      chosen={priority}
      onChoose={prioritise}
    />
  );
}
