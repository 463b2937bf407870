import { useLearnFact } from '../../../../store/learn/lateLearn.ts';
import { lessonWords } from '../../../../words/lessons/index.ts';
import { Stage } from '../../../stage/Stage.tsx';
import { GuessCurve } from './GuessCurve.tsx';
import { GuessValue } from './GuessValue.tsx';

/** What is asked, the stage as it is before anything happens, and where one guesses: nothing here tells the answer. */
export function Guess() {
  const lesson = useLearnFact((state) => state.lesson);
  const { setting, question } = lessonWords[lesson.id];
  return (
    <>
      <header className="learn-question">
        <h2 tabIndex={-1}>{question()}</h2>
        <p>{setting()}</p>
      </header>
      <Stage locked />
      {lesson.guess.kind === 'curve' ? <GuessCurve guess={lesson.guess} /> : <GuessValue guess={lesson.guess} />}
    </>
  );
}
