import { part } from '../../catalogue.ts';
import { typicalCount } from '../telling/figures.ts';
import { told } from '../telling/lessonWords.ts';

const t = part('lesson.retry', {
  title: 'They come back at once',
  asks: 'Whoever is cut off comes straight back. Who is thrown out twice?',
  setting: () => 'Both servers are locked out, one after the other, and whoever is cut off comes straight back.',
  question: () => 'How many users are thrown out twice?',
  lookAgain: {
    question: 'Did Bob have more users shortly after Alice was locked out than both had before?',
    yes: 'Yes: hers came back to him, besides the new ones.',
    no: 'No, not this time.',
  },
  shows: 'thrown out twice',
  explanation: (cutOffTwice: string) =>
    `Typically ${cutOffTwice}: those cut off from Alice are on Bob when his turn comes.`,
  reason: 'Again: the servers are not independent. And the sooner the second cut follows, the more people meet both.',
  contrast: 'If those cut off stayed away',
  contrastShows: (cutOffIfGone: string, cutOff: string) =>
    `Then ${cutOffIfGone} sessions are cut off instead of ${cutOff}, typically, and nobody twice.`,
  tempted: () => 'The quicker the second cut follows, the more of those from Alice it meets.',
  notes:
    'For engineers, after the lock-out. Ask who is thrown out twice before saying where they go. Mark one of Alice’s users with the pointer and follow them: cut off, back on Bob, cut off again.',
});

/** The same with the figures in their places. */
export const retry = told(t, {
  explanation: () => t.explanation(typicalCount('retry', 'cutOffTwice')),
  contrastShows: () => t.contrastShows(typicalCount('retry', 'cutOffIfGone'), typicalCount('retry', 'cutOff')),
});
