import { ledgerWords } from '../../words/page/ledger.ts';
import { ledgerMeanings } from '../../words/page/ledgerMeanings.ts';
import { ledgerTitles } from '../../words/run/ledger.ts';
import { Row } from './Row.tsx';
import { LEDGER_ROWS } from './rows.ts';

/** Every number of the ledger with what it means: harms, goods and costs, each apart. */
export function AllRows() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <section className="ledger-all" tabIndex={0} aria-label={ledgerWords.all}>
      {(['harm', 'good', 'cost'] as const).map((kind) => (
        <div key={kind}>
          <h2>{ledgerTitles[kind]}</h2>
          <dl className="ledger-rows">
            {LEDGER_ROWS.filter((row) => row.kind === kind).map((row) => (
              <Row key={row.entry} row={row} meaning={ledgerMeanings[row.entry]} />
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
