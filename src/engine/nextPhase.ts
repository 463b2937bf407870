import { cutSessions } from './cutSessions.ts';
import { dropFromPlan } from './dropFromPlan.ts';
import { enterPhase } from './enterPhase.ts';
import { listNames } from './names.ts';
import { failedHere, lastServerObstacle, obstacleNow } from './obstacles.ts';
import { setStatus } from './operate.ts';
import type { ExitCondition } from './plan.ts';
import { currentPhase, isOver, phaseIsComplete } from './rollout.ts';
import type { World } from './world.ts';

/** What a phase that is not over waits for, by its exit condition. */
const UNFINISHED: Partial<Record<ExitCondition, string>> = {
  updated: 'the update has not finished',
  tested: 'the test has not finished',
  inService: 'the warm-up has not finished',
  gone: 'it is still there',
};

/** Why the operator may not go to the next phase now, or null; `force` cuts a drain short and ignores obstacles. */
export function nextPhaseRefusal(world: World, force: boolean): string | null {
  const { rollout, servers } = world;
  const phase = currentPhase(world);
  if (isOver(rollout)) return 'The rollout is over.';
  const timed = phase.exit === 'balancedSeconds' || phase.exit === 'canarySeconds';
  const obstacle = obstacleNow(world) ?? (timed ? lastServerObstacle(world) : null);
  if (obstacle !== null) return force ? null : obstacle;
  if (timed || phaseIsComplete(world)) return null;
  const names = listNames(phase.servers.map((s) => servers[s].name));
  if (phase.exit !== 'dry') return `${names}: ${UNFINISHED[phase.exit]}.`;
  const left = phase.servers.reduce((sum, s) => sum + servers[s].sessions, 0);
  return force
    ? null
    : `${left} ${left === 1 ? 'user is' : 'users are'} still on ${names}: going on now would cut them off.`;
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
