import { Check } from 'lucide-react';
import { useState } from 'react';
import type { RunFacts } from '../../store/comparisonState.ts';
import { useComparison, useComparisonFact } from '../../store/useComparison.ts';
import { foldedRows, type MarkedRow, markRows, type Outcome, sections } from './marks.ts';
import './table.css';

const outcomes = (runs: readonly RunFacts[]): Outcome[] =>
  runs.map(({ observation: { ledger }, settings }) => ({ ledger, settings }));

/** Every harm, good and cost of each run side by side; the better value marked. */
export function CompareTable() {
  const comparison = useComparison();
  // Only what reads otherwise needs a new table.
  useComparisonFact(({ runs }) =>
    markRows(outcomes(runs))
      .map(({ texts }) => texts.join())
      .join(),
  );
  const [unfolded, setUnfolded] = useState(false);
  const { runs } = comparison.store.getState();
  const rows = markRows(outcomes(runs));
  const equal = foldedRows(rows);
  const columns = runs.length + 1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <section className="compare-table panel" tabIndex={0} aria-label="Harms, goods and costs">
      <table>
        <caption className="hidden-visually">Harms, goods and costs of each run; the better value has a tick.</caption>
        <thead>
          <tr>
            <td>
              {equal.length > 0 && (
                <button type="button" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
                  {equal.length === 1 ? '1 row is equal' : `${equal.length} rows are equal`}
                </button>
              )}
            </td>
            {runs.map(({ label }) => (
              <th scope="col" key={label}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {sections(rows.filter((row) => !equal.includes(row))).map(({ kind, title, rows }) => (
          <tbody key={kind} data-kind={kind}>
            <tr className="compare-section">
              <th scope="rowgroup" colSpan={columns}>
                {title}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.row.id} marked={row} />
            ))}
          </tbody>
        ))}
        {unfolded && equal.length > 0 && (
          <tbody>
            <tr className="compare-section">
              <th scope="rowgroup" colSpan={columns}>
                Equal in all
              </th>
            </tr>
            {equal.map((row) => (
              <Row key={row.row.id} marked={row} />
            ))}
          </tbody>
        )}
      </table>
    </section>
  );
}

function Row({ marked: { row, values, texts, best } }: { marked: MarkedRow }) {
  return (
    <tr>
      <th scope="row" title={row.meaning}>
        {row.label}
      </th>
      {texts.map((text, run) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is a run
        <td key={run} data-best={run === best || undefined} data-some={values[run] > 0 || undefined}>
          {run === best ? (
            <strong>
              <Check aria-label="better:" role="img" size={13} strokeWidth={3.5} /> {text}
            </strong>
          ) : (
            text
          )}
        </td>
      ))}
    </tr>
  );
}
