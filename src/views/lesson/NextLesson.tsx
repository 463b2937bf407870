import { ChevronRight } from 'lucide-react';
import { useContext } from 'react';
import { parseScenario } from '../../engine/index.ts';
import { LESSONS } from '../../lessons/index.ts';
import { ComparisonsContext } from '../../store/comparison/lateComparisons.ts';
import { useSimulation } from '../../store/simulation/useSimulation.ts';
import { lessonWords } from '../../words/lessons/index.ts';
import { answerWords } from '../../words/page/answer.ts';
import { useLesson } from './useLesson.ts';
import './lesson.css';

/** On from a lesson that is over to the one after it; nothing where there is none. */
export function NextLesson() {
  const { load } = useSimulation();
  const comparisons = useContext(ComparisonsContext);
  const lesson = useLesson();
  const next = lesson && LESSONS[LESSONS.indexOf(lesson) + 1];
  if (next === undefined) return null;
  return (
    <button
      type="button"
      className="next-lesson"
      title={lessonWords[next.id].title}
      onClick={() => {
        load(parseScenario(next.run.scenario));
        comparisons?.loaded?.followSimulation();
      }}
    >
      {answerWords.next} <ChevronRight aria-hidden size={16} />
    </button>
  );
}
