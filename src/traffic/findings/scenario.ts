import { parseScenario, ScenarioError, type ScenarioInput } from '../../engine/index.ts';
import type { Arrivals } from './arrivals.ts';
import { quantilesOf } from './lengths.ts';
import type { ServerSeen } from './servers.ts';

export type Seen = {
  arrivals: Arrivals;
  /** New sessions a second over all of the log. */
  rate: number;
  meanSeconds: number;
  sorted: Float64Array;
  lastPageSeconds: number;
  servers: readonly ServerSeen[];
};

const QUANTILES = 64;
export const MOST_SERVERS = 200;
const HOUR = 3600;

/** Three digits are all that a log can tell, and keep links short. */
const rounded = (value: number): number => Number(value.toPrecision(3));
const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/**
 * A log's traffic as a scenario, which is always one that is accepted: it starts at the busiest hour of the day, or at `startHour`, and
 * goes on for a day from there. A log does not say how much servers hold: each is given twice what its share of the busiest hour
 * comes to, and three standard deviations.
 */
export function scenarioOf(
  { arrivals, rate, meanSeconds, sorted, lastPageSeconds, servers }: Seen,
  startHour?: number,
): ScenarioInput {
  if (sorted.length === 0) return {};
  const { perHourOfDay, isEven } = arrivals;
  const peak = isEven ? rate : Math.max(...perHourOfDay) / HOUR;
  const start = startHour ?? perHourOfDay.indexOf(Math.max(...perHourOfDay));
  const factor = (hour: number): number => rounded(perHourOfDay[(start + hour) % 24] / HOUR / peak);
  const points = [
    { seconds: 0, factor: factor(0) },
    ...Array.from({ length: 24 }, (_, hour) => ({ seconds: (hour + 0.5) * HOUR, factor: factor(hour) })),
    { seconds: 24 * HOUR, factor: factor(0) },
  ];
  const tau = within(rounded(meanSeconds), 0.1, 1_000_000);
  const named = servers.filter(({ sessions, name }) => sessions > 0 && isName(name)).slice(0, MOST_SERVERS);
  const count = Math.max(named.length, 2);
  const each = (peak * tau) / count;
  const capacity = within(Math.ceil(2 * (each + 3 * Math.sqrt(each))), 1, 10_000_000);
  const quantiles = quantilesOf(sorted, Math.max(2, Math.min(QUANTILES, sorted.length))).map(rounded);
  return accepted(within(rounded(peak), 0, 20_000), (arrivalRate) => ({
    traffic: {
      arrivalRate,
      sessionLength: {
        meanSeconds: tau,
        ...(quantiles[quantiles.length - 1] > 0
          ? { distribution: 'empirical' as const, quantiles }
          : { distribution: 'fixed' as const }),
      },
      thinkSeconds: within(rounded(lastPageSeconds), 0.1, 100_000),
      ...(!isEven && { curve: { kind: 'points' as const, points } }),
    },
    servers: named.length >= 2 ? named.map(({ name }) => ({ name, capacity })) : [{ capacity }, { capacity }],
  }));
}

/** Control characters and long names are not taken for a server. */
export const isName = (name: string): boolean => name.length <= 40 && /^[^\p{Cc}]+$/u.test(name);

/** What a page could not simulate is made smaller until it can. */
function accepted(rate: number, scenarioAt: (rate: number) => ScenarioInput): ScenarioInput {
  for (let part = rate; part > 1e-6; part /= 2) {
    try {
      parseScenario(scenarioAt(part));
      return scenarioAt(part);
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
    }
  }
  return {};
}
