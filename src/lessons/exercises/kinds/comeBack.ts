import { dryMean, returningDryMean, returningDryQuantile } from '../../../theory/index.ts';
import { byQuantile } from '../exercise/bands.ts';
import type { Kind } from '../exercise/exercise.ts';
import { playFirstDrain } from '../exercise/playing.ts';
import { exponential, shopOf } from '../exercise/shop.ts';

type Facts = { users: number; meanSeconds: number; returnShare: number };

/** How long is a bleed where users come straight back, their cookie still naming the server? As of sessions 1/(1 − p) times as long. */
export const comeBack: Kind<Facts> = {
  unit: 'seconds',
  seenUnit: 'seconds',
  draw: ({ pick }) => ({
    users: pick([30, 40, 50, 60, 80]),
    meanSeconds: pick([60, 120, 180, 240]),
    returnShare: pick([0.5, 0.6, 0.75]),
  }),
  answer: ({ users, meanSeconds, returnShare }) => ({
    right: returningDryMean(users, meanSeconds, returnShare),
    ...byQuantile((p) => returningDryQuantile(p, users, meanSeconds, returnShare)),
    slips: { oneMean: meanSeconds, nobodyReturns: dryMean(users, exponential(meanSeconds)) },
  }),
  scenario: ({ users, meanSeconds, returnShare }) => {
    const { traffic, ...rest } = shopOf({ users, session: exponential(meanSeconds) });
    const arrivalRate = (1 - returnShare) * (traffic?.arrivalRate ?? 0);
    return { ...rest, traffic: { ...traffic, arrivalRate, returnProbability: returnShare, awaySeconds: 0 } };
  },
  play: (world) => playFirstDrain(world),
};
