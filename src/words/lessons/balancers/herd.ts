import { part } from '../../catalogue.ts';
import { count } from '../../quantities.ts';
import { typicalCount } from '../telling/figures.ts';
import { told } from '../telling/lessonWords.ts';

/** So many users are looked at. */
const FIRST = 20;

const t = part('lesson.herd', {
  title: 'The emptiest server',
  asks: 'Each new user goes to the server with the fewest. What if one has just come back?',
  setting: () =>
    'Each new user goes to the server with the fewest. Alice comes back, empty and with cold caches, as Bob’s bleed begins.',
  question: (first: string) => `Of the next ${first} users, how many go to Alice?`,
  lookAgain: {
    question: 'Was Alice slow after she had come back?',
    yes: 'Yes: the crowd came before her caches had filled.',
    no: 'No, not this time.',
  },
  shows: 'went to Alice, of the first who came',
  explanation: (ofFirstTwenty: string) =>
    `Typically ${ofFirstTwenty}: she is the emptiest, and gets every new user until she is as full as the others.`,
  reason: 'The fairest choice now need not be the best one: the emptiest server is the one that has just come back.',
  contrast: 'New users sent to the servers in turn',
  contrastShows: (ofFirstTwentyInTurn: string, first: string) =>
    `Then ${ofFirstTwentyInTurn} of ${first} go to her, typically, and hardly anybody is slowed.`,
  tempted: () => 'Idle minutes fill no cache, and she is as empty as before.',
  notes:
    'For engineers. “Fewest connections” sounds fair to everybody: ask who uses it. Slow down when Alice comes back, and count aloud where the users go. Ramp her share up, or take turns.',
});

/** The same with the figures in their places. */
export const herd = told(t, {
  question: () => t.question(count(FIRST)),
  explanation: () => t.explanation(typicalCount('herd', 'ofFirstTwenty')),
  contrastShows: () => t.contrastShows(typicalCount('herd', 'ofFirstTwentyInTurn'), count(FIRST)),
});
