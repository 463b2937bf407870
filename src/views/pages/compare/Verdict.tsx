import type { Alone } from '../../../store/comparison/judging.ts';
import { PRIORITIES, type Priority } from '../../../store/comparison/prefer.ts';
import { STRATEGY, sameUsers, startsOver } from '../../../store/comparison/setup.ts';
import { useComparison, useComparisons, useComparisonsFact } from '../../../store/comparison/useComparison.ts';
import { useStudy } from '../../../store/comparison/useStudy.ts';
import type { Judged } from '../../../store/comparison/useVerdict.ts';
import type { Study } from '../../../study/index.ts';
import { basisWords, verdictPage } from '../../../words/comparison/basis.ts';
import { compareWords } from '../../../words/comparison/compare.ts';
import { differsWords, progressWords, runLabels, runSubjects } from '../../../words/comparison/runs.ts';
import { verdictWords } from '../../../words/comparison/verdict.ts';
import { clockWords } from '../../../words/duration.ts';

/** What the comparison is about, how far it is, and at the end what it says, by what, and what counts. */
export function Verdict({ judged: { over, started, verdict, alone, best } }: { judged: Judged }) {
  const { setup, base, startTick } = useComparison();
  const words = verdict && verdictWords(verdict, runSubjects(setup), runLabels(setup));
  const question = setup.field === STRATEGY ? compareWords.whichWay : compareWords.whichToPrefer;
  const about = words ? words.reasons.join(' ') : progressWords(setup, sameUsers(setup), over, started);
  return (
    <section className="compare-verdict" data-judged={best !== null || undefined} data-over={over.join()}>
      {/* It changes seldom, so that it can be read aloud. */}
      <div role="status">
        <p className="compare-headline">{words?.headline ?? question}</p>
        {about !== '' && <p>{about}</p>}
        {startTick === 0 && startsOver(setup) && <p>{compareWords.fromStart(clockWords(0))}</p>}
      </div>
      <div className="compare-basis">
        <p className="compare-base">{differsWords(setup, base)}</p>
        <p title={verdictPage.hint}>
          <Basis alone={alone} />
        </p>
        <PriorityChoice />
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
    <label>
      {verdictPage.first}{' '}
      <select value={priority} onChange={({ target }) => prioritise(target.value as Priority)}>
        {PRIORITIES.map((name) => (
          <option key={name} value={name}>
            {verdictPage.priorities[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
