import { Check, X } from 'lucide-react';
import { type Holding, holds } from '../../../plan/capacity.ts';
import { capacityWords, holdingWords, noRoomWords } from '../../../words/plan/capacity.ts';
import { count, share } from '../../../words/quantities.ts';
import { Wide } from '../Wide.tsx';

type Props = {
  rows: readonly Holding[];
  /** How many are out at once by the plan. */
  out: number;
  /** Users turned away on average, by the row; null before a crowd was asked. */
  turned(row: number): number | null;
  onWatch(batchSize: number): void;
};

/** How the others bear it, a row for every number of servers that may be out. */
export function HoldingTable({ rows, out, turned, onWatch }: Props) {
  return (
    <Wide label={capacityWords.caption}>
      <table className="part-table">
        <caption className="hidden-visually">{capacityWords.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{capacityWords.out}</th>
            <th scope="col">{capacityWords.inService}</th>
            <th scope="col" className="part-wide">
              {capacityWords.full}
            </th>
            <th scope="col">{capacityWords.noRoom}</th>
            <th scope="col">{capacityWords.turned}</th>
            <th scope="col">{capacityWords.verdict}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row.out} data-chosen={row.out === out || undefined}>
              <th scope="row">{count(row.out)}</th>
              <td>{count(row.inService)}</td>
              <td className="part-wide">
                <Filled part={row.share} />
                {share(row.share)}
              </td>
              <td>{noRoomWords(row)}</td>
              <td>{turnedWords(turned(i))}</td>
              <td data-holds={holds(row)}>
                {holds(row) ? (
                  <Check aria-hidden size={14} strokeWidth={3} />
                ) : (
                  <X aria-hidden size={14} strokeWidth={3} />
                )}{' '}
                {holdingWords(row)}
              </td>
              <td>
                {row.out === out ? (
                  capacityWords.chosen
                ) : (
                  <button type="button" onClick={() => onWatch(row.out)}>
                    {capacityWords.watch(count(row.out))}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** A bar from nothing to twice the places, with a line where all are taken. */
function Filled({ part }: { part: number }) {
  return (
    <svg className="part-filled" viewBox="0 0 2 1" preserveAspectRatio="none" aria-hidden>
      <rect width={Math.min(2, part)} height="1" data-over={part >= 1 || undefined} />
      <line x1="1" x2="1" y1="0" y2="1" />
    </svg>
  );
}

const turnedWords = (users: number | null): string => {
  if (users === null) return '…';
  return count(users < 9.95 ? Math.round(10 * users) / 10 : Math.round(users));
};
