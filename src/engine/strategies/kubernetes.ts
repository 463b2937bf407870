import { putBack, rolledBack, test } from './phases.ts';
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

/** Pods by their place in a rolling update, as indexes. Those that are being ended already are none of them. */
export type Pods = {
  /** Pods of the wanted version that run: they stay. */
  stay: number;
  /** Pods of the other version that serve. */
  serving: readonly number[];
  /** Pods of the other version that do not (yet): they are ended at once. */
  useless: readonly number[];
  /** Places of the pods that are still to be made. */
  fresh: readonly number[];
};

/** Every pod is replaced by one of the new version. */
export function rollingUpdate(cluster: Cluster): Plan {
  return waves({ stay: 0, serving: ownServers(cluster), useless: [], fresh: extraServers(cluster) }, cluster, 2);
}

/** `kubectl rollout undo`: a rolling update to the old version, from where the pods stand. */
export function undo(pods: Pods, cluster: Cluster): Plan {
  return [...waves(pods, cluster, 1), rolledBack()];
}

/**
 * The waves of a rolling update: in each, as many pods are ended as may be unavailable, and as many started as the surge leaves
 * room for. Pods that are being ended count neither way, as in Kubernetes (unless `podReplacementPolicy`, alpha since 1.33, says so).
 */
function waves({ stay, serving, useless, fresh }: Pods, cluster: Cluster, version: 1 | 2): Plan {
  const { surge, unavailable } = resolveFenceposts(cluster.maxSurge, cluster.maxUnavailable, cluster.size);
  const least = cluster.size - unavailable;
  const plan: Phase[] = [];
  let ending = useless;
  let ended = 0;
  for (let started = 0; started < fresh.length; ) {
    const available = stay + started + serving.length - ended;
    const ends = serving.slice(ended, ended + Math.max(0, available - least));
    const room = cluster.size + surge - (available - ends.length);
    const starts = fresh.slice(started, started + room);
    ended += ends.length;
    started += starts.length;
    plan.push(
      {
        kind: 'replace',
        servers: starts,
        entry: [
          { action: 'terminate', servers: [...ending, ...ends] },
          { action: 'create', servers: starts },
        ],
        exit: 'updated',
        version,
      },
      test(starts, version),
      putBack(starts, version),
    );
    ending = [];
  }
  const entry: Phase['entry'] = [{ action: 'terminate', servers: [...ending, ...serving.slice(ended)] }];
  return [...plan, { kind: 'retire', servers: [...useless, ...serving], entry, exit: 'gone', version }];
}
