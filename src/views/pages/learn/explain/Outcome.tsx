import { useStore } from 'zustand';
import { binOf, countBins } from '../../../../lessons/guess/bins.ts';
import { acceptedOf } from '../../../../lessons/guess/judge.ts';
import type { NumberGuess } from '../../../../lessons/lesson/lesson.ts';
import { figureOf } from '../../../../lessons/seen.ts';
import { answersOf } from '../../../../store/learn/crowds.ts';
import { useLearnFact } from '../../../../store/learn/lateLearn.ts';
import type { Study } from '../../../../study/index.ts';
import { binLabels, guessWords, roomWords } from '../../../../words/learn/guess.ts';
import { figureWords } from '../../../../words/lessons/goals.ts';
import { lessonWords } from '../../../../words/lessons/index.ts';
import { HandsChart } from '../../../guess/HandsChart.tsx';
import { Judged } from '../../../guess/Judged.tsx';
import { NumberAxis } from '../../../guess/NumberAxis.tsx';
import { CurveOutcome } from './CurveOutcome.tsx';

/** The guess, this run and a thousand crowds, and what the room said. */
export function Outcome() {
  const { guess, alsoAsk } = useLearnFact((state) => state.lesson);
  const crowds = useLearnFact((state) => state.crowds);
  if (guess.kind === 'curve') return crowds && <CurveOutcome guess={guess} crowds={crowds} />;
  const number = guess.kind === 'number' ? guess : alsoAsk;
  return (
    <div className="learn-outcome">
      {number && crowds && <NumberOutcome guess={number} crowds={crowds} />}
      {guess.kind === 'choice' && <ChoiceRoom />}
    </div>
  );
}

function NumberOutcome({ guess, crowds }: { guess: NumberGuess; crowds: Study }) {
  const lesson = useLearnFact((state) => state.lesson);
  const answer = useLearnFact((state) => state.answer);
  const also = useLearnFact((state) => state.also);
  const hands = useLearnFact((state) => state.hands);
  const seen = useLearnFact((state) => state.seen);
  const results = useStore(crowds.store, (state) => state.results);
  const values = answersOf({ results }).map(([value]) => value);
  const accepted = values.length > 0 ? acceptedOf(values.toSorted((a, b) => a - b)) : null;
  const value = answer?.kind === 'number' ? answer.value : lesson.guess.kind === 'choice' ? also : null;
  const truth = seen && figureOf(lesson, guess.truth, seen);
  const isChoice = lesson.guess.kind === 'choice';
  const marked = (of: number | null, words: (figure: string) => string) =>
    of === null || Number.isNaN(of) ? null : { value: of, words: words(figureWords(guess.unit, of)) };
  return (
    <>
      <section className="panel learn-chart" aria-label={guessWords.axis}>
        <h3>{isChoice ? lessonWords[lesson.id].alsoAsk : guessWords.axis}</h3>
        <NumberAxis
          guess={guess}
          label={guessWords.axis}
          crowds={values}
          accepted={accepted}
          guessed={marked(value, guessWords.yourNumber)}
          run={marked(truth, guessWords.thisRunNumber)}
        />
        <Judged crowds={crowds} unit={guess.unit} value={value} accepted={accepted} />
      </section>
      {!isChoice && (
        <section className="panel learn-hands" aria-label={roomWords.chart}>
          <h3>{roomWords.guessed(hands.reduce((sum, each) => sum + each, 0))}</h3>
          <HandsChart
            labels={binLabels(guess.bins, guess.unit)}
            hands={hands}
            crowds={countBins(values, guess.bins).map((many) => many / Math.max(1, values.length))}
            truth={truth === null ? -1 : binOf(truth, guess.bins)}
          />
        </section>
      )}
    </>
  );
}

function ChoiceRoom() {
  const { id, guess } = useLearnFact((state) => state.lesson);
  const hands = useLearnFact((state) => state.hands);
  const answer = useLearnFact((state) => state.answer);
  if (guess.kind !== 'choice') return null;
  const choices = lessonWords[id].choices ?? [];
  return (
    <section className="panel learn-hands" aria-label={roomWords.chart}>
      <h3>{roomWords.guessed(hands.reduce((sum, each) => sum + each, 0))}</h3>
      <ul className="learn-told">
        {choices.map((words, choice) => (
          <li key={words} data-truth={choice === guess.truth || undefined}>
            <span>
              {choice === guess.truth ? roomWords.isSo : ''} {words}
              {answer?.kind === 'choice' && answer.choice === choice && <i> · {guessWords.yours}</i>}
            </span>
            {hands[choice] > 0 && <b>{hands[choice]}</b>}
          </li>
        ))}
      </ul>
    </section>
  );
}
