import { optionGist } from '../../store/optionWords.ts';
import { useComparison, useComparisonFact, useDeskFact } from '../../store/useComparison.ts';
import { summarise } from '../stage/summary.ts';
import { phaseName } from '../timeline/bands.ts';
import { RunServers } from './RunServers.tsx';
import { SmallStage } from './SmallStage.tsx';
import { differenceSentence } from './sentence.ts';
import { tell } from './told.ts';
import { judge } from './verdict.ts';
import './run.css';

/** One run: what is different in it, its stage, and what the difference did. */
export function RunCard({ index }: { index: number }) {
  const comparison = useComparison();
  const setup = useDeskFact((state) => state.setup);
  const label = useComparisonFact(({ runs }) => runs[index].label);
  const note = useComparisonFact(({ runs }) => runs[index].note);
  const summary = useComparisonFact(({ runs }) => summarise(runs[index].observation));
  const phase = useComparisonFact(({ runs }) => {
    const { phase, servers } = runs[index].observation;
    const names = servers.map(({ name }) => name);
    return phaseName(
      phase.kind,
      phase.servers.map((name) => names.indexOf(name)),
      names,
    );
  });
  const sentence = useComparisonFact(({ runs, tick }) => {
    if (index === 0) return 'The others are held against this one.';
    const told = tell(runs, setup);
    return tick > comparison.startTick ? differenceSentence(told[index], told[0]) : '';
  });
  const best = useComparisonFact(({ runs }) => judge(tell(runs, setup))?.best === index);
  const over = useComparisonFact(({ runs }) => runs[index].over);
  return (
    <section className="run panel" aria-label={label} data-best={best || undefined} data-over={over || undefined}>
      <header className="run-head">
        <h2>{label}</h2>
        <p className="run-gist">{optionGist(setup.field, setup.values[index])}</p>
        <p className="run-phase">{phase}</p>
      </header>
      <SmallStage index={index} label={`${label}. ${summary}`} />
      <RunServers index={index} />
      <p className="run-sentence">{note === null ? sentence : `Not all of it could be repeated: ${note}`}</p>
    </section>
  );
}
