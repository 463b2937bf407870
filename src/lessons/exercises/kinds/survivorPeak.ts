import { survivorPeakAbove } from '../../../theory/index.ts';
import { byCount, countAt } from '../exercise/bands.ts';
import type { Kind } from '../exercise/exercise.ts';
import { playUntil } from '../exercise/playing.ts';
import { BEGINS_SECONDS, exponential, shopOf } from '../exercise/shop.ts';

type Facts = { users: number; meanSeconds: number; withinSeconds: number };

/** Within how many mean sessions is asked. */
const TIMES = 10;

/** How many users will the other server hold at the most? More than both together held on average: numbers waver. */
export const survivorPeak: Kind<Facts> = {
  unit: 'users',
  seenUnit: 'users',
  draw: ({ pick }) => {
    const meanSeconds = pick([60, 90, 120, 180, 240]);
    return { users: pick([15, 20, 25, 30, 40]), meanSeconds, withinSeconds: TIMES * meanSeconds };
  },
  answer: ({ users, meanSeconds, withinSeconds }) => {
    const takeover = { ownUsers: users, drainedUsers: users, meanSeconds };
    const above = (count: number) => (count < 0 ? 1 : survivorPeakAbove(count, withinSeconds, takeover));
    return { right: countAt(0.5, above), ...byCount(above), slips: { itsOwn: users, onAverage: 2 * users } };
  },
  scenario: ({ users, meanSeconds, withinSeconds }) =>
    shopOf({ users, session: exponential(meanSeconds), rollout: { updateSeconds: withinSeconds } }),
  play: (world, { withinSeconds }) => {
    let peak = 0;
    playUntil(world, () => {
      const seconds = world.tick * world.scenario.tickSeconds - BEGINS_SECONDS;
      if (seconds >= 0) peak = Math.max(peak, world.servers[1].sessions);
      return seconds >= withinSeconds;
    });
    return peak;
  },
};
