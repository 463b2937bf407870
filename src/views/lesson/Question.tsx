import { lessonWords } from '../../words/lessons/index.ts';
import { headerWords } from '../../words/page/header.ts';
import { useLesson } from './useLesson.ts';

/** The question that the scenario asks, or what the page is about. */
export function Question() {
  const lesson = useLesson();
  const words = lesson === undefined ? headerWords.tagline : lessonWords[lesson.id].asks;
  return <span title={words}>{words}</span>;
}
