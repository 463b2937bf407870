import type { Ledger, Scenario } from '../../engine/index.ts';
import { calmWords, figureWords, ledgerValue, ledgerWords } from '../../words/page/ledger.ts';
import { ledgerEntries } from '../../words/run/ledger.ts';
import { FIGURES, harmsOf, toneOf } from '../ledger/rows.ts';

/** The ledger as on the page: three figures, each harm that was done, and in one line those that were not. */
export function LedgerTable({ ledger, settings }: { ledger: Ledger; settings: Scenario }) {
  const { done, zero } = harmsOf(ledger, settings);
  return (
    <section className="paper-ledger" aria-label={ledgerWords.ledger}>
      <dl className="paper-figures">
        {FIGURES.map((entry) => (
          <div key={entry}>
            <dd data-tone={toneOf(entry, ledger[entry])}>{ledgerValue(entry, ledger[entry])}</dd>
            <dt>{figureWords(entry, ledger[entry])}</dt>
          </div>
        ))}
      </dl>
      <dl className="paper-harms">
        {done.map(({ entry, value }) => (
          <div key={entry}>
            <dt>{ledgerEntries[entry].label}</dt>
            <dd data-tone={toneOf(entry, value(ledger, settings))}>{ledgerValue(entry, value(ledger, settings))}</dd>
          </div>
        ))}
      </dl>
      {zero.length > 0 && <p>{calmWords(zero)}</p>}
    </section>
  );
}
