import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { useFact } from '../../store/useSimulation.ts';
import { SHOWN_ROWS, type ShownRow } from './rows.ts';
import './ledger.css';

const SECTIONS: { kind: ShownRow['kind']; title: string }[] = [
  { kind: 'harm', title: 'Who got hurt' },
  { kind: 'good', title: 'Who was well served' },
  { kind: 'cost', title: 'What it cost' },
];

/** Harms, goods and costs, each apart; those that can't happen in this scenario are folded away while they are zero. */
export function Ledger() {
  const [explained, setExplained] = useState(false);
  const [all, setAll] = useState(false);
  const shown = useFact(({ observation, settings }) =>
    SHOWN_ROWS.map((row) =>
      all || (row.possible?.(settings) ?? true) || row.value(observation.ledger, settings) > 0 ? '1' : '0',
    ).join(''),
  );
  const folded = SHOWN_ROWS.filter((_, i) => shown[i] === '0').length;
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
          <dl>{SHOWN_ROWS.map((row, i) => row.kind === kind && shown[i] === '1' && <Row key={row.id} row={row} />)}</dl>
        </div>
      ))}
      {(folded > 0 || all) && (
        <button type="button" className="ledger-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show only what can happen here' : `${folded} more, all zero`}
        </button>
      )}
    </section>
  );
}

function Row({ row }: { row: ShownRow }) {
  const value = useFact((state) => row.value(state.observation.ledger, state.settings));
  const text = row.format(value);
  return (
    <div className="ledger-row" data-some={value > 0 || undefined} title={row.meaning}>
      <dt>{row.label}</dt>
      <dd className="ledger-value">{text}</dd>
      <dd className="ledger-meaning">{row.meaning}</dd>
    </div>
  );
}
