import { part } from '../catalogue.ts';
import { clockWords } from '../duration.ts';
import { count } from '../quantities.ts';

/** Around the exercises: the start, the way through a set, and its result. */
export const exerciseWords = part('exercises', {
  title: 'Exercises',
  about:
    'Calculate what a rollout will do, and see it happen. What counts as right is what 5 % to 95 % of crowds show, unless it is exact.',
  sizes: (size: number) => `${count(size)} exercises`,
  seed: 'Set',
  seedHelp: 'The same number asks everybody the same.',
  badSeed: 'A set is a whole number from 0 to 4294967295.',
  which: (at: number, size: number, title: string) => `${count(at)} of ${count(size)}: ${title}`,
  answer: 'Your answer',
  check: 'Check',
  giveUp: 'Show the answer',
  notAnswered: 'Not answered.',
  judged: (answer: string, judgement: string) => `You answered ${answer}. ${judgement}`,
  next: 'Next',
  toResult: 'See the result',
  showMe: 'Show me',
  showMeTitle: 'Opens the run at the moment that shows the answer',
  runName: 'Exercise',
  score: (right: number, size: number) => `${count(right)} of ${count(size)} right`,
  again: 'Next set',
  leave: 'Stop here',
});

/** A result, and the link that holds it. */
export const resultWords = part('exerciseResult', {
  of: (name: string) => `Result of ${name}`,
  title: 'Result',
  opened: (seed: number, time: string) =>
    `Set ${seed}, answered in ${time}. The right answers are worked out anew on this page.`,
  columns: { exercise: 'Exercise', answered: 'Answered', right: 'Right is', judged: 'Judged', time: 'Time' },
  none: 'no answer',
  verdicts: { right: 'right', wrong: 'wrong', none: 'not answered' },
  name: 'Your name (may be left out)',
  link: 'Link to this result',
  holds: 'The set, your answers, how long each took, and the name above if there is one.',
  mine: 'Do this set',
  close: 'Close',
});

/** A time taken: "1:05". */
export const takenWords = (seconds: number): string => clockWords(seconds);
