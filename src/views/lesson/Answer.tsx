import { Lightbulb, X } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { parseScenario } from '../../engine/index.ts';
import type { Lesson, LessonId } from '../../scenarios/lessons.ts';
import { useFact, useSimulation } from '../../store/simulation/useSimulation.ts';
import { replicate } from '../../study/index.ts';
import { answerWords, contrastWords, lessons, runWords, shownNumber } from '../../words/page/lessons.ts';
import { isAsTaught } from './isAsTaught.ts';
import { useLesson } from './useLesson.ts';
import './lesson.css';

/** What the scenario has shown: its question and the answer, once the rollout is over or its time is; `children` before, and when the run went another way. */
export function Answer({ children }: { children?: ReactNode }) {
  const simulation = useSimulation();
  const lesson = useLesson();
  const [closed, setClosed] = useState<LessonId | null>(null);
  const over = useFact(
    ({ observation, settings }) =>
      lesson !== undefined &&
      (observation.rollout.finishedTick !== null || observation.seconds >= lesson.withinSeconds) &&
      isAsTaught(lesson, settings, simulation.recording().commands),
  );
  if (!over && closed !== null) setClosed(null);
  if (!over || lesson === undefined || closed === lesson.id) return children;
  return <Card lesson={lesson} onClose={() => setClosed(lesson.id)} />;
}

function Card({ lesson, onClose }: { lesson: Lesson; onClose: () => void }) {
  const { id, shows, contrast, bearsOut } = lesson;
  const { question, answer, label } = lessons[id];
  const seed = useFact(({ settings }) => settings.seed);
  const contrastSeconds = useMemo(
    () => (contrast === undefined ? 0 : replicate(parseScenario(contrast), seed).rolloutSeconds),
    [contrast, seed],
  );
  const number = useFact(({ observation }) => (typeof shows === 'string' ? 0 : shows.what(observation)));
  const run = useFact(({ observation }) => runWords(observation.ledger, bearsOut(observation, contrastSeconds)));
  return (
    <aside className="answer" aria-label={answerWords.title}>
      <Lightbulb aria-hidden size={22} />
      <div>
        <p className="answer-question">{question}</p>
        <p>
          {answer}{' '}
          {typeof shows !== 'string' && (
            <span className="answer-number">
              <b>{shownNumber(shows.measure, number)}</b> {label}
            </span>
          )}
          {contrast !== undefined && `; ${contrastWords(id, contrastSeconds)}`}
        </p>
        <p className="answer-run">{run}</p>
      </div>
      <button type="button" aria-label={answerWords.close} onClick={onClose}>
        <X aria-hidden size={18} />
      </button>
    </aside>
  );
}
