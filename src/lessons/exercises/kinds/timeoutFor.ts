import { dryMean, expectedLeft } from '../../../theory/index.ts';
import { byPoisson } from '../exercise/bands.ts';
import type { Band, Kind } from '../exercise/exercise.ts';
import { playFirstDrain } from '../exercise/playing.ts';
import { exponential, shopOf } from '../exercise/shop.ts';

type Facts = { users: number; meanSeconds: number; cut: number };

/** A timeout is right if it cuts as many as asked for on average, this factor more or less. */
const FACTOR = 1.25;

/** Which drain timeout cuts so many of the users on a server, on average? τ·ln(n/k). */
export const timeoutFor: Kind<Facts> = {
  unit: 'seconds',
  seenUnit: 'users',
  draw: ({ pick }) => ({
    users: pick([30, 40, 50, 60, 80, 100]),
    meanSeconds: pick([60, 120, 180, 240, 300]),
    cut: pick([1, 2, 3]),
  }),
  answer: ({ users, meanSeconds, cut }) => {
    const timeout = (left: number) => meanSeconds * Math.log(users / left);
    const accepted: Band = [timeout(cut * FACTOR), timeout(cut / FACTOR)];
    return {
      right: timeout(cut),
      accepted,
      slips: {
        evenly: meanSeconds * (1 - cut / users),
        wholeDrain: dryMean(users, exponential(meanSeconds)),
      },
      seen: byPoisson(expectedLeft(Math.round(timeout(cut)), users, exponential(meanSeconds))).seen,
    };
  },
  scenario: ({ users, meanSeconds, cut }) =>
    shopOf({
      users,
      session: exponential(meanSeconds),
      balancer: { drainTimeoutSeconds: Math.round(meanSeconds * Math.log(users / cut)), onDrainTimeout: 'cut' },
    }),
  play: (world) => {
    playFirstDrain(world);
    return world.ledger.cutOff;
  },
};
