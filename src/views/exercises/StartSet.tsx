import { useId, useState } from 'react';
import { SET_SIZES } from '../../lessons/exercises/exercises.ts';
import type { Exercises } from '../../store/exercises/exercises.ts';
import { exerciseWords } from '../../words/exercises/page.ts';

const MOST_SEED = 4_294_967_295;

/** What the exercises are, and which set is to be done. */
export function StartSet({ exercises }: { exercises: Exercises }) {
  const [seed, setSeed] = useState('1');
  const id = useId();
  const isSeed = /^\d{1,10}$/.test(seed.trim()) && Number(seed) <= MOST_SEED;
  return (
    <>
      <h3>{exerciseWords.title}</h3>
      <p className="exercise-question">{exerciseWords.about}</p>
      <p className="exercise-field">
        <label htmlFor={id}>{exerciseWords.seed}</label>
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          value={seed}
          aria-invalid={!isSeed}
          aria-describedby={`${id}-help`}
          onChange={({ target }) => setSeed(target.value)}
        />
        <span
          id={`${id}-help`}
          className={isSeed ? 'exercise-help' : 'exercise-wrong'}
          role={isSeed ? undefined : 'alert'}
        >
          {isSeed ? exerciseWords.seedHelp : exerciseWords.badSeed}
        </span>
      </p>
      <p className="exercise-buttons">
        {SET_SIZES.map((size, i) => (
          <button
            key={size}
            type="button"
            className={i === 0 ? 'exercise-main' : undefined}
            disabled={!isSeed}
            onClick={() => exercises.begin(size, Number(seed))}
          >
            {exerciseWords.sizes(size)}
          </button>
        ))}
      </p>
    </>
  );
}
