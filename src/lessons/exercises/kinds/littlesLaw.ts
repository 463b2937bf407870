import { byPoisson, near } from '../exercise/bands.ts';
import type { Kind } from '../exercise/exercise.ts';
import { playUntil } from '../exercise/playing.ts';
import { BEGINS_SECONDS, exponential, shopOf } from '../exercise/shop.ts';

type Facts = { perMinute: number; meanSeconds: number };

/** How many users are on the site? As many as come in a mean session: Little's law, λτ. */
export const littlesLaw: Kind<Facts> = {
  unit: 'users',
  seenUnit: 'users',
  draw: ({ pick }) => ({
    perMinute: pick([12, 20, 24, 30, 40, 60, 90, 120]),
    meanSeconds: pick([90, 120, 150, 180, 240, 300, 360]),
  }),
  answer: ({ perMinute, meanSeconds }) => {
    const right = (perMinute * meanSeconds) / 60;
    return {
      right,
      accepted: near(right, 0.02),
      slips: { oneServer: right / 2, unitsMixed: perMinute * meanSeconds },
      seen: byPoisson(right).seen,
    };
  },
  scenario: ({ perMinute, meanSeconds }) =>
    shopOf({ users: (perMinute * meanSeconds) / 120, session: exponential(meanSeconds) }),
  play: (world) => {
    playUntil(world, () => world.tick * world.scenario.tickSeconds >= BEGINS_SECONDS / 2);
    return world.servers.reduce((sum, { sessions }) => sum + sessions, 0);
  },
};
