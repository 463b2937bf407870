import { requestDrain as lesson } from '../../../lessons/balancers/requestDrain.ts';
import { part } from '../../catalogue.ts';
import { insteadWords } from '../../duration.ts';
import { knownOf, typical, typicalCount } from '../telling/figures.ts';
import { told } from '../telling/lessonWords.ts';

const t = part('lesson.requestDrain', {
  title: 'Alice in maintenance',
  asks: 'Alice is set to “maint”, and nobody is cut off. Is nobody hurt?',
  setting: (users: string) =>
    `About ${users} users are there. Alice is set to “maint”, is soon empty and is updated, then Bob. Nobody is cut off.`,
  question: () => 'How many sign-outs are there?',
  lookAgain: {
    question: 'Were orders lost although nobody was cut off?',
    yes: 'Yes: the carts stayed behind in the old server’s memory.',
    no: 'No, not this time.',
  },
  shows: 'in all',
  explanation: (signedOut: string) =>
    `Typically ${signedOut}: each user’s next click goes to the other server, and the session stays behind in memory.`,
  reason: 'Not cut off does not mean not hurt: some products drain requests, not sessions.',
  contrast: 'Set to “drain” instead',
  contrastShows: (instead: string) => `Nobody is signed out, and it typically takes ${instead}.`,
  tempted: () => 'They are moved with their next click, not at the deadline: more time changes nothing for them.',
  notes:
    'Say “nobody was cut off”, and wait. Then ask what the next click looks like for somebody with a full cart. The words “drain” and “maint” are one product’s: ask what theirs are called, and what they do.',
});

/** The same with the figures in their places. */
export const requestDrain = told(t, {
  setting: () => t.setting(knownOf(lesson.run).users),
  explanation: () => t.explanation(typicalCount('requestDrain', 'signedOut')),
  contrastShows: () =>
    t.contrastShows(
      insteadWords(60 * typical('requestDrain', 'rolloutByDrain'), 60 * typical('requestDrain', 'rollout')),
    ),
});
