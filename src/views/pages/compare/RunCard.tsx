import { Check } from 'lucide-react';
import { usersHurt } from '../../../engine/index.ts';
import { outcomeOf } from '../../../store/comparison/prefer.ts';
import { useComparison, useComparisonFact } from '../../../store/comparison/useComparison.ts';
import { compareWords } from '../../../words/comparison/compare.ts';
import { beforeWords, differenceWords, firstRunWords } from '../../../words/comparison/difference.ts';
import { runLabels, runSubjects } from '../../../words/comparison/runs.ts';
import { phaseName } from '../../../words/run/phases.ts';
import { clusterWords } from '../../../words/run/servers.ts';
import { choiceOf, choiceWords } from '../../../words/settings/values.ts';
import { noticeWords } from '../../../words/share/notices.ts';
import { SmallStage } from '../../stage/SmallStage.tsx';
import { RunServers } from './RunServers.tsx';
import './run.css';

/** One run: what is different in it, its stage, and what the difference did. `best`: whether it is judged the best. */
export function RunCard({ index, best }: { index: number; best: boolean }) {
  const { setup } = useComparison();
  const label = runLabels(setup)[index];
  const { gist } = choiceOf(setup.field, setup.values[index]);
  const cluster = useComparisonFact(({ runs }) => clusterWords(runs[index].observation));
  const phase = useComparisonFact(({ runs }) => {
    const { phase, site } = runs[index];
    return phaseName(phase.kind, phase.servers, site.names);
  });
  const over = useComparisonFact(({ runs }) => runs[index].over);
  return (
    <section className="run panel" aria-label={label} data-best={best || undefined}>
      <header className="run-head">
        <h3 title={gist ? choiceWords(setup.field, setup.values[index]) : label}>
          {best && <Check role="img" aria-label={compareWords.best} size={16} strokeWidth={3} />}
          {label}
        </h3>
        <p className="run-phase">{phase}</p>
        {over && <Hurt index={index} />}
      </header>
      <SmallStage index={index} label={compareWords.stage(label, cluster)} />
      <RunServers index={index} />
      <Difference index={index} />
    </section>
  );
}

/** How many people were hurt in all. */
function Hurt({ index }: { index: number }) {
  const hurt = useComparisonFact(({ runs }) => usersHurt(runs[index].observation.ledger));
  return (
    <p className="run-hurt" data-some={hurt > 0 || undefined}>
      {compareWords.hurt(hurt)}
    </p>
  );
}

/** At first what the run is, then what the difference did, or what of the run could not be repeated. */
function Difference({ index }: { index: number }) {
  const { setup, startTick } = useComparison();
  const { gist } = choiceOf(setup.field, setup.values[index]);
  const words = useComparisonFact(({ runs, shownTick }) => {
    const { astray, site } = runs[index];
    if (astray !== null) return noticeWords({ type: 'astray', refusal: astray }, site);
    if (shownTick <= startTick) return beforeWords(gist, index === 0);
    if (index === 0) return firstRunWords(outcomeOf(runs[0]));
    return differenceWords(runSubjects(setup)[index], outcomeOf(runs[index]), outcomeOf(runs[0]));
  });
  return <p className="run-sentence">{words}</p>;
}
