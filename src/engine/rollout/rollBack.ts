import { setStatus } from '../servers/status.ts';
import { putBack } from '../servers/work.ts';
import { type Pods, undo } from '../strategies/kubernetes.ts';
import { extraServers, ownServers, type Plan } from '../strategies/plan.ts';
import { wayBack } from '../strategies/wayBack.ts';
import { logEvent } from '../world/events.ts';
import type { Refusal } from '../world/refusal.ts';
import { clusterOf, hasPods, isOver } from '../world/rollout.ts';
import { isEnding, type Server } from '../world/server.ts';
import type { World } from '../world/world.ts';
import { enterPhase } from './enterPhase.ts';

/** Why the operator may not take the rollout back, or null. */
export function rollBackRefusal({ rollout, migratedTick }: World): Refusal | null {
  if (rollout.startedTick < 0) return { type: 'rolloutNotBegun' };
  if (rollout.targetVersion === 1) return { type: 'alreadyGoingBack' };
  if (isOver(rollout)) return { type: 'rolloutOver' };
  return migratedTick >= 0 ? { type: 'noWayBack' } : null;
}

/** Turns the rollout round: everything that was updated goes back to the old version. A pod that is being ended is not revived. */
export function startRollBack(world: World): void {
  const { rollout, servers, scenario } = world;
  for (const server of servers) {
    const waits = server.status === 'draining' || server.status === 'drained';
    if (server.version === 1 && waits && !isEnding(server)) putBack(world, server);
  }
  rollout.targetVersion = 1;
  const back = hasPods(scenario) ? undo(podsOf(world), clusterOf(scenario)) : bleedBack(world);
  rollout.plan = [...rollout.plan.slice(0, rollout.index + 1), ...back];
  logEvent(world, { type: 'turnedRound' });
  enterPhase(world, rollout.index + 1);
}

/** Where the pods stand; a new one takes the place of one that is gone, or one of its own. */
function podsOf({ servers, scenario }: World): Pods {
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

function bleedBack(world: World): Plan {
  const { servers } = world;
  const cluster = clusterOf(world.scenario);
  for (const server of servers) if (is(server, 'starting')) setStatus(world, server, 'absent');
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

const is = ({ status }: Server, ...statuses: Server['status'][]): boolean => statuses.includes(status);
