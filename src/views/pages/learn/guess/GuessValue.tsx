import type { ChoiceGuess, NumberGuess } from '../../../../lessons/lesson/lesson.ts';
import { useLearn, useLearnFact } from '../../../../store/learn/lateLearn.ts';
import { binLabels, guessWords, roomWords } from '../../../../words/learn/guess.ts';
import { lessonWords } from '../../../../words/lessons/index.ts';
import { Hands } from '../../../guess/Hands.tsx';
import { NumberField } from '../../../guess/NumberField.tsx';
import { AlsoAsked } from './AlsoAsked.tsx';
import { LockIn } from './LockIn.tsx';

/** Where a number is typed or an answer chosen, and where a room is asked. */
export function GuessValue({ guess }: { guess: NumberGuess | ChoiceGuess }) {
  const { draft: put, raiseHands } = useLearn();
  const { id } = useLearnFact((state) => state.lesson);
  const draft = useLearnFact((state) => state.draft);
  const answer = useLearnFact((state) => state.answer);
  const hands = useLearnFact((state) => state.hands);
  const choices = lessonWords[id].choices ?? [];
  const known = answer ?? draft;
  return (
    <div className="learn-guess">
      <section className="panel learn-answer" aria-label={guessWords.number}>
        {guess.kind === 'number' ? (
          <NumberField
            label={guessWords.number}
            unit={guess.unit}
            value={known?.kind === 'number' ? known.value : null}
            locked={answer !== null}
            onValue={(value) => put(value === null ? null : { kind: 'number', value })}
          />
        ) : (
          <fieldset className="learn-choices" disabled={answer !== null}>
            <legend>{guessWords.choose}</legend>
            {choices.map((words, choice) => (
              <label key={words}>
                <input
                  type="radio"
                  name="learn-choice"
                  checked={known?.kind === 'choice' && known.choice === choice}
                  onChange={() => put({ kind: 'choice', choice })}
                />
                <span>{words}</span>
              </label>
            ))}
          </fieldset>
        )}
        <AlsoAsked />
        <LockIn ready={draft} />
      </section>
      <section className="panel learn-room" aria-label={roomWords.ask}>
        <Hands
          labels={guess.kind === 'number' ? binLabels(guess.bins, guess.unit) : choices}
          hands={hands}
          onHands={raiseHands}
        />
      </section>
    </div>
  );
}
