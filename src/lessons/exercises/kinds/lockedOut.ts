import { survivorMean } from '../../../theory/index.ts';
import { byPoisson } from '../exercise/bands.ts';
import type { Kind } from '../exercise/exercise.ts';
import { playRolloutOut } from '../exercise/playing.ts';
import { exponential, shopOf, workOf } from '../exercise/shop.ts';

type Facts = { users: number; meanSeconds: number; workSeconds: number };

/** How many does a lock-out of two servers cut off? When it is the second one's turn it has most of the users of both. */
export const lockedOut: Kind<Facts> = {
  unit: 'users',
  seenUnit: 'users',
  draw: ({ pick }) => ({
    users: pick([40, 50, 60, 80, 100]),
    meanSeconds: pick([60, 90, 120]),
    workSeconds: pick([90, 120, 180, 240]),
  }),
  answer: ({ users, meanSeconds, workSeconds }) => {
    const takeover = { ownUsers: users, drainedUsers: users, session: exponential(meanSeconds) };
    const right = users + survivorMean(workSeconds, takeover);
    return { right, ...byPoisson(right), slips: { firstOnly: users, asInBalance: 2 * users } };
  },
  scenario: ({ users, meanSeconds, workSeconds }) =>
    shopOf({
      users,
      session: exponential(meanSeconds),
      rollout: { strategy: 'lockOut', ...workOf(workSeconds) },
    }),
  play: (world) => playRolloutOut(world).cutOff,
};
