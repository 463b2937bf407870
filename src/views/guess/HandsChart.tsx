import { roomWords } from '../../words/learn/guess.ts';
import { count, share } from '../../words/quantities.ts';
import { rem } from '../kit/rootScale.ts';
import './guess.css';

type Props = {
  labels: readonly string[];
  /** Hands for each answer; all 0 where nobody was asked. */
  hands: readonly number[];
  /** The share of the crowds in which it is so, 0 to 1. */
  crowds: readonly number[];
  /** The answer that this run gives. */
  truth: number;
};

/** As high as the fullest bin is, in pixels. */
const HIGH = 120;

/** What a room guessed beside what is so: hands outlined, crowds grey, bin by bin. */
export function HandsChart({ labels, hands, crowds, truth }: Props) {
  const most = Math.max(1, ...hands);
  const fullest = Math.max(0.01, ...crowds);
  return (
    <div className="hands-chart">
      <ul aria-label={roomWords.chart}>
        {labels.map((label, bin) => (
          <li key={label} data-truth={bin === truth || undefined}>
            <span className="hidden-visually">{roomWords.row(label, hands[bin], share(crowds[bin]))}</span>
            <span className="hands-bars" aria-hidden style={{ height: rem(HIGH + 16) }}>
              <i className="hands-room" style={{ height: rem((HIGH * hands[bin]) / most) }}>
                {hands[bin] > 0 && <b>{count(hands[bin])}</b>}
              </i>
              <i className="hands-crowds" style={{ height: rem((HIGH * crowds[bin]) / fullest) }} />
            </span>
            <span aria-hidden>{label}</span>
          </li>
        ))}
      </ul>
      <p>{roomWords.legend}</p>
    </div>
  );
}
