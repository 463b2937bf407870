import { logEvent } from '../world/events.ts';
import { type Obstacle, sameObstacle } from '../world/obstacle.ts';
import { currentPhase, isOver, type Rollout } from '../world/rollout.ts';
import { takesNewUsers } from '../world/server.ts';
import type { World } from '../world/world.ts';
import { dropFromPlan } from './dropFromPlan.ts';
import { ENTRY, enterPhase, runningStatus } from './enterPhase.ts';
import { failedHere, standingObstacle } from './obstacles.ts';
import { phaseIsComplete } from './progress.ts';
import { startRollBack } from './rollBack.ts';

/** Moves the rollout on as far as its exit conditions allow. */
export function advanceRollout(world: World): void {
  const { rollout, scenario } = world;
  while (!isOver(rollout)) {
    takeUpAgain(world);
    meetFailures(world);
    const obstacle = standingObstacle(world);
    if (obstacle !== null) {
      hold(world, obstacle);
      return;
    }
    resume(rollout);
    if (scenario.rollout.mode === 'manual' || !phaseIsComplete(world)) return;
    enterPhase(world, rollout.index + 1);
  }
}

/** A server of the phase that has been down since has lost what was being done to it: it is begun again. */
function takeUpAgain(world: World): void {
  const phase = currentPhase(world);
  for (const { action, servers } of phase.entry) {
    for (const s of servers) {
      const server = world.servers[s];
      if (!server.wasDown || server.status === 'down' || server.statusTick < world.rollout.phaseTick) continue;
      const idle = server.status === 'drained' && (action === 'update' || (action === 'test' && !server.tested));
      // A drain that the balancer forgot is left to the operator.
      const returned = takesNewUsers(server) && server.returnedTick === server.statusTick;
      const serves = returned && (action === 'drain' || action === 'takeOut');
      if (idle || serves) ENTRY[action](world, server);
    }
  }
}

/** Does what the policy says about a failed test; `hold` is left to `obstacleNow`. */
function meetFailures(world: World): void {
  const failed = failedHere(world);
  if (failed.length === 0 || world.rollout.targetVersion === 1) return;
  const policy = world.scenario.rollout.onTestFailure;
  if (policy === 'rollBack' && world.migratedTick < 0) startRollBack(world);
  if (policy === 'carryOn' && isSomebodyLeft(world, failed)) dropFromPlan(world, failed);
}

/** Whether the site is served, or will be, without these. */
function isSomebodyLeft(world: World, without: number[]): boolean {
  return world.servers.some(takesNewUsers) || currentPhase(world).servers.some((s) => !without.includes(s));
}

function hold(world: World, obstacle: Obstacle): void {
  const { rollout } = world;
  if (!sameObstacle(rollout.obstacle, obstacle)) logEvent(world, { type: 'holding', obstacle });
  rollout.obstacle = obstacle;
  rollout.status = 'holding';
}

function resume(rollout: Rollout): void {
  if (rollout.status !== 'holding') return;
  rollout.obstacle = null;
  rollout.status = runningStatus(rollout);
}
