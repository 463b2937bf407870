import { useState } from 'react';
import { goesBack } from '../../engine/index.ts';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { runbookPage as t } from '../../words/runbook/page.ts';
import { noRunbookWords, runbookPhase } from '../../words/runbook/runbook.ts';
import { Steps } from './Phase.tsx';
import { useBook } from './useBook.ts';
import '../kit/part.css';
import './runbook.css';

/** What an operator does in the phase that is simulated, as commands for the load balancer. Hidden forecasts stay hidden. */
export function CurrentCommand() {
  const [said, say] = useState('');
  const settings = useFact((state) => state.settings);
  const index = useFact(({ observation }) => observation.phase.index);
  const back = useFact(({ plan }) => goesBack(plan));
  const foresees = useFact(({ hidden }) => !hidden.includes('forecasts'));
  const { book } = useBook(settings);
  const phase = book.phases.find(({ from, to }) => from <= index && index <= to);
  if (book.none !== null) return <p className="runbook">{noRunbookWords(book.none, book.product)}</p>;
  return (
    <section className="runbook" aria-label={t.now}>
      <h3>{back || !phase ? t.now : runbookPhase(phase.kind, phase.servers)}</h3>
      {back && <p>{t.onTheWayBack}</p>}
      {!back && phase && <Steps book={book} phase={phase} foresees={foresees} onSay={say} />}
      {!back && phase?.steps.length === 0 && <p>{t.nothingNow}</p>}
      <p role="status">{said}</p>
    </section>
  );
}
