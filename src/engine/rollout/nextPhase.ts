import { setStatus } from '../servers/status.ts';
import { cutSessions } from '../users/cutSessions.ts';
import type { Refusal } from '../world/refusal.ts';
import { currentPhase, isOver } from '../world/rollout.ts';
import type { World } from '../world/world.ts';
import { dropFromPlan } from './dropFromPlan.ts';
import { enterPhase } from './enterPhase.ts';
import { failedHere, lastServerObstacle, obstacleNow } from './obstacles.ts';
import { isTimed, phaseIsComplete } from './progress.ts';

/** Why the operator may not go to the next phase now, or null; `force` cuts a drain short and ignores obstacles. */
export function nextPhaseRefusal(world: World, force: boolean): Refusal | null {
  const { rollout, servers } = world;
  const phase = currentPhase(world);
  if (isOver(rollout)) return { type: 'rolloutOver' };
  const timed = isTimed(phase.exit);
  const obstacle = obstacleNow(world) ?? (timed ? lastServerObstacle(world) : null);
  if (obstacle !== null) return force ? null : { type: 'obstacle', obstacle };
  if (timed || phaseIsComplete(world)) return null;
  if (phase.exit !== 'dry') return { type: 'unfinished', servers: phase.servers, exit: phase.exit };
  const users = phase.servers.reduce((sum, s) => sum + servers[s].sessions, 0);
  return force ? null : { type: 'wouldCut', servers: phase.servers, users };
}

/** Goes to the next phase, cutting off who is still on a server being bled. Ask `nextPhaseRefusal` first. */
export function nextPhase(world: World): void {
  const left = failedHere(world).concat(currentPhase(world).servers.filter((s) => world.servers[s].status === 'down'));
  if (left.length > 0) dropFromPlan(world, left);
  const { exit, servers } = currentPhase(world);
  // Without those that failed or are down, the others' update or test may still be under way.
  if (left.length > 0 && exit !== 'dry' && !phaseIsComplete(world)) return;
  if (exit === 'dry') {
    for (const s of servers) {
      cutSessions(world, world.servers[s]);
      if (world.servers[s].status === 'draining') setStatus(world, world.servers[s], 'drained');
    }
  }
  enterPhase(world, world.rollout.index + 1);
}
