import { article as lesson } from '../../../lessons/article/article.ts';
import { part } from '../../catalogue.ts';
import { knownOf, typicalTime } from '../telling/figures.ts';
import { told } from '../telling/lessonWords.ts';

const about = () => knownOf(lesson.run);

const t = part('lesson.article', {
  title: 'The article',
  asks: 'How long does it take to update both servers, and who gets hurt?',
  setting: (users: string, session: string, work: string) =>
    `Alice and Bob carry about ${users} users, who stay ${session} on average; an update with its test takes ${work}.`,
  question: () => 'How long until both servers run the new version?',
  lookAgain: {
    question: 'Was anybody still on Alice when her update began?',
    yes: 'Yes: somebody was cut off.',
    no: 'No: her last user had left.',
  },
  shows: 'for the rollout',
  explanation: (rollout: string) =>
    `Typically ${rollout}, and more than three quarters of it is spent waiting for the last users.`,
  reason: 'Dry means that the last user has left, not the average one.',
  contrast: 'With an installer ten times as fast',
  contrastShows: (fasterRollout: string) =>
    `It still takes ${fasterRollout}, typically: the work was never what took the time.`,
  tempted: () => 'A faster update leaves the waiting as it was. When are there fewer users to wait for?',
  notes:
    'Ask first: how many minutes? Most add sessions and installations up. Say nothing about waiting until Alice has stood at her last two or three users for a while; then ask what she is waiting for.',
});

/** The same with the figures in their places. */
export const article = told(t, {
  setting: () => t.setting(about().users, about().session, about().work),
  explanation: () => t.explanation(typicalTime('article', 'rollout')),
  contrastShows: () => t.contrastShows(typicalTime('article', 'fasterRollout')),
});
