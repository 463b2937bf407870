import { Check } from 'lucide-react';
import { useState } from 'react';
import { useComparison, useComparisonFact } from '../../../store/comparison/useComparison.ts';
import { compareWords } from '../../../words/comparison/compare.ts';
import { runLabels } from '../../../words/comparison/runs.ts';
import { ledgerMeanings } from '../../../words/page/ledgerMeanings.ts';
import { ledgerEntries } from '../../../words/run/ledger.ts';
import { foldedRows, type MarkedRow, markRows, sections } from '../../ledger/marks.ts';
import './table.css';

/** Every harm, good and cost of each run side by side; the better value marked. */
export function CompareTable() {
  const { setup } = useComparison();
  const runs = useComparisonFact((state) => state.runs);
  const [unfolded, setUnfolded] = useState(false);
  const rows = markRows(runs.map(({ observation: { ledger }, settings }) => ({ ledger, settings })));
  const equal = foldedRows(rows);
  const columns = runs.length + 1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <section className="compare-table panel" tabIndex={0} aria-label={compareWords.table}>
      <table>
        <caption className="hidden-visually">{compareWords.caption}</caption>
        <thead>
          <tr>
            <td>
              {equal.length > 0 && (
                <button type="button" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
                  {compareWords.rowsEqual(equal.length)}
                </button>
              )}
            </td>
            {runLabels(setup).map((label) => (
              <th scope="col" key={label}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {sections(rows.filter((row) => !equal.includes(row))).map(({ kind, title, rows }) => (
          <Section key={kind} kind={kind} title={title} rows={rows} columns={columns} />
        ))}
        {unfolded && equal.length > 0 && <Section title={compareWords.equalInAll} rows={equal} columns={columns} />}
      </table>
    </section>
  );
}

type SectionProps = { kind?: MarkedRow['row']['kind']; title: string; rows: readonly MarkedRow[]; columns: number };

function Section({ kind, title, rows, columns }: SectionProps) {
  return (
    <tbody data-kind={kind}>
      <tr className="compare-section">
        <th scope="rowgroup" colSpan={columns}>
          {title}
        </th>
      </tr>
      {rows.map((row) => (
        <Row key={row.row.entry} marked={row} />
      ))}
    </tbody>
  );
}

function Row({ marked: { row, values, texts, best } }: { marked: MarkedRow }) {
  return (
    <tr>
      <th scope="row" title={ledgerMeanings[row.entry]}>
        {ledgerEntries[row.entry].label}
      </th>
      {texts.map((text, run) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is a run
        <td key={run} data-best={run === best || undefined} data-some={values[run] > 0 || undefined}>
          {run === best ? (
            <strong>
              <Check aria-label={compareWords.better} role="img" size={13} strokeWidth={3.5} /> {text}
            </strong>
          ) : (
            text
          )}
        </td>
      ))}
    </tr>
  );
}
