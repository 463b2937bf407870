import { hasPods, MAX_SERVERS, type Scenario, serverName, withField } from '../engine/index.ts';
import { partOf, type Slices } from '../player/slices.ts';
import { type Budget, clusterOf } from './course/plans.ts';
import { atHour, hourOf } from './hours.ts';
import { type Candidate, propose } from './proposal.ts';

/** What would make a plan keep to what is allowed. */
export type RemedyKind = 'shareSessions' | 'keepBound' | 'otherHour' | 'servers' | 'patience' | 'harm';

/** A cluster or a budget with one thing changed, and the plan that then should hold. */
export type Remedy = { kind: RemedyKind; cluster: Scenario; budget: Budget; candidate: Candidate };

/** Hours of the night. */
const NIGHT = [0, 1, 2, 3, 4, 5];

/** What may be tried, each from little to much. */
function attempts(
  cluster: Scenario,
  budget: Budget,
): { kind: RemedyKind; tries: { cluster: Scenario; budget: Budget }[] }[] {
  const { balancer, servers } = cluster;
  const n = servers.length;
  const counts = [...new Set([n + 1, n + 2, Math.ceil(1.25 * n), Math.ceil(1.5 * n), 2 * n])].filter(
    (count) => count <= MAX_SERVERS,
  );
  const moves = !balancer.affinityWhileDraining;
  const losesState = balancer.sessionState === 'memory' && (moves || balancer.onDrainTimeout === 'handOff');
  const shared: Scenario = { ...cluster, balancer: { ...balancer, sessionState: 'shared' } };
  const isShopsDay = cluster.traffic.curve.kind === 'constant' || cluster.traffic.curve.kind === 'day';
  const keeper = hasPods(cluster) ? 'traefikKubernetes' : 'haproxyDrain';
  const other = (changed: Scenario) => ({ cluster: changed, budget });
  return [
    { kind: 'shareSessions', tries: losesState ? [other(shared)] : [] },
    {
      kind: 'keepBound',
      tries: moves ? [other(clusterOf(withField(cluster, 'balancer.product', keeper)))] : [],
    },
    {
      kind: 'otherHour',
      tries: isShopsDay
        ? NIGHT.filter((hour) => hour !== hourOf(cluster)).map((hour) => other(atHour(cluster, hour)))
        : [],
    },
    { kind: 'servers', tries: counts.map((count) => other(withServers(cluster, count))) },
    { kind: 'patience', tries: budget.seconds === null ? [] : [{ cluster, budget: { ...budget, seconds: null } }] },
    {
      kind: 'harm',
      tries: [10, 100].map((times) => ({ cluster, budget: { ...budget, share: Math.min(1, times * budget.share) } })),
    },
  ];
}

/** So many servers, more of them like the last one. */
function withServers(cluster: Scenario, count: number): Scenario {
  const { servers } = cluster;
  const last = servers[servers.length - 1];
  return {
    ...cluster,
    servers: Array.from({ length: count }, (_, i) => servers[i] ?? { ...last, name: serverName(i) }),
  };
}

/** What should help where no plan keeps to the budget, of each kind the least. Yields which share of the work is done. */
export function* remedies(cluster: Scenario, budget: Budget): Slices<Remedy[]> {
  const found: Remedy[] = [];
  const all = attempts(cluster, budget);
  for (const [i, { kind, tries }] of all.entries()) {
    for (const attempt of tries) {
      const { best, obstacle } = yield* partOf(
        i / all.length,
        (i + 1) / all.length,
        propose(attempt.cluster, attempt.budget),
      );
      if (obstacle !== null) continue;
      found.push({ kind, ...attempt, candidate: best });
      break;
    }
  }
  return found;
}
