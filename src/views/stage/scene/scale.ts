import { offeredLoad, peakArrivalRate, type Scenario, type SeenWorld, visitsPerUser } from '../../../engine/index.ts';

/** A survivor that should become fuller than this part of its capacity is drawn up to its capacity. */
export const FULL_FROM = 0.35;
/** What a glass shows where no survivor comes near its capacity: so many times the expected peak. */
export const ABOVE_PEAK = 1.6;

/**
 * The users expected on each of the scenario's servers at the peak of the curve while the others of a batch are away: λτ by weights,
 * at most its capacity. `survivor` s stays while the `batchSize` before it are updated.
 */
export function expectedPeaks({ traffic, servers, rollout }: Scenario): number[] {
  const { arrivalRate } = traffic;
  const rate = arrivalRate > 0 ? peakArrivalRate(traffic) / arrivalRate : 0;
  const load = offeredLoad(traffic) * rate * visitsPerUser(traffic);
  const staying = Math.max(1, servers.length - rollout.batchSize);
  const weights = servers.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return servers.map(({ weight, capacity }) =>
    Math.min(capacity, (((load * weight) / weights) * servers.length) / staying),
  );
}

/**
 * How many users each glass holds up to its rim: the server's capacity, or less where nobody should come near it; then the rim is
 * torn. All glasses are whole, or all are torn.
 */
export function topsOf({ scenario, servers }: SeenWorld): { tops: readonly number[]; torn: boolean } {
  const peaks = expectedPeaks(scenario as Scenario);
  const peakOf = (s: number): number => peaks[s % peaks.length];
  const tops = servers.map(({ capacity }, s) => Math.min(capacity, Math.ceil(ABOVE_PEAK * peakOf(s))));
  const torn =
    peaks.every((peak, s) => peak <= FULL_FROM * scenario.servers[s].capacity) &&
    servers.every(({ sessions }, s) => sessions < tops[s]);
  return { tops: torn ? tops : servers.map(({ capacity }) => capacity), torn };
}
