import { type Observation, usersHurt } from '../../engine/index.ts';
import { askCrowds, settingsTick, unrepeatable } from '../../store/comparison/crowds.ts';
import { levelBy } from '../../store/comparison/judging.ts';
import { CROWDS } from '../../store/comparison/setup.ts';
import {
  useComparison,
  useComparisonFact,
  useComparisons,
  useComparisonsFact,
} from '../../store/comparison/useComparison.ts';
import { useStudy } from '../../store/comparison/useStudy.ts';
import { difference, figureOf, type ReadStudy, type Replication, type Study, tallyOf } from '../../study/index.ts';
import { againstFirstWords, aloneWords, crowdsWords, fileWords } from '../../words/comparison/crowds.ts';
import { runLabels } from '../../words/comparison/runs.ts';
import { clockWords } from '../../words/duration.ts';
import { counted } from '../../words/quantities.ts';
import { Asking } from './Asking.tsx';
import { Rows } from './Rows.tsx';
import './crowds.css';

/** What becomes of the compared runs in many crowds, or a study out of a file. */
export function Crowds() {
  const study = useComparisonsFact((state) => state.study);
  const opened = useComparisonsFact((state) => state.opened);
  const why = unrepeatable(useComparison().setup);
  if (opened !== null) return <Opened opened={opened} />;
  if (why !== null) return <p className="crowds-about">{crowdsWords.whyNot[why]}</p>;
  return study === null ? <Invitation /> : <Asked study={study} />;
}

function Invitation() {
  const comparison = useComparison();
  const { keep } = useComparisons();
  const tick = settingsTick(comparison);
  const { tickSeconds } = useComparisonFact(({ runs }) => runs[0].settings);
  return (
    <div className="crowds-about">
      <p>{crowdsWords.about}</p>
      {tick !== null && <p>{crowdsWords.settings(clockWords(tick * tickSeconds))}</p>}
      <button type="button" onClick={() => keep(askCrowds(comparison, CROWDS))}>
        {crowdsWords.ask(counted(CROWDS, 'crowd'))}
      </button>
    </div>
  );
}

function Asked({ study }: { study: Study }) {
  const { results } = useStudy(study);
  return (
    <>
      <Asking study={study}>{results[0].length > 0 && <p className="crowds-compared">{crowdsWords.first}</p>}</Asking>
      {results[0].length > 0 && <Answers results={results} />}
    </>
  );
}

function Answers({ results }: { results: readonly (readonly Replication[])[] }) {
  const { setup } = useComparison();
  const marks = useComparisonFact(({ runs }) => runs.map(markOf).join()).split(',');
  const level = levelBy(results.length, results[0].length);
  const rows = runLabels(setup).map((name, i) => {
    const tally = tallyOf(results[i]);
    const mark = marks[i] === '' ? null : Number(marks[i]);
    return {
      name,
      tally,
      mark,
      told: i === 0 ? aloneWords(tally) : against(results[i], results[0], level),
    };
  });
  return <Rows rows={rows} />;
}

/** How long a run took; '' while it has not come to its end. */
function markOf({ observation: { rollout, ledger } }: { observation: Observation }): string {
  return rollout.status !== 'done' ? '' : String(ledger.rolloutSeconds);
}

function against(own: readonly Replication[], first: readonly Replication[], level: number): string[] {
  return againstFirstWords(
    difference(own, first, (replication) => figureOf(replication, 'rolloutSeconds')),
    difference(own, first, ({ ledger }) => usersHurt(ledger)),
    level,
  );
}

function Opened({ opened: { head, tally } }: { opened: ReadStudy }) {
  const { showStudy } = useComparisons();
  const { name } = head.scenario;
  return (
    <>
      <div className="crowds-asking">
        <p>{fileWords(name, tally.crowds, head.shard)}</p>
        <button type="button" onClick={() => showStudy(null)}>
          {crowdsWords.closeFile}
        </button>
      </div>
      <Rows rows={[{ name, tally, mark: null, told: aloneWords(tally) }]} />
    </>
  );
}
