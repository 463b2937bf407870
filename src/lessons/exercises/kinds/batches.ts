import { expectedRollout, rolloutQuantile, type Site } from '../../../theory/index.ts';
import { byQuantile } from '../exercise/bands.ts';
import type { Kind } from '../exercise/exercise.ts';
import { playRolloutOut } from '../exercise/playing.ts';
import { exponential, shopOf, workOf } from '../exercise/shop.ts';

type Facts = { servers: number; batchSize: number; users: number; meanSeconds: number; workSeconds: number };

const SIZES = [
  { servers: 4, batchSize: 1 },
  { servers: 4, batchSize: 2 },
  { servers: 6, batchSize: 2 },
  { servers: 6, batchSize: 3 },
  { servers: 8, batchSize: 2 },
  { servers: 9, batchSize: 3 },
  { servers: 12, batchSize: 4 },
];

/** How long does a rollout take, so many servers at a time? Every batch is a bleed of its own. */
export const batches: Kind<Facts> = {
  unit: 'seconds',
  seenUnit: 'seconds',
  draw: ({ pick }) => ({
    ...pick(SIZES),
    users: pick([20, 30, 40, 50]),
    meanSeconds: pick([60, 120, 180, 240]),
    workSeconds: pick([60, 120, 180, 300]),
  }),
  answer: ({ servers, batchSize, users, meanSeconds, workSeconds }) => {
    const site: Site = { servers, batchSize, offeredLoad: servers * users, session: exponential(meanSeconds) };
    const { phases, totalSeconds } = expectedRollout(site, workSeconds);
    return {
      right: totalSeconds,
      ...byQuantile((p) => rolloutQuantile(p, site, workSeconds)),
      slips: {
        oneBatch: phases[0].drainSeconds + workSeconds,
        oneMeanEach: phases.length * (meanSeconds + workSeconds),
      },
    };
  },
  scenario: ({ servers, batchSize, users, meanSeconds, workSeconds }) =>
    shopOf({ servers, users, session: exponential(meanSeconds), rollout: { batchSize, ...workOf(workSeconds) } }),
  play: (world) => playRolloutOut(world).rolloutSeconds,
};
