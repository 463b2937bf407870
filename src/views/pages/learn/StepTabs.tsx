import { Printer } from 'lucide-react';
import { LESSONS } from '../../../lessons/lessons.ts';
import { useLearn, useLearnFact } from '../../../store/learn/lateLearn.ts';
import { STEPS, type Step } from '../../../store/learn/state.ts';
import { learnWords } from '../../../words/learn/learn.ts';
import { lessonWords } from '../../../words/lessons/index.ts';
import { exportWords } from '../../../words/share/exports.ts';

/** The three steps of a lesson, and which lesson it is. A step can be shown once it has been reached. */
export function StepTabs() {
  const { show } = useLearn();
  const shown = useLearnFact((state) => state.step);
  const lesson = useLearnFact((state) => state.lesson);
  const locked = useLearnFact((state) => state.answer !== null);
  const watched = useLearnFact((state) => state.watched);
  const reached: Record<Step, boolean> = { guess: true, watch: locked, explain: watched };
  const passed: Record<Step, boolean> = { guess: locked, watch: watched, explain: false };
  return (
    <div className="learn-steps">
      <ol aria-label={learnWords.steps}>
        {STEPS.map((step, i) => (
          <li key={step}>
            <button
              type="button"
              aria-current={step === shown ? 'step' : undefined}
              disabled={!reached[step]}
              onClick={() => show(step)}
            >
              {passed[step] && step !== shown
                ? `✓ ${learnWords.step[step]}`
                : learnWords.numbered(i + 1, learnWords.step[step])}
            </button>
          </li>
        ))}
      </ol>
      <p>
        {learnWords.place(LESSONS.indexOf(lesson) + 1, LESSONS.length)} · {lessonWords[lesson.id].title}
      </p>
      <button type="button" className="learn-print" onClick={() => window.print()}>
        <Printer aria-hidden size={16} /> {exportWords.print}
      </button>
    </div>
  );
}
