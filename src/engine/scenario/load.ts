import { curvePoints } from './curve.ts';
import type { Scenario } from './scenario.ts';

/** In balance users are taken to come back at most this often on average: with more, the site would never have been in balance. */
const MOST_VISITS = 20;

/** Visits that a new user makes on average. */
export function visitsPerUser({ returnProbability }: { returnProbability: number }): number {
  return Math.min(MOST_VISITS, 1 / (1 - returnProbability));
}

/** The highest arrival rate of the whole curve, in users per second. */
export function peakArrivalRate(traffic: Scenario['traffic']): number {
  return traffic.arrivalRate * peakFactor(traffic);
}

/** The most that the curve multiplies the arrival rate with. */
export function peakFactor({ curve }: Scenario['traffic']): number {
  return Math.max(...curvePoints(curve).points.map(({ factor }) => factor));
}

/** λτ: users to expect on the site at the plain arrival rate, returns left out. */
export function offeredLoad({ arrivalRate, sessionLength }: Scenario['traffic']): number {
  return arrivalRate * sessionLength.meanSeconds;
}

/** Users that all servers hold together. */
export function totalCapacity(servers: readonly { capacity: number }[]): number {
  return servers.reduce((sum, { capacity }) => sum + capacity, 0);
}

/** More failing requests of a user in a tick than these, on average, are not played one by one. */
const MOST_FAILING = 8;

/** Whether a user whose requests fail makes one a tick: of many within a tick, so that its work is bounded. */
export function failsOnceATick({ tickSeconds, traffic }: Scenario): boolean {
  return tickSeconds > MOST_FAILING * traffic.thinkSeconds;
}
