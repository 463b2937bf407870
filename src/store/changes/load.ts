import { offeredLoad, type Scenario, totalCapacity } from '../../engine/index.ts';

/** Users to expect on the site, and what part of its capacity they are, and of what is left while so many servers are `out`; null where none is left. */
export type Load = { users: number; ofCapacity: number; out: number; ofTheRest: number | null };

/** Whether a rollout takes so many servers at a time as it is told. */
export function takesBatches({ rollout: { strategy } }: Scenario): boolean {
  return strategy === 'bleed' || strategy === 'lockOut' || strategy === 'canary';
}

/** The load of a scenario in balance; null where everybody comes back, and it only grows. */
export function loadOf(scenario: Scenario): Load | null {
  const { traffic, servers, rollout } = scenario;
  if (traffic.returnProbability >= 1) return null;
  const users = offeredLoad(traffic) / (1 - traffic.returnProbability);
  const capacity = totalCapacity(servers);
  const out = takesBatches(scenario) ? rollout.batchSize : 1;
  const largest = servers.toSorted((a, b) => b.capacity - a.capacity).slice(0, out);
  const rest = capacity - totalCapacity(largest);
  return { users, ofCapacity: users / capacity, out, ofTheRest: rest > 0 ? users / rest : null };
}
