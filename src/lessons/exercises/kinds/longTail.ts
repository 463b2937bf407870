import type { SessionLength } from '../../../engine/index.ts';
import { dryMean, dryQuantile } from '../../../theory/index.ts';
import { byQuantile } from '../exercise/bands.ts';
import type { Kind } from '../exercise/exercise.ts';
import { playFirstDrain } from '../exercise/playing.ts';
import { exponential, shopOf } from '../exercise/shop.ts';

type Facts = { users: number; session: SessionLength };

const TAILS: readonly Pick<SessionLength, 'distribution' | 'spread'>[] = [
  { distribution: 'lognormal', spread: 2 },
  { distribution: 'lognormal', spread: 3 },
  { distribution: 'weibull', spread: 0.4 },
  { distribution: 'weibull', spread: 0.5 },
];

/** How long until the last one leaves, half of the time, where a few stay far longer than the mean? */
export const longTail: Kind<Facts> = {
  unit: 'seconds',
  seenUnit: 'seconds',
  draw: ({ pick }) => ({
    users: pick([30, 40, 50, 60, 80, 100]),
    session: { ...pick(TAILS), meanSeconds: pick([60, 120, 180, 240]) },
  }),
  answer: ({ users, session }) => ({
    right: dryQuantile(0.5, users, session),
    ...byQuantile((p) => dryQuantile(p, users, session)),
    slips: { oneMean: session.meanSeconds, asExponential: dryMean(users, exponential(session.meanSeconds)) },
  }),
  scenario: ({ users, session }) => shopOf({ users, session }),
  play: (world) => playFirstDrain(world),
};
