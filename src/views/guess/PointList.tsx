import { CURVE_POINTS, pointSeconds } from '../../lessons/guess/answer.ts';
import { guessWords } from '../../words/learn/guess.ts';
import { tenths } from '../../words/quantities.ts';
import { NumberInput } from '../kit/NumberInput.tsx';
import { type Drawn, drawTo } from './drawing.ts';

type Props = {
  whose: string;
  meanSeconds: number;
  most: number;
  start: number;
  drawn: Drawn;
  onDraw: (drawn: Drawn) => void;
};

/** The points of a curve as fields, one after the other; one that makes no sense is left as it was. */
export function PointList({ whose, meanSeconds, most, start, drawn, onDraw }: Props) {
  const users = drawn.length > 0 ? drawn : [start];
  return (
    <ol className="point-list" aria-label={guessWords.pointsOf(whose)}>
      {Array.from({ length: CURVE_POINTS - 1 }, (_, i) => i + 1).map((point) => {
        const label = guessWords.pointAt(tenths(pointSeconds(point, meanSeconds) / 60));
        return (
          <li key={point}>
            <span aria-hidden>{label}</span>
            <NumberInput
              label={label}
              value={users[point] ?? null}
              invalid={false}
              onCommit={(typed) => {
                if (typeof typed === 'number' && typed >= 0 && typed <= most)
                  onDraw(drawTo(users, users.length - 1, point, Math.round(typed)));
              }}
            />
          </li>
        );
      })}
    </ol>
  );
}
