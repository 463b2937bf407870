import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { ledgerWords } from '../../words/page/ledger.ts';
import { ledgerEntries, ledgerTitles, ledgerValue } from '../../words/run/ledger.ts';
import { LEDGER_ROWS, type LedgerRow } from './rows.ts';
import './ledger.css';

/** Harms, goods and costs, each apart; those that can't happen in this scenario are folded away while they are zero. */
export function Ledger() {
  const [explained, setExplained] = useState(false);
  const [all, setAll] = useState(false);
  const shown = useFact(({ observation, settings }) =>
    LEDGER_ROWS.map((row) =>
      all || row.possible(settings) || row.value(observation.ledger, settings) > 0 ? '1' : '0',
    ).join(''),
  );
  const folded = LEDGER_ROWS.filter((_, i) => shown[i] === '0').length;
  return (
    <section className="ledger panel" aria-label={ledgerWords.ledger} data-explained={explained || undefined}>
      <button
        type="button"
        className="ledger-help"
        aria-pressed={explained}
        aria-label={ledgerWords.explain}
        title={ledgerWords.explain}
        onClick={() => setExplained(!explained)}
      >
        <CircleHelp aria-hidden size={16} />
      </button>
      {(['harm', 'good', 'cost'] as const).map((kind) => (
        <div key={kind} className="ledger-section" data-kind={kind}>
          <h2>{ledgerTitles[kind]}</h2>
          <dl>
            {LEDGER_ROWS.map((row, i) => row.kind === kind && shown[i] === '1' && <Row key={row.entry} row={row} />)}
          </dl>
        </div>
      ))}
      {(folded > 0 || all) && (
        <button type="button" className="ledger-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? ledgerWords.less : ledgerWords.more(folded)}
        </button>
      )}
    </section>
  );
}

function Row({ row: { entry, value } }: { row: LedgerRow }) {
  const amount = useFact((state) => value(state.observation.ledger, state.settings));
  const { label, meaning } = ledgerEntries[entry];
  return (
    <div className="ledger-row" data-some={amount > 0 || undefined} title={meaning}>
      <dt>{label}</dt>
      <dd className="ledger-value">{ledgerValue(entry, amount)}</dd>
      <dd className="ledger-meaning">{meaning}</dd>
    </div>
  );
}
