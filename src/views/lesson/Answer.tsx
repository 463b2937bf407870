import { Lightbulb, X } from 'lucide-react';
import { useState } from 'react';
import { useFact } from '../../store/useSimulation.ts';
import { isAsTaught } from './isAsTaught.ts';
import { useLesson } from './useLesson.ts';
import './lesson.css';

/** What the scenario has shown: its question and the answer, once the rollout is over or its time is; nothing when the run went another way. */
export function Answer() {
  const lesson = useLesson();
  const [closed, setClosed] = useState<string | null>(null);
  const over = useFact(
    ({ observation, settings }) =>
      lesson !== undefined &&
      (observation.rollout.finishedTick !== null || observation.seconds >= lesson.shows.withinSeconds) &&
      isAsTaught(lesson, settings, observation),
  );
  const number = useFact(({ observation }) => lesson?.shows.what(observation) ?? 0);
  if (!over) {
    if (closed !== null) setClosed(null);
    return null;
  }
  if (lesson === undefined || closed === lesson.name) return null;
  return (
    <aside className="answer" aria-label="What this shows">
      <Lightbulb aria-hidden size={22} />
      <div>
        <p className="answer-question">{lesson.question}</p>
        <p>
          {lesson.answer}{' '}
          <span className="answer-number">
            <b>{number.toLocaleString('en', { maximumFractionDigits: number < 10 ? 1 : 0 })}</b> {lesson.shows.label}
          </span>
        </p>
      </div>
      <button type="button" aria-label="Close" onClick={() => setClosed(lesson.name)}>
        <X aria-hidden size={18} />
      </button>
    </aside>
  );
}
