import { mirrored as lesson } from '../../../lessons/article/mirrored.ts';
import { part } from '../../catalogue.ts';
import { knownOf, typicalTime } from '../telling/figures.ts';
import { told } from '../telling/lessonWords.ts';

const t = part('lesson.mirrored', {
  title: 'The mirrored environment',
  asks: 'What does it cost never to run on one server?',
  setting: (work: string) =>
    `A second pair of servers is started and tested in ${work}, and then all new users are sent there.`,
  question: () => 'How long until the old pair can go without hurting anybody?',
  lookAgain: {
    question: 'Did those on the old pair move to the new one?',
    yes: 'Some did, this time.',
    no: 'No: they stayed until they had finished.',
  },
  shows: 'for the rollout',
  explanation: (rollout: string) =>
    `Typically ${rollout}: new users are switched at once, but those on the old pair leave at their own pace.`,
  reason: 'Redirecting is instant, leaving is not. Again: dry means the last user.',
  contrast: 'The same crowd, bled one after the other',
  contrastShows: (rolloutInTurn: string, extraServerMinutes: string) =>
    `One after the other it typically takes ${rolloutInTurn}. The mirrored pair buys the difference with ${extraServerMinutes} of server time.`,
  tempted: () =>
    'Switched off at once, the old pair takes its users with it. What if they could take their sessions along?',
  notes:
    'Ask when the old machines may be switched off; “at once” is what most people hear in “switch over”. Let the old pair stand there with its last few users. Price and gain are both on the ledger.',
});

/** The same with the figures in their places. */
export const mirrored = told(t, {
  setting: () => t.setting(knownOf(lesson.run).work),
  explanation: () => t.explanation(typicalTime('mirrored', 'rollout')),
  contrastShows: () =>
    t.contrastShows(typicalTime('mirrored', 'rolloutInTurn'), typicalTime('mirrored', 'extraServerMinutes')),
});
