import { expectedLeft } from '../../../theory/index.ts';
import { byPoisson } from '../exercise/bands.ts';
import type { Kind } from '../exercise/exercise.ts';
import { playRolloutOut } from '../exercise/playing.ts';
import { exponential, shopOf, workOf } from '../exercise/shop.ts';

type Facts = { users: number; meanSeconds: number; timeoutSeconds: number; workSeconds: number };

/** How many does a drain timeout cut in a rollout of two servers? The second one has the users of both by then. */
export const cutByTimeout: Kind<Facts> = {
  unit: 'users',
  seenUnit: 'users',
  draw: ({ pick }) => {
    const meanSeconds = pick([60, 120, 180, 240, 300]);
    return {
      users: pick([20, 30, 40, 50, 60, 80]),
      meanSeconds,
      timeoutSeconds: pick([1, 1.5, 2]) * meanSeconds,
      workSeconds: pick([60, 90, 120, 180]),
    };
  },
  answer: ({ users, meanSeconds, timeoutSeconds, workSeconds }) => {
    const left = (seconds: number) => expectedLeft(seconds, users, exponential(meanSeconds));
    const first = left(timeoutSeconds);
    const right = first + 2 * first - left(timeoutSeconds + workSeconds + timeoutSeconds);
    return { right, ...byPoisson(right), slips: { firstOnly: first, everybody: 2 * users } };
  },
  scenario: ({ users, meanSeconds, timeoutSeconds, workSeconds }) =>
    shopOf({
      users,
      session: exponential(meanSeconds),
      balancer: { drainTimeoutSeconds: timeoutSeconds, onDrainTimeout: 'cut' },
      rollout: workOf(workSeconds),
    }),
  play: (world) => playRolloutOut(world).cutOff,
};
