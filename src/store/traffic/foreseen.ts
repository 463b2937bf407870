import { parseScenario } from '../../engine/index.ts';
import { dryQuantileGivenUsers } from '../../theory/index.ts';
import type { Findings, Out } from '../../traffic/index.ts';

/** How long a drain was to take, 8 times in 10, by those who were there and the measured lengths; in seconds. */
export function foreseen({ scenario }: Findings, { there }: Out): { low: number; high: number } {
  const { sessionLength } = parseScenario(scenario).traffic;
  return {
    low: dryQuantileGivenUsers(0.1, there, sessionLength),
    high: dryQuantileGivenUsers(0.9, there, sessionLength),
  };
}
