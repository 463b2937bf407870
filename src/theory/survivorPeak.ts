import { logGamma } from './numerics/incompleteGamma.ts';

/** As a takeover, but of exponential sessions only. */
export type MemorylessTakeover = { ownUsers: number; drainedUsers: number; meanSeconds: number };

/**
 * Chance in [0, 1] that an unlimited survivor holds more than `count` users at any moment of the first `seconds`. By
 * uniformisation (Jensen 1953) of the birth–death chain stopped above `count`: its work grows
 * with (users + count)·count·seconds/mean, so it is meant for some hundreds of users.
 */
export function survivorPeakAbove(count: number, seconds: number, takeover: MemorylessTakeover): number {
  const { ownUsers, drainedUsers, meanSeconds } = takeover;
  const arrivals = ownUsers + drainedUsers;
  const pace = arrivals + count;
  const steps = (pace * seconds) / meanSeconds;
  const here = Float64Array.from({ length: count + 1 }, (_, users) => poisson(users, ownUsers));
  let peaked = Math.max(0, 1 - here.reduce((sum, chance) => sum + chance, 0));
  const most = Math.ceil(steps + 12 * Math.sqrt(steps) + 40);
  let sum = 0;
  for (let step = 0; step <= most; step += 1) {
    sum += poisson(step, steps) * peaked;
    peaked += (here[count] * arrivals) / pace;
    let below = 0;
    for (let users = 0; users <= count; users += 1) {
      const stays = here[users] * (count - users);
      const leaves = users < count ? here[users + 1] * (users + 1) : 0;
      const comes = below * arrivals;
      below = here[users];
      here[users] = (stays + leaves + comes) / pace;
    }
  }
  return sum;
}

function poisson(n: number, mean: number): number {
  return mean === 0 ? Number(n === 0) : Math.exp(n * Math.log(mean) - mean - logGamma(n + 1));
}
