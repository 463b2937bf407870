import { roomWords } from '../../words/learn/guess.ts';
import { NumberInput } from '../kit/NumberInput.tsx';
import './guess.css';

type Props = { labels: readonly string[]; hands: readonly number[]; onHands: (bin: number, hands: number) => void };

/** More hands than these nobody counts. */
const MOST_HANDS = 10_000;

/** The room is asked: how many hands are up for each answer. */
export function Hands({ labels, hands, onHands }: Props) {
  return (
    <fieldset className="hands">
      <legend>
        <b>{roomWords.ask}</b> <span>{roomWords.how}</span>
      </legend>
      <ul>
        {labels.map((label, bin) => (
          <li key={label}>
            <span aria-hidden>{label}</span>
            <NumberInput
              label={roomWords.hands(label)}
              value={hands[bin] === 0 ? null : hands[bin]}
              invalid={false}
              onCommit={(typed) => {
                if (typed === null) onHands(bin, 0);
                if (typeof typed === 'number' && typed >= 0 && typed <= MOST_HANDS) onHands(bin, Math.round(typed));
              }}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
