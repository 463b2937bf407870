import { part } from '../../catalogue.ts';
import { typicalCount } from '../telling/figures.ts';
import { told } from '../telling/lessonWords.ts';

const t = part('lesson.schema', {
  title: 'The breaking schema',
  asks: 'Can you bleed when the release changes the database so that the old version breaks?',
  setting: () => 'The release that Alice gets, once she is bone dry, changes the database that Bob uses too.',
  question: () => 'Who meets an error?',
  choices: [
    'Nobody: Alice is empty',
    'The few who go from Bob to Alice',
    'Everybody on Bob at that moment',
    'Everybody on Bob, and every new user until Alice is back',
  ],
  alsoAsk: 'How many users is that?',
  lookAgain: {
    question: 'Was anybody on Alice when the database was changed?',
    yes: 'Yes: somebody was cut off.',
    no: 'No: it broke the other server.',
  },
  shows: 'who met an error',
  explanation: (broken: string) =>
    `Everybody on Bob does, and every new user until Alice is back: typically ${broken} users.`,
  reason: 'Servers are bled one by one, but they are not independent: the database belongs to all of them.',
  contrast: 'A change that both versions can live with',
  contrastShows: () => 'Nobody meets an error: each step of it suits the old version and the new one.',
  tempted: () => 'A mirrored pair on the same database breaks the old pair all the same.',
  notes:
    'The article names this as its limit. Let them choose, and ask one of those who chose “nobody” for the reason: it is a good one, and it overlooks the database. Then ask who has ever split a change in two.',
});

/** The same with the figures in their places. */
export const schema = told(t, {
  explanation: () => t.explanation(typicalCount('schema', 'broken')),
});
