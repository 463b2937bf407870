import { ChevronDown } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { calmWords, figureWords, ledgerValue, ledgerWords } from '../../words/page/ledger.ts';
import { late } from '../kit/late.tsx';
import { FIGURES, harmsOf, isHidden, toneOf } from './rows.ts';
import './ledger.css';

const HarmsDone = late(() => import('./HarmsDone.tsx').then(({ HarmsDone }) => HarmsDone), { patient: true });
const AllRows = late(() => import('./AllRows.tsx').then(({ AllRows }) => AllRows));

/** Who was hurt, who was served and how long it took; then each harm that was done, and in one line those that were not, which opens all. */
export function Ledger() {
  const [open, setOpen] = useState(false);
  return (
    <section className="ledger panel" aria-label={ledgerWords.ledger}>
      <dl className="ledger-figures">
        {FIGURES.map((entry) => (
          <Figure key={entry} entry={entry} />
        ))}
      </dl>
      <Suspense>{open ? <AllRows /> : <HarmsDone />}</Suspense>
      <button type="button" className="ledger-more" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>{open ? ledgerWords.less : <Calm />}</span>
        <ChevronDown aria-hidden size={16} />
      </button>
    </section>
  );
}

function Figure({ entry }: { entry: (typeof FIGURES)[number] }) {
  const amount = useFact(({ observation }) => observation.ledger[entry]);
  const unknown = useFact(({ hidden }) => isHidden(entry, hidden));
  return (
    <div>
      <dt>{figureWords(entry, amount)}</dt>
      {unknown ? (
        <dd>{ledgerWords.hidden}</dd>
      ) : (
        <dd data-tone={toneOf(entry, amount)}>{ledgerValue(entry, amount)}</dd>
      )}
    </div>
  );
}

function Calm() {
  return useFact(({ observation, settings, hidden }) => calmWords(harmsOf(observation.ledger, settings, hidden).zero));
}
