import type { Answer } from '../../../lessons/guess/answer.ts';
import type { Seen } from '../../../lessons/lesson/lesson.ts';
import type { Lesson } from '../../../lessons/lessons.ts';
import { figureOf } from '../../../lessons/seen.ts';
import { outcomeWords } from '../../../words/learn/guess.ts';
import { figureWords } from '../../../words/lessons/goals.ts';
import { lessonWords } from '../../../words/lessons/index.ts';
import { guessedOf } from './guessed.ts';

/** What became of this run, and what was guessed. */
export function headlineOf(lesson: Lesson, seen: Seen, answer: Answer | null): string {
  const { id, shows } = lesson;
  const figure = figureWords(shows.unit, figureOf(lesson, shows.fact, seen));
  return outcomeWords(figure, lessonWords[id].shows, guessedOf(lesson, answer));
}
