import {
  balanced,
  type Cluster,
  done,
  extraServers,
  named,
  ownServers,
  type Plan,
  putBack,
  type Strategy,
  test,
  verb,
} from '../plan.ts';

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

/** A rolling update: old pods are ended and new ones started in waves, as many as the two limits allow. */
export const kubernetes: Strategy = {
  plan: (cluster) => [balanced(cluster), ...waves(cluster), done()],
  extra: (name) => `${name} v2`,
  cost: 'Sessions in a pod’s memory: a pod that goes keeps nobody; users move on with their next request.',
};

function waves(cluster: Cluster): Plan {
  const old = ownServers(cluster);
  const fresh = extraServers(cluster);
  const { surge, unavailable } = resolveFenceposts(cluster.maxSurge, cluster.maxUnavailable, cluster.size);
  const plan: Plan = [];
  for (let ended = 0, started = 0; started < fresh.length; ) {
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
        narration: `${ends.length > 0 ? `${named(ends, cluster)} ${verb(ends, 'is', 'are')} shut down; ` : ''}${named(starts, cluster)} ${verb(starts, 'starts', 'start')} with the new version.`,
      },
      { ...test(starts, cluster), narration: `${named(starts, cluster)} must report ready.` },
      putBack(starts, cluster),
    );
    if (started < fresh.length) continue;
    const last = old.slice(ended);
    plan.push({
      kind: 'retire',
      servers: old,
      entry: [{ action: 'terminate', servers: last }],
      exit: 'gone',
      narration:
        last.length > 0
          ? `The last old ${verb(last, 'pod', 'pods')}, ${named(last, cluster)}, ${verb(last, 'is', 'are')} shut down.`
          : 'The old pods finish what they have begun.',
    });
  }
  return plan;
}
