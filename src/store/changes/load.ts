import { offeredLoad, type Scenario, totalCapacity } from '../../engine/index.ts';

/** Users to expect on the site, and what part of its capacity they are, and of what is left while so many servers are `out`; null where none is left. */
export type Load = { users: number; ofCapacity: number; out: number; ofTheRest: number | null };

/** Strategies that take a batch of servers out at a time. */
const IN_BATCHES: readonly string[] = ['bleed', 'lockOut', 'canary'] satisfies Scenario['rollout']['strategy'][];

/** The load of a scenario in balance; null where everybody comes back, and it only grows. */
export function loadOf({ traffic, servers, rollout }: Scenario): Load | null {
  if (traffic.returnProbability >= 1) return null;
  const users = offeredLoad(traffic) / (1 - traffic.returnProbability);
  const capacity = totalCapacity(servers);
  const out = IN_BATCHES.includes(rollout.strategy) ? rollout.batchSize : 1;
  const largest = servers.toSorted((a, b) => b.capacity - a.capacity).slice(0, out);
  const rest = capacity - totalCapacity(largest);
  return { users, ofCapacity: users / capacity, out, ofTheRest: rest > 0 ? users / rest : null };
}
