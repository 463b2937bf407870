import { startDrain, takeOut } from '../servers/drain.ts';
import { create, remove, terminate } from '../servers/pods.ts';
import { putBack, startTest, startUpdate } from '../servers/work.ts';
import type { EntryAction } from '../strategies/plan.ts';
import { logEvent } from '../world/events.ts';
import type { Rollout, RolloutStatus } from '../world/rollout.ts';
import type { Server } from '../world/server.ts';
import type { World } from '../world/world.ts';

/** What each entry action does to a server. */
export const ENTRY: Record<EntryAction, (world: World, server: Server) => void> = {
  drain: startDrain,
  takeOut,
  update: (world, server) => startUpdate(world, server, world.rollout.targetVersion),
  test: startTest,
  putBack,
  create: (world, server) => create(world, server, world.rollout.targetVersion),
  terminate,
  remove,
};

/** Begins a phase of the plan: its entry actions are done. */
export function enterPhase(world: World, index: number): void {
  const { rollout } = world;
  rollout.index = index;
  rollout.phaseTick = world.now;
  const phase = rollout.plan[index];
  logEvent(world, { type: 'phase', phase });
  if (rollout.startedTick < 0 && phase.exit !== 'never') rollout.startedTick = world.now;
  rollout.obstacle = null;
  rollout.status = runningStatus(rollout);
  if (phase.exit === 'never') {
    rollout.status = phase.kind === 'done' ? 'done' : 'aborted';
    rollout.finishedTick = world.now;
  }
  for (const { action, servers } of phase.entry) for (const s of servers) ENTRY[action](world, world.servers[s]);
}

/** What a rollout is doing while it does not hold. */
export function runningStatus({ startedTick, targetVersion }: Rollout): RolloutStatus {
  if (targetVersion === 1) return 'rollingBack';
  return startedTick < 0 ? 'idle' : 'running';
}
