import { ChevronDown } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { calmWords, figureWords, ledgerWords } from '../../words/page/ledger.ts';
import { ledgerValue } from '../../words/run/ledger.ts';
import { late } from '../kit/late.tsx';
import { Row } from './Row.tsx';
import { FIGURES, harmsOf, LEDGER_ROWS, toneOf } from './rows.ts';
import './ledger.css';

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
      {open ? (
        <Suspense>
          <AllRows />
        </Suspense>
      ) : (
        <HarmsDone />
      )}
      <button type="button" className="ledger-more" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>{open ? ledgerWords.less : <Calm />}</span>
        <ChevronDown aria-hidden size={16} />
      </button>
    </section>
  );
}

function Figure({ entry }: { entry: (typeof FIGURES)[number] }) {
  const amount = useFact(({ observation }) => observation.ledger[entry]);
  return (
    <div>
      <dt>{figureWords(entry, amount)}</dt>
      <dd data-tone={toneOf(entry, amount)}>{ledgerValue(entry, amount)}</dd>
    </div>
  );
}

function HarmsDone() {
  const done = useFact(({ observation, settings }) =>
    harmsOf(observation.ledger, settings)
      .done.map(({ entry }) => entry)
      .join(),
  );
  if (done === '') return null;
  return (
    <dl className="ledger-rows">
      {LEDGER_ROWS.filter(({ entry }) => done.split(',').includes(entry)).map((row) => (
        <Row key={row.entry} row={row} />
      ))}
    </dl>
  );
}

function Calm() {
  return useFact(({ observation, settings }) => calmWords(harmsOf(observation.ledger, settings).zero));
}
