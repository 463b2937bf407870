import { expect, it } from 'vitest';
import { expectedRollout, type Site } from '../../src/theory/rollout.ts';
import { rolloutQuantile } from '../../src/theory/rolloutQuantile.ts';
import { bothDoneQuantile } from '../../src/theory/secondDrain.ts';
import { expectNear, sessionOf } from '../oracle.ts';

const WORK = 90;

it.each(['exponential', 'weibull_k2', 'uniform_0_2m'])(
  'of two servers is what the two drains folded exactly give: %s',
  (name) => {
    const session = sessionOf(name, 60);
    const two: Site = { servers: 2, batchSize: 1, offeredLoad: 60, session };
    const takeover = { ownUsers: 30, drainedUsers: 30, session };
    for (const p of [0.05, 0.5, 0.95])
      expectNear(rolloutQuantile(p, two, WORK), bothDoneQuantile(p, takeover, WORK), 1 / 300);
  },
);

it('lies about the mean, and further out the more there are to wait for', () => {
  const site: Site = {
    servers: 8,
    batchSize: 2,
    offeredLoad: 240,
    session: { distribution: 'exponential', meanSeconds: 60, spread: 1 },
  };
  const { totalSeconds } = expectedRollout(site, WORK);
  expect(rolloutQuantile(0.05, site, WORK)).toBeLessThan(totalSeconds);
  expect(rolloutQuantile(0.95, site, WORK)).toBeGreaterThan(totalSeconds);
});
