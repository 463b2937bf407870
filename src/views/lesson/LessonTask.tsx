import { invitationWords } from '../../words/page/invitation.ts';
import { lessons } from '../../words/page/lessons.ts';
import { Task } from './Task.tsx';
import { useLesson } from './useLesson.ts';

/** What a scenario asks; where it has no lesson, what has to be done. */
export function LessonTask() {
  const lesson = useLesson();
  if (lesson === undefined) return <Task />;
  return (
    <p>
      <strong>{invitationWords.lesson(lesson.scenario.name)}</strong> {lessons[lesson.id].question}
    </p>
  );
}
