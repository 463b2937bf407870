import { type Lesson, lessonNamed } from '../../lessons/index.ts';
import type { Asked, Poll } from '../../store/present/poll.ts';
import { part } from '../catalogue.ts';
import { figureWords } from '../lessons/goals.ts';
import { lessonWords } from '../lessons/index.ts';
import { binLabels, guessWords } from './guess.ts';
import { askedWords, cameWords, predictWords } from './predict.ts';

/** A room that is asked in a talk. */
export const pollWords = part('poll', {
  what: 'What the room is asked',
  lesson: 'The lesson’s question',
  stop: 'Stop asking',
  handsDown: 'Hands down, play',
  reveal: 'Reveal',
  close: 'Close',
  notYet: 'The answer is not known yet. Where it is, the run stops.',
  known: 'The answer is known.',
  answer: (unit: string) => `Answers, in ${unit}`,
  answers: 'Answers',
  isSo: (answer: string) => `It is so: “${answer}”.`,
  figure: (figure: string) => `It is ${figure}.`,
});

/** What a room is asked. */
export function questionWords(asked: Asked): string {
  if (asked.type !== 'lesson') return askedWords(asked);
  const lesson = lessonNamed(asked.name);
  return lesson ? lessonWords[lesson.id].question() : '';
}

/** What each answer is called. */
export function answerLabels({ asked, bins }: Poll): string[] {
  const lesson = lessonOf(asked);
  if (lesson?.guess.kind === 'choice') return [...(lessonWords[lesson.id].choices ?? [])];
  return binLabels(bins, unitOf(asked) ?? 'users');
}

/** What the answers are counted in; of a choice nothing. */
export function answersIn(asked: Asked): string {
  const unit = unitOf(asked);
  return unit === null ? pollWords.answers : pollWords.answer(guessWords.units[unit]);
}

/** What is so. */
export function truthWords(poll: Poll): string {
  const { asked, truth } = poll;
  if (truth === null) return predictWords.never;
  if (asked.type !== 'lesson') return cameWords(asked.type, truth);
  const unit = unitOf(asked);
  return unit === null ? pollWords.isSo(answerLabels(poll)[truth] ?? '') : pollWords.figure(figureWords(unit, truth));
}

const lessonOf = (asked: Asked): Lesson | undefined => (asked.type === 'lesson' ? lessonNamed(asked.name) : undefined);

function unitOf(asked: Asked) {
  if (asked.type === 'dry') return 'minutes';
  if (asked.type === 'cutOff') return 'users';
  if (asked.type === 'fullest') return 'percent';
  const guess = lessonOf(asked)?.guess;
  return guess?.kind === 'number' ? guess.unit : null;
}
