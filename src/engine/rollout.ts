import { logEvent } from './events.ts';
import { listNames } from './names.ts';
import { checkDry, cutSessions, putBack, startDrain, startTest, startUpdate, takeOut } from './operate.ts';
import {
  aborted,
  batches,
  type Cluster,
  type EntryAction,
  type ExitCondition,
  type Phase,
  type Plan,
  rollBackPlan,
} from './plan.ts';
import type { Scenario } from './scenario.ts';
import { type Server, takesNewUsers } from './server.ts';
import { STRATEGIES } from './strategies/index.ts';
import type { World } from './world.ts';

export type RolloutStatus = 'idle' | 'running' | 'holding' | 'rollingBack' | 'done' | 'aborted';

/** Where the rollout stands: its plan, the phase it is in, and why it does not go on. */
export type Rollout = {
  status: RolloutStatus;
  plan: Plan;
  index: number;
  /** When the current phase began. */
  phaseTick: number;
  /** −1 until the first server is taken. */
  startedTick: number;
  /** −1 until it is over. */
  finishedTick: number;
  /** The version being rolled out: 2, or 1 on the way back. */
  targetVersion: number;
  /** Why it is holding; null when it is not. */
  reason: string | null;
};

export function createRollout(scenario: Scenario): Rollout {
  const plan = STRATEGIES[scenario.rollout.strategy](clusterOf(scenario));
  return {
    status: 'idle',
    plan,
    index: 0,
    phaseTick: 0,
    startedTick: -1,
    finishedTick: -1,
    targetVersion: 2,
    reason: null,
  };
}

function clusterOf({ servers, rollout }: Scenario): Cluster {
  return { names: servers.map(({ name }) => name), batchSize: rollout.batchSize };
}

export function currentPhase({ rollout }: World): Phase {
  return rollout.plan[rollout.index];
}

export function isOver({ status }: Rollout): boolean {
  return status === 'done' || status === 'aborted';
}

const ENTRY: Record<EntryAction, (world: World, server: Server) => void> = {
  drain: startDrain,
  takeOut,
  update: (world, server) => startUpdate(world, server, world.rollout.targetVersion),
  test: startTest,
  putBack,
};

/** Whether one server of the phase has got where the phase wants it. */
const REACHED: Record<
  Exclude<ExitCondition, 'balancedSeconds' | 'never'>,
  (server: Server, target: number) => boolean
> = {
  dry: (server) => server.sessions === 0 && server.status !== 'draining' && !takesNewUsers(server),
  updated: (server, target) => server.status !== 'updating' && server.version === target,
  tested: (server) => server.status !== 'testing' && server.tested,
  inService: (server) => server.status === 'inService',
};

/** Whether the current phase has done what it is there for. */
export function phaseIsComplete(world: World): boolean {
  const { exit, servers } = currentPhase(world);
  if (exit === 'never') return false;
  if (exit === 'balancedSeconds') {
    const waited = (world.tick - world.rollout.phaseTick) * world.scenario.tickSeconds;
    return waited >= world.scenario.rollout.balancedSeconds;
  }
  return servers.every((s) => REACHED[exit](world.servers[s], world.rollout.targetVersion));
}

/** Moves the rollout on as far as its exit conditions allow. */
export function advanceRollout(world: World): void {
  const { rollout, scenario } = world;
  while (!isOver(rollout)) {
    meetFailures(world);
    const obstacle = obstacleNow(world);
    if (obstacle !== null) {
      hold(world, obstacle);
      return;
    }
    resume(rollout);
    if (!phaseIsComplete(world) || scenario.rollout.mode === 'manual') return;
    enterPhase(world, rollout.index + 1);
  }
}

/** Servers of the current test whose test failed. */
function failedHere(world: World): number[] {
  const phase = currentPhase(world);
  return phase.exit === 'tested' ? phase.servers.filter((s) => world.servers[s].status === 'failed') : [];
}

/** Does what the policy says about a failed test; `hold` is left to `obstacleNow`. */
function meetFailures(world: World): void {
  const failed = failedHere(world);
  if (failed.length === 0 || world.rollout.targetVersion === 1) return;
  const policy = world.scenario.rollout.onTestFailure;
  if (policy === 'rollBack') startRollBack(world);
  if (policy === 'carryOn') dropFromPlan(world, failed);
}

/** Why the rollout can't go on by itself, or null. */
export function obstacleNow(world: World): string | null {
  const failed = failedHere(world);
  if (failed.length > 0) {
    return `${listNames(failed.map((s) => world.servers[s].name))} failed the test.`;
  }
  return phaseIsComplete(world) ? lastServerObstacle(world) : null;
}

/** Why the next phase would leave nobody in service, or null. */
function lastServerObstacle({ rollout, servers }: World): string | null {
  const next = rollout.plan[rollout.index + 1];
  if (!next?.entry.some((action) => action === 'drain' || action === 'takeOut')) return null;
  const inService = servers.filter(takesNewUsers);
  if (inService.length === 0 || inService.some((server) => !next.servers.includes(servers.indexOf(server))))
    return null;
  return `${listNames(inService.map(({ name }) => name))} is all that is in service: taking it out would turn every new user away.`;
}

function hold(world: World, reason: string): void {
  const { rollout } = world;
  if (rollout.reason !== reason) logEvent(world, 'rollout', `The rollout holds: ${reason}`);
  rollout.reason = reason;
  rollout.status = 'holding';
}

