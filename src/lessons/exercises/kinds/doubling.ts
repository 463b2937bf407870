import { dryMean, dryQuantile } from '../../../theory/index.ts';
import { byQuantile, near } from '../exercise/bands.ts';
import type { Kind } from '../exercise/exercise.ts';
import { playFirstDrain } from '../exercise/playing.ts';
import { exponential, shopOf } from '../exercise/shop.ts';

/** With `users` a bleed takes `drainSeconds` on average; then there are so many times as many. */
type Facts = { users: number; meanSeconds: number; times: number };

/** How much longer does a bleed take with so many times as many users? τ·ln 2 a doubling. */
export const doubling: Kind<Facts> = {
  unit: 'seconds',
  seenUnit: 'seconds',
  draw: ({ pick }) => ({
    users: pick([20, 25, 30, 40, 50]),
    meanSeconds: pick([60, 120, 180, 240, 300, 600]),
    times: pick([2, 4, 8]),
  }),
  answer: ({ users, meanSeconds, times }) => {
    const session = exponential(meanSeconds);
    const before = dryMean(users, session);
    const right = meanSeconds * Math.log(times);
    return {
      right,
      accepted: near(right, 0.1),
      slips: { inProportion: (times - 1) * before, oneMeanEach: meanSeconds * Math.log2(times) },
      seen: byQuantile((p) => dryQuantile(p, times * users, session) - before).seen,
    };
  },
  scenario: ({ users, meanSeconds, times }) => shopOf({ users: times * users, session: exponential(meanSeconds) }),
  play: (world, { users, meanSeconds }) => playFirstDrain(world) - dryMean(users, exponential(meanSeconds)),
};
