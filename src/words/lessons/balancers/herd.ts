import { part } from '../../catalogue.ts';
import { count } from '../../quantities.ts';
import { typicalCount } from '../telling/figures.ts';
import type { LessonWords } from '../telling/lessonWords.ts';

/** So many users are looked at. */
const FIRST = 20;

export const herd = part('lesson.herd', {
  title: 'The emptiest server',
  asks: 'Each new user goes to the server with the fewest. What if one has just come back?',
  setting: () =>
    'Six servers, and each new user goes to the one with the fewest. Alice comes back, empty and with cold caches, as Bob’s bleed begins.',
  question: () => `Of the next ${count(FIRST)} users, how many go to Alice?`,
  lookAgain: {
    question: 'Was Alice slow after she had come back?',
    yes: 'Yes: the crowd came before her caches had filled.',
    no: 'No, not this time.',
  },
  shows: 'went to Alice, of the first who came',
  explanation: () =>
    `Typically ${typicalCount('herd', 'ofFirstTwenty')}: she is the emptiest, and gets every new user until she is as full as the others.`,
  reason: 'The fairest choice now need not be the best one: the emptiest server is the one that has just come back.',
  contrast: 'New users sent to the servers in turn',
  contrastShows: () =>
    `Then ${typicalCount('herd', 'ofFirstTwentyInTurn')} of ${count(FIRST)} go to her, typically, and hardly anybody is slowed.`,
  tempted: () => 'Idle minutes fill no cache, and she is as empty as before.',
  notes:
    'For engineers. “Fewest connections” sounds fair to everybody: ask who uses it. Slow down when Alice comes back, and count aloud where the users go. Ramp her share up, or take turns.',
} satisfies LessonWords);
