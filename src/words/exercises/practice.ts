import { part } from '../catalogue.ts';

/** What is practised beside the lessons. */
export const practiceWords = part('practice', {
  title: 'Practice',
  exercises: 'Exercises',
  challenges: 'Challenges',
});
