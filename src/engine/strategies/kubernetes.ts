import { putBack, test } from './phases.ts';
import { type Cluster, extraServers, ownServers, type Phase, type Plan } from './plan.ts';

/** How many pods may run beyond the wanted number, and how many may be missing from it. */
export type Fenceposts = { surge: number; unavailable: number };

/**
 * Kubernetes' own rounding: a percentage of the wanted number rounds up for maxSurge and down for maxUnavailable; if both come
 * to 0 by rounding, maxUnavailable is 1. Two explicit zeros are refused by `parseScenario`.
 */
export function resolveFenceposts(maxSurge: string, maxUnavailable: string, pods: number): Fenceposts {
  const surge = resolve(maxSurge, pods, Math.ceil);
  const unavailable = resolve(maxUnavailable, pods, Math.floor);
  return { surge, unavailable: surge === 0 && unavailable === 0 ? 1 : Math.min(unavailable, pods) };
}

function resolve(amount: string, pods: number, round: (x: number) => number): number {
  return amount.endsWith('%') ? round((Number(amount.slice(0, -1)) * pods) / 100) : Number(amount);
}

/** The waves of a rolling update, between its first phase and its last. */
export function waves(cluster: Cluster): Plan {
  const old = ownServers(cluster);
  const fresh = extraServers(cluster);
  const { surge, unavailable } = resolveFenceposts(cluster.maxSurge, cluster.maxUnavailable, cluster.size);
  const plan: Phase[] = [];
  let ended = 0;
  for (let started = 0; started < fresh.length; ) {
    const ends = old.slice(ended, started === 0 ? unavailable : ended + surge + unavailable);
    const starts = fresh.slice(started, started + surge + unavailable);
    ended += ends.length;
    started += starts.length;
    plan.push(
      {
        kind: 'replace',
        servers: starts,
        entry: [
          { action: 'terminate', servers: ends },
          { action: 'create', servers: starts },
        ],
        exit: 'updated',
        version: 2,
      },
      test(starts),
      putBack(starts),
    );
  }
  const entry: Plan[number]['entry'] = [{ action: 'terminate', servers: old.slice(ended) }];
  return [...plan, { kind: 'retire', servers: old, entry, exit: 'gone', version: 2 }];
}
