import { dryMean, dryQuantile } from '../../../theory/index.ts';
import { byQuantile } from '../exercise/bands.ts';
import type { Kind } from '../exercise/exercise.ts';
import { playFirstDrain } from '../exercise/playing.ts';
import { exponential, shopOf } from '../exercise/shop.ts';

/** About so many users are on the server that is bled, each to stay for a mean session more. */
type Facts = { users: number; meanSeconds: number };

/** How long until the last one leaves? τ·(ln n + γ) on average. */
export const lastLeaves: Kind<Facts> = {
  unit: 'seconds',
  seenUnit: 'seconds',
  draw: ({ pick }) => ({
    users: pick([20, 30, 40, 50, 60, 80, 100, 150, 200]),
    meanSeconds: pick([60, 120, 180, 240, 300, 600]),
  }),
  answer: ({ users, meanSeconds }) => {
    const session = exponential(meanSeconds);
    return {
      right: dryMean(users, session),
      ...byQuantile((p) => dryQuantile(p, users, session)),
      slips: { oneMean: meanSeconds, oneAfterAnother: users * meanSeconds },
    };
  },
  scenario: ({ users, meanSeconds }) => shopOf({ users, session: exponential(meanSeconds) }),
  play: (world) => playFirstDrain(world),
};
