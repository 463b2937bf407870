import { roomWords } from '../../words/learn/guess.ts';
import { count, share } from '../../words/quantities.ts';
import { rem } from '../kit/canvas/rootScale.ts';
import './guess.css';

type Props = {
  labels: readonly string[];
  /** Hands for each answer; all 0 where nobody was asked. */
  hands: readonly number[];
  /** The share of the crowds in which it is so, 0 to 1; null where they were not asked, or are not to be told yet. */
  crowds: readonly number[] | null;
  /** The answer that this run gives; none of them where it is not to be told yet. */
  truth: number;
  /** As high as the fullest bin is, in pixels. */
  high?: number;
};

/** Room for the number above a bar. */
const NUMBER = 16;

/** What a room guessed beside what is so: hands outlined, crowds grey, bin by bin. */
export function HandsChart({ labels, hands, crowds, truth, high = 120 }: Props) {
  const most = Math.max(1, ...hands);
  const fullest = Math.max(0.01, ...(crowds ?? []));
  return (
    <div className="hands-chart">
      <ul aria-label={crowds ? roomWords.chart : roomWords.handsChart}>
        {labels.map((label, bin) => (
          <li key={label} data-truth={bin === truth || undefined}>
            <span className="hidden-visually">
              {crowds ? roomWords.row(label, hands[bin], share(crowds[bin])) : roomWords.handsRow(label, hands[bin])}
              {bin === truth && ` ${roomWords.isSo}`}
            </span>
            <span className="hands-bars" aria-hidden style={{ height: rem(high + NUMBER) }}>
              <i
                className="hands-room"
                data-none={hands[bin] === 0 || undefined}
                style={{ height: rem((high * hands[bin]) / most) }}
              >
                {hands[bin] > 0 && <b>{count(hands[bin])}</b>}
              </i>
              {crowds && <i className="hands-crowds" style={{ height: rem((high * crowds[bin]) / fullest) }} />}
            </span>
            <span aria-hidden>
              {bin === truth && `${roomWords.isSo} `}
              {label}
            </span>
          </li>
        ))}
      </ul>
      {crowds && <p>{roomWords.legend}</p>}
    </div>
  );
}