function resume(rollout: Rollout): void {
  if (rollout.status !== 'holding') return;
  rollout.reason = null;
  rollout.status = runningStatus(rollout);
}

function runningStatus({ startedTick, targetVersion }: Rollout): RolloutStatus {
  if (targetVersion === 1) return 'rollingBack';
  return startedTick < 0 ? 'idle' : 'running';
}

function enterPhase(world: World, index: number): void {
  const { rollout } = world;
  rollout.index = index;
  rollout.phaseTick = world.tick;
  const phase = rollout.plan[index];
  logEvent(world, 'phase', phase.narration);
  if (rollout.startedTick < 0) rollout.startedTick = world.tick;
  rollout.reason = null;
  rollout.status = runningStatus(rollout);
  if (phase.exit === 'never') {
    rollout.status = phase.kind === 'done' ? 'done' : 'aborted';
    rollout.finishedTick = world.tick;
  }
  for (const action of phase.entry) for (const s of phase.servers) ENTRY[action](world, world.servers[s]);
}

/** Takes servers out of the current and the later phases; phases that are about nobody else go with them. */
export function dropFromPlan(world: World, dropped: number[]): void {
  const { rollout } = world;
  const keep = rollout.plan.slice(0, rollout.index);
  const rest = rollout.plan.slice(rollout.index).flatMap((phase, i) => {
    const servers = phase.servers.filter((s) => !dropped.includes(s));
    return servers.length === 0 && phase.servers.length > 0 && i > 0 ? [] : [{ ...phase, servers }];
  });
  const names = listNames(dropped.map((s) => world.servers[s].name));
  logEvent(world, 'rollout', `The rollout goes on without ${names}.`);
  const last = rest.length - 1;
  if (rest[last].kind === 'done')
    rest[last] = { ...rest[last], narration: `The rollout is over; ${names} was left out.` };
  rollout.plan = [...keep, ...rest];
}

/** Turns the rollout round: bleed everything that was updated back to the old version. */
export function startRollBack(world: World): void {
  const { rollout, servers, scenario } = world;
  const cluster = clusterOf(scenario);
  for (const server of servers) if (server.status === 'draining' && server.version === 1) putBack(world, server);
  for (const server of servers) if (server.status === 'drained' && server.version === 1) putBack(world, server);
  const isOut = (s: number) => !takesNewUsers(servers[s]) && servers[s].status !== 'draining';
  const all = servers.map((_, s) => s);
  const out = all.filter((s) => isOut(s) && servers[s].status !== 'warming');
  const updated = batches(cluster)
    .map((batch) => batch.filter((s) => !out.includes(s) && servers[s].version !== 1))
    .filter((batch) => batch.length > 0)
    .reverse();
  rollout.targetVersion = 1;
  rollout.plan = [...rollout.plan.slice(0, rollout.index + 1), ...rollBackPlan(out, updated, cluster)];
  logEvent(world, 'rollout', 'The rollout is taken back.');
  enterPhase(world, rollout.index + 1);
}

/** Stops the rollout: servers that have not begun their update take users again, the others are left to the operator. */
export function abortRollout(world: World): void {
  const { rollout, servers, scenario } = world;
  for (const server of servers) {
    if (server.status === 'draining' || (server.status === 'drained' && server.tested)) putBack(world, server);
  }
  const left = servers.flatMap(({ status }, s) => (status === 'inService' || status === 'warming' ? [] : [s]));
  rollout.plan = [...rollout.plan.slice(0, rollout.index + 1), aborted(left, clusterOf(scenario))];
  enterPhase(world, rollout.index + 1);
}

/** Why the operator may not go to the next phase now, or null; `force` cuts a drain short and ignores obstacles. */
export function nextPhaseRefusal(world: World, force: boolean): string | null {
  const { rollout, servers } = world;
  const phase = currentPhase(world);
  if (isOver(rollout)) return 'The rollout is over.';
  const obstacle = obstacleNow(world) ?? (phase.kind === 'balanced' ? lastServerObstacle(world) : null);
  if (obstacle !== null) return force ? null : obstacle;
  if (phase.kind === 'balanced' || phaseIsComplete(world)) return null;
  const names = listNames(phase.servers.map((s) => servers[s].name));
  if (phase.exit !== 'dry') {
    return `${names}: ${phase.exit === 'inService' ? 'warming up' : phase.exit === 'tested' ? 'the test' : 'the update'} has not finished.`;
  }
  const left = phase.servers.reduce((sum, s) => sum + servers[s].sessions, 0);
  return force
    ? null
    : `${left} ${left === 1 ? 'user is' : 'users are'} still on ${names}: going on now would cut them off.`;
}

/** Goes to the next phase, cutting off who is still on a server being bled. Ask `nextPhaseRefusal` first. */
export function nextPhase(world: World): void {
  dropIfAny(world, failedHere(world));
  const { exit } = currentPhase(world);
  // Without those that failed, the others' test may still be under way.
  if (exit === 'tested' && !phaseIsComplete(world)) return;
  if (exit === 'dry') {
    for (const s of currentPhase(world).servers) {
      cutSessions(world, world.servers[s]);
      checkDry(world, world.servers[s]);
    }
  }
  enterPhase(world, world.rollout.index + 1);
}

function dropIfAny(world: World, servers: number[]): void {
  if (servers.length > 0) dropFromPlan(world, servers);
}
