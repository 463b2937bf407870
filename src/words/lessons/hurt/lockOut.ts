import { lockOut as lesson } from '../../../lessons/hurt/lockOut.ts';
import { part } from '../../catalogue.ts';
import { insteadWords } from '../../duration.ts';
import { knownOf, typical, typicalCount, typicalTime } from '../telling/figures.ts';
import { told } from '../telling/lessonWords.ts';

const t = part('lesson.lockOut', {
  title: 'Lock-out',
  asks: 'What does it cost to take each server out at once?',
  setting: (users: string, rollout: string) =>
    `About ${users} users are there. One after the other, each server is taken out at once, updated and put back, all in ${rollout}.`,
  question: () => 'How many sessions are cut off?',
  lookAgain: {
    question: 'Were more users cut off from Bob than from Alice?',
    yes: 'Yes: he had collected new users while she was out.',
    no: 'No, not this time.',
  },
  shows: 'cut off',
  explanation: (cutOff: string) =>
    `Typically ${cutOff}, more than were on the site: while Alice is out Bob collects new users, and then he is cut off with all of them.`,
  reason: 'The servers are not independent: what is kept from Alice is there when Bob is cut off.',
  contrast: 'Bled instead',
  contrastShows: (instead: string) => `Nobody is cut off, and it typically takes ${instead}.`,
  tempted: () => 'Half a mean session is too short for most. How many mean sessions do nearly all of them need?',
  notes:
    'Ask for the worst case first: how many can be hurt at most? Nearly everybody says those who are on the site. Then let the ledger pass that number, and ask where the others came from.',
});

/** The same with the figures in their places. */
export const lockOut = told(t, {
  setting: () => t.setting(knownOf(lesson.run).users, typicalTime('lockOut', 'rollout')),
  explanation: () => t.explanation(typicalCount('lockOut', 'cutOff')),
  contrastShows: () =>
    t.contrastShows(insteadWords(60 * typical('lockOut', 'rolloutByBleeding'), 60 * typical('lockOut', 'rollout'))),
});
