import { logEvent } from './events.ts';
import { create, putBack, remove, startDrain, startTest, startUpdate, takeOut, terminate } from './operate.ts';
import type { EntryAction } from './plan.ts';
import type { Rollout, RolloutStatus } from './rollout.ts';
import type { Server } from './server.ts';
import type { World } from './world.ts';

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
  rollout.phaseTick = world.tick;
  const phase = rollout.plan[index];
  logEvent(world, 'phase', phase.narration);
  if (rollout.startedTick < 0 && phase.exit !== 'never') rollout.startedTick = world.tick;
  rollout.reason = null;
  rollout.status = runningStatus(rollout);
  if (phase.exit === 'never') {
    rollout.status = phase.kind === 'done' ? 'done' : 'aborted';
    rollout.finishedTick = world.tick;
  }
  for (const { action, servers } of phase.entry) for (const s of servers) ENTRY[action](world, world.servers[s]);
}

/** What a rollout is doing while it does not hold. */
export function runningStatus({ startedTick, targetVersion }: Rollout): RolloutStatus {
  if (targetVersion === 1) return 'rollingBack';
  return startedTick < 0 ? 'idle' : 'running';
}
