import { Check } from 'lucide-react';
import { compareWords } from '../../words/comparison/compare.ts';
import { ledgerEntries } from '../../words/run/ledger.ts';
import { foldedRows, markRows, type Outcome, sections } from '../ledger/marks.ts';
import { Foot } from '../paper/Foot.tsx';
import { Heading } from '../paper/Heading.tsx';
import { Drawn } from './Drawn.tsx';
import { type Picture, Pictures } from './Pictures.tsx';

/** A comparison as it is printed. */
export type ComparisonHandout = {
  title: string;
  facts: readonly string[];
  headline: string;
  reasons: string;
  basis: string;
  labels: readonly string[];
  outcomes: readonly Outcome[];
  pictures: readonly Picture[];
  lanes: Element;
  link: string;
  isLink: boolean;
};

/** The handout of a comparison: its verdict, each run's stage, their lanes, and what differs. */
export function ComparisonSheet(handout: ComparisonHandout) {
  const { title, facts, headline, reasons, basis, labels, outcomes, pictures, lanes, link, isLink } = handout;
  return (
    <>
      <Heading title={title} facts={facts} />
      <section className="paper-story">
        <p className="paper-narration">{headline}</p>
        <p>{reasons}</p>
        <p>{basis}</p>
      </section>
      <Pictures pictures={pictures} columns={pictures.length === 3 ? 3 : 2} />
      <section>
        <h2>{compareWords.overTime}</h2>
        <Drawn picture={lanes} label={compareWords.overTime} />
      </section>
      <Table labels={labels} outcomes={outcomes} />
      <Foot kind="comparison" link={link} isLink={isLink} />
    </>
  );
}

function Table({ labels, outcomes }: Pick<ComparisonHandout, 'labels' | 'outcomes'>) {
  const rows = markRows(outcomes);
  const equal = foldedRows(rows);
  return (
    <table className="paper-table">
      <thead>
        <tr>
          <td>{equal.length > 0 && compareWords.rowsEqual(equal.length)}</td>
          {labels.map((label) => (
            <th scope="col" key={label}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {sections(rows.filter((row) => !equal.includes(row))).map(({ kind, title, rows }) => (
        <tbody key={kind}>
          <tr>
            <th scope="rowgroup" colSpan={labels.length + 1}>
              {title}
            </th>
          </tr>
          {rows.map(({ row: { entry }, texts, best }) => (
            <tr key={entry}>
              <th scope="row">{ledgerEntries[entry].label}</th>
              {texts.map((text, run) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is a run
                <td key={run} data-best={run === best || undefined}>
                  {run === best && <Check aria-label={compareWords.better} role="img" size={12} strokeWidth={3.5} />}{' '}
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
