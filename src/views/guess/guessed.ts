import type { Answer } from '../../lessons/guess/answer.ts';
import type { Seen } from '../../lessons/lesson/lesson.ts';
import type { Lesson } from '../../lessons/lessons.ts';
import { figureOf } from '../../lessons/seen.ts';
import { choseWords, guessedWords, outcomeWords } from '../../words/learn/guess.ts';
import { figureWords } from '../../words/lessons/goals.ts';
import { lessonWords } from '../../words/lessons/index.ts';

/** What was guessed, as a sentence; nothing of a curve, which is drawn. */
export function guessedOf({ id, guess }: Lesson, answer: Answer | null): string {
  if (answer === null || answer.kind === 'curve') return '';
  if (answer.kind === 'number')
    return guessedWords(guess.kind === 'number' ? figureWords(guess.unit, answer.value) : null);
  if (answer.kind === 'choice') return choseWords(lessonWords[id].choices?.[answer.choice] ?? null);
  return guessedWords(null);
}

/** What became of this run, and what was guessed. */
export function headlineOf(lesson: Lesson, seen: Seen, answer: Answer | null): string {
  const { id, shows } = lesson;
  const figure = figureWords(shows.unit, figureOf(lesson, shows.fact, seen));
  return outcomeWords(figure, lessonWords[id].shows, guessedOf(lesson, answer));
}

/** What counts from when the first server is taken. */
const FROM_START = ['rollout', 'firstBleed'];

/** When something was guessed to be over, in seconds from when the first server is taken; null where no such moment was asked for. */
export function guessedSeconds({ guess, facts }: Lesson, answer: Answer | null): number | null {
  if (answer?.kind !== 'number' || guess.kind !== 'number') return null;
  const { of, measure } = facts[guess.truth];
  return of === 'run' && FROM_START.includes(measure) ? 60 * answer.value : null;
}
