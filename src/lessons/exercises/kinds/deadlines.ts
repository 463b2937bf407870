import { near } from '../exercise/bands.ts';
import type { Kind } from '../exercise/exercise.ts';
import { playRolloutOut } from '../exercise/playing.ts';
import { exponential, shopOf, workOf } from '../exercise/shop.ts';

type Facts = { servers: number; timeoutSeconds: number; workSeconds: number; pauseSeconds: number };

/** When is a rollout over whose bleeds all last to their timeout? A chain of deadlines adds up; after the last server nobody pauses. */
export const deadlines: Kind<Facts> = {
  unit: 'seconds',
  seenUnit: 'seconds',
  draw: ({ pick }) => ({
    servers: pick([3, 4, 5, 6, 8]),
    timeoutSeconds: pick([300, 600, 900]),
    workSeconds: pick([60, 120, 180, 240]),
    pauseSeconds: pick([60, 120, 300]),
  }),
  answer: ({ servers, timeoutSeconds, workSeconds, pauseSeconds }) => {
    const right = servers * (timeoutSeconds + workSeconds) + (servers - 1) * pauseSeconds;
    return {
      right,
      accepted: near(right, 0.004),
      slips: {
        oneServer: timeoutSeconds + workSeconds,
        timeoutsAlone: servers * timeoutSeconds,
        pauseAfterLast: right + pauseSeconds,
        noPause: servers * (timeoutSeconds + workSeconds),
      },
      seen: { band: [right, right], chance: 1 },
    };
  },
  scenario: ({ servers, timeoutSeconds, workSeconds, pauseSeconds }) =>
    shopOf({
      servers,
      users: 10,
      session: exponential(120),
      balancer: { drainTimeoutSeconds: timeoutSeconds, onDrainTimeout: 'cut', drainEnds: 'atDeadline' },
      rollout: { pauseSeconds, ...workOf(workSeconds) },
    }),
  play: (world) => playRolloutOut(world).rolloutSeconds,
};
