import { offeredLoad, type Scenario, totalCapacity } from '../../engine/index.ts';

/** Users to expect on the site, and what part of its capacity they are, and of what is left while a server is out; null where there is only one. */
export type Load = { users: number; ofCapacity: number; ofTheRest: number | null };

/** The load of a scenario in balance; null where everybody comes back, and it only grows. */
export function loadOf({ traffic, servers }: Scenario): Load | null {
  if (traffic.returnProbability >= 1) return null;
  const users = offeredLoad(traffic) / (1 - traffic.returnProbability);
  const capacity = totalCapacity(servers);
  const rest = capacity - Math.max(...servers.map((server) => server.capacity));
  return { users, ofCapacity: users / capacity, ofTheRest: rest > 0 ? users / rest : null };
}
