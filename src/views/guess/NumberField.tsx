import { useId, useState } from 'react';
import type { Unit } from '../../lessons/lesson/lesson.ts';
import { guessWords } from '../../words/learn/guess.ts';
import { problemWords } from '../../words/settings/problems.ts';
import { NumberInput } from '../kit/NumberInput.tsx';
import './guess.css';

type Props = {
  label: string;
  unit: Unit;
  value: number | null;
  locked: boolean;
  onValue: (value: number | null) => void;
  /** Whether it stands in one line. */
  aside?: boolean;
};

/** No guess is larger. */
const MOST = 100_000;

/** A number that is guessed, in its unit; empty at first. */
export function NumberField({ label, unit, value, locked, onValue, aside }: Props) {
  const id = useId();
  const [wrong, setWrong] = useState<string | number | null>(null);
  const take = (typed: number | string | null): void => {
    const isGuess = typed === null || (typeof typed === 'number' && typed >= 0 && typed <= MOST);
    setWrong(isGuess ? null : typed);
    onValue(isGuess ? typed : null);
  };
  return (
    <div className="guess-number" data-aside={aside}>
      <label htmlFor={id}>{label}</label>
      <span>
        {locked ? (
          <output id={id}>{value ?? '–'}</output>
        ) : (
          <NumberInput
            id={id}
            label={`${label} (${guessWords.units[unit]})`}
            value={value}
            invalid={wrong !== null}
            onCommit={take}
          />
        )}{' '}
        {guessWords.units[unit]}
      </span>
      {wrong !== null && (
        <p role="alert">
          {problemWords({
            field: 'guess',
            value: wrong,
            allowed: { type: 'number', min: 0, max: MOST, integer: false, unit: null, orNone: false },
          })}
        </p>
      )}
    </div>
  );
}
