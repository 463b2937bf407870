import { listNames } from './names.ts';
import type { EntryAction, ExitCondition, Phase } from './plan.ts';
import { currentPhase, phaseIsComplete, REACHED } from './rollout.ts';
import { type Server, takesNewUsers } from './server.ts';
import type { World } from './world.ts';

/** Why the rollout can't go on by itself, or null. */
export function obstacleNow(world: World): string | null {
  if (!isAnyoneStuck(world)) return phaseIsComplete(world) ? lastServerObstacle(world) : null;
  const { servers, exit } = currentPhase(world);
  const names = (which: number[]) => listNames(which.map((s) => world.servers[s].name));
  const failed = failedHere(world);
  if (failed.length > 0) {
    const noWayBack = world.scenario.rollout.onTestFailure === 'rollBack' && world.migratedTick >= 0;
    return `${names(failed)} failed the test.${noWayBack ? ' There is no way back: the database has been changed.' : ''}`;
  }
  const down = servers.filter((s) => world.servers[s].status === 'down');
  if (down.length > 0) return `${names(down)} ${down.length === 1 ? 'is' : 'are'} down.`;
  const idle = servers.filter((s) => !isOnItsWay(world, s));
  return `${names(idle)} ${idle.length === 1 ? 'needs' : 'need'} you: ${NEEDS[exit]}.`;
}

/** Whether a server of the phase can't go on by itself. Asked in every tick, so it makes no lists. */
function isAnyoneStuck(world: World): boolean {
  const { servers, exit } = currentPhase(world);
  for (const s of servers) {
    const { status } = world.servers[s];
    if (status === 'down' || (status === 'failed' && exit === 'tested') || !isOnItsWay(world, s)) return true;
  }
  return false;
}

/** What the operator must do to a server that the phase waits for, but that was taken off its way by hand. */
const NEEDS: Partial<Record<ExitCondition, string>> = {
  dry: 'it takes new users again and must be bled once more',
  updated: 'it must be updated',
  tested: 'it must be tested',
  inService: 'it must be put back',
};

/** Whether a server of the current phase has got where the phase wants it, or will by itself. */
function isOnItsWay({ servers, rollout }: World, s: number): boolean {
  const { exit } = rollout.plan[rollout.index];
  const under = UNDER_WAY[exit];
  if (under === undefined || exit === 'balancedSeconds' || exit === 'canarySeconds' || exit === 'never') return true;
  return under.includes(servers[s].status) || REACHED[exit](servers[s], rollout.targetVersion);
}

/** The statuses that lead to what a phase waits for, or to something that is dealt with elsewhere. */
const UNDER_WAY: Partial<Record<ExitCondition, Server['status'][]>> = {
  dry: ['draining', 'down'],
  updated: ['updating', 'starting', 'down'],
  tested: ['testing', 'updating', 'failed', 'down'],
  inService: ['warming', 'down'],
};

/** Why the next phase would leave nobody in service, or null. Closing the site is meant to, and Kubernetes does as it was told. */
export function lastServerObstacle({ rollout, servers }: World): string | null {
  const next = rollout.plan[rollout.index + 1];
  if (!next || next.kind === 'close' || next.kind === 'replace') return null;
  for (let s = 0; s < servers.length; s++) if (takesNewUsers(servers[s]) && !takesOut(next, s)) return null;
  const taken = servers.filter((server, s) => takesOut(next, s) && (takesNewUsers(server) || server.status === 'down'));
  if (taken.length === 0) return null;
  const names = listNames(taken.map(({ name }) => name));
  const [is, it] = taken.length === 1 ? ['is', 'it'] : ['are', 'them'];
  return taken.some(takesNewUsers)
    ? `${names} ${is} all that is in service: taking ${it} out would turn every new user away.`
    : `${names} ${is} down, and nobody else is in service.`;
}

const TAKES_OUT = new Set<EntryAction>(['drain', 'takeOut', 'terminate']);

const NOBODY: number[] = [];

function takesOut({ entry }: Phase, s: number): boolean {
  for (const { action, servers } of entry) if (TAKES_OUT.has(action) && servers.includes(s)) return true;
  return false;
}

/** Servers of the current test whose test failed. */
export function failedHere(world: World): number[] {
  const phase = currentPhase(world);
  return phase.exit === 'tested' ? phase.servers.filter((s) => world.servers[s].status === 'failed') : NOBODY;
}
