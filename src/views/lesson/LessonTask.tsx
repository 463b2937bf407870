import { lessonWords } from '../../words/lessons/index.ts';
import { Task } from './Task.tsx';
import { useLesson } from './useLesson.ts';

/** What a scenario asks; where it has no lesson, what has to be done. */
export function LessonTask() {
  const lesson = useLesson();
  return lesson === undefined ? <Task /> : <p>{lessonWords[lesson.id].asks}</p>;
}
