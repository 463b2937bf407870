import { panic as lesson } from '../../../lessons/balancers/panic.ts';
import { part } from '../../catalogue.ts';
import { durationWords } from '../../duration.ts';
import { share } from '../../quantities.ts';
import { knownOf, typicalCount, typicalTime } from '../telling/figures.ts';
import { told } from '../telling/lessonWords.ts';

const threshold = () => share(knownOf(lesson.run).settings.balancer.panicThreshold);
const patience = () => durationWords(knownOf(lesson.goal.tempts).settings.balancer.drainTimeoutSeconds ?? 0);

const t = part('lesson.panic', {
  title: 'Panic',
  asks: 'Two of three servers are bled at once. How long does it take?',
  setting: (threshold: string) =>
    `Alice and Bob are bled together. With fewer than ${threshold} of servers healthy, the balancer distrusts its health checks.`,
  question: () => 'Draw Alice’s and Bob’s users from when their bleed begins.',
  lookAgain: {
    question: 'Did new users go to Alice and Bob during their bleed?',
    yes: 'Yes, as if nothing had been said.',
    no: 'No, not this time.',
  },
  shows: 'still on Alice and Bob after half an hour',
  explanation: (leftAfterHalfAnHour: string) =>
    `With one of three servers healthy the balancer ignores health: after half an hour ${leftAfterHalfAnHour} users are on Alice and Bob, typically.`,
  reason: 'Again, half told is not half as fast: a server being bled counts as unhealthy, and too few were left.',
  contrast: 'One server at a time',
  contrastShows: (rolloutOneByOne: string) => `All three are done in ${rolloutOneByOne}, typically.`,
  tempted: (patience: string) => `After ${patience} of waiting for nothing everybody who is left is cut off.`,
  notes:
    'Tell them the rule of the threshold, and ask for the shape of the curve. It is a rule that saves sites, and it turns a bleed of two of three into nothing at all. Ask how large their batches are.',
});

/** The same with the figures in their places. */
export const panic = told(t, {
  setting: () => t.setting(threshold()),
  explanation: () => t.explanation(typicalCount('panic', 'leftAfterHalfAnHour')),
  contrastShows: () => t.contrastShows(typicalTime('panic', 'rolloutOneByOne')),
  tempted: () => t.tempted(patience()),
});
