import { setStatus } from '../servers/status.ts';
import { putBack } from '../servers/work.ts';
import { extraServers, ownServers } from '../strategies/plan.ts';
import { wayBack } from '../strategies/wayBack.ts';
import { logEvent } from '../world/events.ts';
import type { Refusal } from '../world/refusal.ts';
import { clusterOf, isOver } from '../world/rollout.ts';
import type { Server } from '../world/server.ts';
import type { World } from '../world/world.ts';
import { enterPhase } from './enterPhase.ts';

/** Why the operator may not take the rollout back, or null. */
export function rollBackRefusal({ rollout, migratedTick }: World): Refusal | null {
  if (rollout.startedTick < 0) return { type: 'rolloutNotBegun' };
  if (rollout.targetVersion === 1) return { type: 'alreadyGoingBack' };
  if (isOver(rollout)) return { type: 'rolloutOver' };
  return migratedTick >= 0 ? { type: 'noWayBack' } : null;
}

/** Turns the rollout round: bleed everything that was updated back to the old version. */
export function startRollBack(world: World): void {
  const { rollout, servers, scenario } = world;
  const cluster = clusterOf(scenario);
  for (const server of servers) {
    if (server.version !== 1) continue;
    server.stopsTick = -1;
    if (server.status === 'draining' || server.status === 'drained') putBack(world, server);
  }
  const has = (s: number, ...statuses: Server['status'][]) => statuses.includes(servers[s].status);
  const own = ownServers(cluster);
  const extra = servers.length > cluster.size ? extraServers(cluster) : [];
  for (const s of extra) if (has(s, 'starting')) setStatus(world, servers[s], 'absent');
  const serving = (s: number) => has(s, 'inService', 'draining', 'warming');
  rollout.targetVersion = 1;
  rollout.plan = [
    ...rollout.plan.slice(0, rollout.index + 1),
    ...wayBack(
      {
        out: own.filter((s) => !serving(s) && !has(s, 'absent')),
        updated: own.filter((s) => serving(s) && servers[s].version !== 1),
        gone: own.filter((s) => has(s, 'absent')),
        extra: extra.filter((s) => !has(s, 'absent')),
      },
      cluster,
    ),
  ];
  logEvent(world, { type: 'turnedRound' });
  enterPhase(world, rollout.index + 1);
}
