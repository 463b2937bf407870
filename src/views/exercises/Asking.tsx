import { type FormEvent, useId, useRef, useState } from 'react';
import { judge } from '../../lessons/exercises/judge.ts';
import type { Doing, Exercises } from '../../store/exercises/exercises.ts';
import { exerciseWords } from '../../words/exercises/page.ts';
import { exerciseTitle, questionWords } from '../../words/exercises/questions.ts';
import { judgementWords } from '../../words/exercises/slips.ts';
import { readAnswer } from '../../words/exercises/typedAnswer.ts';
import { choicesOf, exerciseValue, fieldUnit } from '../../words/exercises/values.ts';
import { Feedback } from './Feedback.tsx';

type Props = { exercises: Exercises; doing: Doing };

/** One exercise of a set: the question, the answer, and what becomes of it. */
export function Asking({ exercises, doing: { exercises: all, given, at } }: Props) {
  const exercise = all[at];
  const { question, unit, answer } = exercise;
  const [text, setText] = useState('');
  const [why, setWhy] = useState('');
  const next = useRef<HTMLButtonElement>(null);
  const id = useId();
  const answered = given.at(at);
  const settle = (value: number | null): void => {
    setWhy('');
    exercises.answer(value);
    // What was said is heard, and the next key goes on.
    requestAnimationFrame(() => next.current?.focus());
  };
  const check = (event: FormEvent): void => {
    event.preventDefault();
    const read = unit === 'choice' && text !== '' ? { ok: true as const, value: Number(text) } : readAnswer(text, unit);
    if (read.ok) settle(read.value);
    else setWhy(read.why);
  };
  return (
    <form onSubmit={check} noValidate>
      <h3>{exerciseWords.which(at + 1, all.length, exerciseTitle(question.kind))}</h3>
      <p className="exercise-question">{questionWords(question)}</p>
      {unit === 'choice' ? (
        <fieldset className="exercise-choices" disabled={answered !== undefined}>
          <legend>{exerciseWords.answer}</legend>
          {choicesOf().map((choice, i) => (
            <label key={choice}>
              <input
                type="radio"
                name={id}
                // biome-ignore lint/a11y/noAutofocus: whoever goes on to the next exercise is to answer it
                autoFocus={i === 0}
                checked={text === String(i)}
                onChange={() => setText(String(i))}
              />
              {choice}
            </label>
          ))}
        </fieldset>
      ) : (
        <p className="exercise-field">
          <label htmlFor={id}>{exerciseWords.answer}</label>
          <input
            id={id}
            inputMode="decimal"
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: whoever goes on to the next exercise is to answer it
            autoFocus
            value={text}
            readOnly={answered !== undefined}
            aria-invalid={why !== ''}
            aria-describedby={`${id}-unit ${id}-why`}
            onChange={({ target }) => setText(target.value)}
          />
          <span id={`${id}-unit`}>{fieldUnit(unit)}</span>
        </p>
      )}
      <p id={`${id}-why`} className="exercise-wrong" role="alert">
        {why}
      </p>
      <div role="status">
        {answered && (
          <Feedback
            exercise={exercise}
            verdict={
              answered.value === null
                ? exerciseWords.notAnswered
                : exerciseWords.judged(
                    exerciseValue(answered.value, unit),
                    judgementWords(question.kind, judge(answered.value, answer)),
                  )
            }
            isRight={answered.value !== null && judge(answered.value, answer).type === 'right'}
          />
        )}
      </div>
      <p className="exercise-buttons">
        {answered ? (
          <button ref={next} type="button" className="exercise-main" onClick={exercises.next}>
            {at + 1 < all.length ? exerciseWords.next : exerciseWords.toResult}
          </button>
        ) : (
          <>
            <button type="submit" className="exercise-main">
              {exerciseWords.check}
            </button>
            <button type="button" onClick={() => settle(null)}>
              {exerciseWords.giveUp}
            </button>
          </>
        )}
        <button type="button" className="exercise-leave" onClick={exercises.leave}>
          {exerciseWords.leave}
        </button>
      </p>
    </form>
  );
}
