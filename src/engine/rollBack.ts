import { enterPhase } from './enterPhase.ts';
import { logEvent } from './events.ts';
import { putBack, setStatus } from './operate.ts';
import { extraServers, ownServers } from './plan.ts';
import { rollBackPlan } from './rollBackPlan.ts';
import { clusterOf, isOver } from './rollout.ts';
import type { Server } from './server.ts';
import type { World } from './world.ts';

/** Why the operator may not take the rollout back, or null. */
export function rollBackRefusal({ rollout, migratedTick }: World): string | null {
  if (rollout.startedTick < 0) return 'The rollout has not begun.';
  if (rollout.targetVersion === 1) return 'The rollout is being taken back already, or was.';
  if (isOver(rollout)) return 'The rollout is over.';
  return migratedTick >= 0 ? 'There is no way back: the database has been changed.' : null;
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
    ...rollBackPlan(
      {
        out: own.filter((s) => !serving(s) && !has(s, 'absent')),
        updated: own.filter((s) => serving(s) && servers[s].version !== 1),
        gone: own.filter((s) => has(s, 'absent')),
        extra: extra.filter((s) => !has(s, 'absent')),
      },
      cluster,
    ),
  ];
  logEvent(world, 'rollout', 'The rollout is taken back.');
  enterPhase(world, rollout.index + 1);
}
