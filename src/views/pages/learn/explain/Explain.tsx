import { LESSONS } from '../../../../lessons/lessons.ts';
import { useLearn, useLearnFact } from '../../../../store/learn/lateLearn.ts';
import { PlaybackContext } from '../../../../store/playback/usePlayback.ts';
import { SimulationContext } from '../../../../store/simulation/useSimulation.ts';
import { learnWords } from '../../../../words/learn/learn.ts';
import { lessonWords } from '../../../../words/lessons/index.ts';
import { headlineOf } from '../../../guess/guessed.ts';
import { useFocusOnce } from '../../../kit/useFocusOnce.ts';
import { AttemptPanel } from './AttemptPanel.tsx';
import { ContrastPanel } from './ContrastPanel.tsx';
import { Outcome } from './Outcome.tsx';
import './explain.css';

/** Guess, run and crowds together, and why; then the contrast, and one's own try. */
export function Explain() {
  const { open, show } = useLearn();
  const lesson = useLearnFact((state) => state.lesson);
  const answer = useLearnFact((state) => state.answer);
  const seen = useLearnFact((state) => state.seen);
  const contrast = useLearnFact((state) => state.contrast);
  const attempt = useLearnFact((state) => state.attempt);
  const heading = useFocusOnce<HTMLHeadingElement>();
  const { explanation, reason } = lessonWords[lesson.id];
  const next = LESSONS[LESSONS.indexOf(lesson) + 1];
  return (
    <>
      <header className="learn-question">
        <h2 ref={heading} tabIndex={-1}>
          {seen && headlineOf(lesson, seen, answer)}
        </h2>
        <p>
          {explanation()} <b>{reason}</b>
        </p>
      </header>
      <Outcome />
      <div className="learn-after">
        {contrast && (
          <PlaybackContext value={contrast}>
            <ContrastPanel />
          </PlaybackContext>
        )}
        {attempt && (
          <SimulationContext value={attempt.simulation}>
            <AttemptPanel attempt={attempt}>
              <button type="button" onClick={() => show('watch')}>
                {learnWords.back}
              </button>
              {next && (
                <button type="button" className="primary" onClick={() => open(next.id)}>
                  {learnWords.next}
                </button>
              )}
            </AttemptPanel>
          </SimulationContext>
        )}
      </div>
    </>
  );
}
