import { headerWords } from '../../words/page/header.ts';
import { lessons } from '../../words/page/lessons.ts';
import { useLesson } from './useLesson.ts';

/** The question that the scenario asks, or what the page is about. */
export function Question() {
  const lesson = useLesson();
  const words = lesson === undefined ? headerWords.tagline : lessons[lesson.id].question;
  return <span title={words}>{words}</span>;
}
