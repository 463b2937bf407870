import { isStillSentUsers, type SeenWorld, type SessionLength } from '../engine/index.ts';
import { forecastDry } from '../theory/index.ts';

/** Seconds from now: how long at least, in the middle and at most, 8 times in 10. Infinity where it never ends. */
export type Band = { low: number; median: number; high: number };

/** When a server that is being bled should run dry, and how many users it has; `server` is its index. */
export type DrainForecast = Band & { server: number; left: number };

/** Of a larger crowd some stand for all. */
const MOST_ASKED = 20_000;

/** The forecast that an operator could make from the ages of those who are still there. */
export function forecastDrain(world: SeenWorld, server: number): DrainForecast {
  const { tickSeconds } = world.scenario;
  const { sessions: left, away, members } = world.servers[server];
  const each = Math.max(1, Math.ceil((left + away) / MOST_ASKED));
  // Whoever is away and will come back has the whole of a visit before them.
  const ages = new Float64Array(Math.ceil((left + away) / each));
  for (let i = 0; i * each < left; i++) ages[i] = (world.tick - world.sessions.start[members[i * each]]) * tickSeconds;
  const stay = stayOn(world);
  if (stay === null || isStillSentUsers(world, server)) return { server, left, ...ENDLESS };
  const { quantile } = forecastDry(ages, stay, each);
  return { server, left, low: quantile(0.1), median: quantile(0.5), high: quantile(0.9) };
}

const ENDLESS: Band = { low: Infinity, median: Infinity, high: Infinity };

/**
 * How long users hold on to a server that drains: as long as they stay, with all their visits where some come back; only until
 * their next request where they are no longer bound to it. Null: for ever.
 */
function stayOn({ scenario }: SeenWorld): SessionLength | null {
  const { sessionLength, thinkSeconds, returnProbability, awaySeconds } = scenario.traffic;
  if (!scenario.balancer.affinityWhileDraining) {
    const meanSeconds = 1 / (1 / sessionLength.meanSeconds + 1 / thinkSeconds);
    return { distribution: 'exponential', meanSeconds, spread: 1 };
  }
  if (returnProbability >= 1) return null;
  const visits = 1 / (1 - returnProbability);
  return { ...sessionLength, meanSeconds: visits * sessionLength.meanSeconds + (visits - 1) * awaySeconds };
}

/** A forecast for each server that is being bled. */
export function forecastDrains(world: SeenWorld): DrainForecast[] {
  return world.servers.flatMap(({ status }, s) => (status === 'draining' ? [forecastDrain(world, s)] : []));
}
