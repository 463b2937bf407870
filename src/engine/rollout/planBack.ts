import type { Scenario } from '../scenario/scenario.ts';
import { type Pods, undo } from '../strategies/kubernetes.ts';
import { extraServers, ownServers, type Plan } from '../strategies/plan.ts';
import { wayBack } from '../strategies/wayBack.ts';
import { clusterOf, hasPods } from '../world/rollout.ts';
import { isEnding, type Server } from '../world/server.ts';

/** What the way back depends on. */
export type Standing = Pick<Server, 'status' | 'version' | 'stopsTick'>;

/** The way back from where the servers stand: that of pods, or bleeding what was updated. */
export function planBack(scenario: Scenario, servers: readonly Standing[]): Plan {
  return hasPods(scenario) ? undo(podsOf(scenario, servers), clusterOf(scenario)) : bleedBack(scenario, servers);
}

/** Where the pods stand; a new one takes the place of one that is gone, or one of its own. */
function podsOf(scenario: Scenario, servers: readonly Standing[]): Pods {
  const own = ownServers(clusterOf(scenario));
  const there = servers.flatMap((server, s) => (server.status === 'absent' || isEnding(server) ? [] : [s]));
  const stays = (s: number) => servers[s].version === 1 && is(servers[s], 'inService', 'warming', 'down');
  const others = there.filter((s) => !stays(s));
  return {
    stay: there.length - others.length,
    serving: others.filter((s) => is(servers[s], 'inService')),
    useless: others.filter((s) => !is(servers[s], 'inService')),
    fresh: own
      .filter((s) => !there.includes(s) || !stays(s))
      .map((s) => (is(servers[s], 'absent') ? s : s + 2 * own.length)),
  };
}

function bleedBack(scenario: Scenario, servers: readonly Standing[]): Plan {
  const cluster = clusterOf(scenario);
  const own = ownServers(cluster);
  const extra = servers.length > cluster.size ? extraServers(cluster) : [];
  const there = (s: number) => !is(servers[s], 'absent');
  const serving = (s: number) => is(servers[s], 'inService', 'draining', 'warming');
  return wayBack(
    {
      out: own.filter((s) => !serving(s) && there(s)),
      updated: own.filter((s) => serving(s) && servers[s].version !== 1),
      gone: own.filter((s) => !there(s)),
      extra: extra.filter(there),
    },
    cluster,
  );
}

const is = ({ status }: Standing, ...statuses: Server['status'][]): boolean => statuses.includes(status);
