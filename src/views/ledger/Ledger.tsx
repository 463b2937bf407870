import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { useFact } from '../../store/useSimulation.ts';
import { LEDGER_ROWS, type LedgerRow } from './rows.ts';
import './ledger.css';

const SECTIONS: { kind: LedgerRow['kind']; title: string }[] = [
  { kind: 'harm', title: 'Who got hurt' },
  { kind: 'good', title: 'Who was well served' },
  { kind: 'cost', title: 'What it cost' },
];

/** Harms, goods and costs, each apart. */
export function Ledger() {
  const [explained, setExplained] = useState(false);
  return (
    <section className="ledger panel" aria-label="Ledger" data-explained={explained || undefined}>
      <button
        type="button"
        className="ledger-help"
        aria-pressed={explained}
        aria-label="What do these mean?"
        title="What do these mean?"
        onClick={() => setExplained(!explained)}
      >
        <CircleHelp aria-hidden size={16} />
      </button>
      {SECTIONS.map(({ kind, title }) => (
        <div key={kind} className="ledger-section" data-kind={kind}>
          <h2>{title}</h2>
          <dl>
            {LEDGER_ROWS.filter((row) => row.kind === kind).map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

function Row({ row }: { row: LedgerRow }) {
  const value = useFact((state) => state.observation.ledger[row.key]);
  const text = row.format(value);
  return (
    <div className="ledger-row" data-some={value > 0 || undefined} title={row.meaning}>
      <dt>{row.label}</dt>
      <dd className="ledger-value">{text}</dd>
      <dd className="ledger-meaning">{row.meaning}</dd>
    </div>
  );
}
