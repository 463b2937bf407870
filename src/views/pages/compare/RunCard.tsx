import { outcomeOf } from '../../../store/comparison/prefer.ts';
import { useComparison, useComparisonFact } from '../../../store/comparison/useComparison.ts';

import { compareWords } from '../../../words/comparison/compare.ts';
import { differenceWords, firstRunWords } from '../../../words/comparison/difference.ts';
import { runLabels, runSubjects } from '../../../words/comparison/runs.ts';
import { phaseName } from '../../../words/run/phases.ts';
import { clusterWords } from '../../../words/run/servers.ts';
import { choiceOf } from '../../../words/settings/values.ts';
import { noticeWords } from '../../../words/share/notices.ts';
import { RunServers } from './RunServers.tsx';
import { SmallStage } from './SmallStage.tsx';
import './run.css';

/** One run: what is different in it, its stage, and what the difference did. `best`: whether it is judged the best. */
export function RunCard({ index, best }: { index: number; best: boolean }) {
  const { setup } = useComparison();
  const label = runLabels(setup)[index];
  const cluster = useComparisonFact(({ runs }) => clusterWords(runs[index].observation));
  const phase = useComparisonFact(({ runs }) => {
    const { phase, site } = runs[index];
    return phaseName(phase.kind, phase.servers, site.names);
  });
  const over = useComparisonFact(({ runs }) => runs[index].over);
  return (
    <section className="run panel" aria-label={label} data-best={best || undefined} data-over={over || undefined}>
      <header className="run-head">
        <h2>{label}</h2>
        <p className="run-gist">{choiceOf(setup.field, setup.values[index]).gist}</p>
        <p className="run-phase">{phase}</p>
      </header>
      <SmallStage index={index} label={compareWords.stage(label, cluster)} />
      <RunServers index={index} />
      <Difference index={index} />
    </section>
  );
}

/** What the difference did, or what of the run could not be repeated. */
function Difference({ index }: { index: number }) {
  const { setup, startTick } = useComparison();
  const words = useComparisonFact(({ runs, shownTick }) => {
    const { astray, site } = runs[index];
    if (astray !== null) return noticeWords({ type: 'astray', refusal: astray }, site);
    if (index === 0) return firstRunWords();
    if (shownTick <= startTick) return '';
    return differenceWords(runSubjects(setup)[index], outcomeOf(runs[index]), outcomeOf(runs[0]));
  });
  return <p className="run-sentence">{words}</p>;
}
