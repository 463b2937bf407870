import { cutSessions } from './cutSessions.ts';
import { logEvent } from './events.ts';
import { listNames } from './names.ts';
import {
  create,
  putBack,
  remove,
  setStatus,
  startDrain,
  startTest,
  startUpdate,
  takeOut,
  terminate,
} from './operate.ts';
import {
  aborted,
  type Cluster,
  type EntryAction,
  type ExitCondition,
  extraServers,
  ownServers,
  type Phase,
  type Plan,
} from './plan.ts';
import { rollBackPlan } from './rollBackPlan.ts';
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
  return {
    status: 'idle',
    plan: STRATEGIES[scenario.rollout.strategy].plan(clusterOf(scenario)),
    index: 0,
    phaseTick: 0,
    startedTick: -1,
    finishedTick: -1,
    targetVersion: 2,
    reason: null,
  };
}

/** Names of the servers that the strategy adds: they take the places of the scenario's own, in order. */
export function extraNames({ servers, rollout }: Scenario): string[] {
  const { extra } = STRATEGIES[rollout.strategy];
  return extra ? servers.map(({ name }) => extra(name)) : [];
}

function clusterOf(scenario: Scenario): Cluster {
  const { servers, rollout } = scenario;
  const { batchSize, oldUsers, maxSurge, maxUnavailable } = rollout;
  const names = [...servers.map(({ name }) => name), ...extraNames(scenario)];
  return { names, size: servers.length, batchSize, oldUsers, maxSurge, maxUnavailable };
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
  create: (world, server) => create(world, server, world.rollout.targetVersion),
  terminate,
  remove,
};

/** Whether one server of the phase has got where the phase wants it. */
const REACHED: Record<
  Exclude<ExitCondition, 'balancedSeconds' | 'canarySeconds' | 'never'>,
  (server: Server, target: number) => boolean
> = {
  dry: (server) => server.sessions === 0 && server.status !== 'draining' && !takesNewUsers(server),
  updated: ({ status, version }, target) =>
    status !== 'updating' && status !== 'starting' && status !== 'absent' && version === target,
  tested: (server) => server.status !== 'testing' && server.tested,
  inService: (server) => server.status === 'inService',
  gone: (server) => server.status === 'absent',
};

/** Whether the current phase has done what it is there for. */
export function phaseIsComplete(world: World): boolean {
  const { exit, servers } = currentPhase(world);
  if (exit === 'never') return false;
  if (exit === 'balancedSeconds' || exit === 'canarySeconds') return secondsLeft(world) <= 0;
  return servers.every((s) => REACHED[exit](world.servers[s], world.rollout.targetVersion));
}

/** Seconds that a phase which is over after some time still has to go. */
export function secondsLeft({ tick, rollout, scenario }: World): number {
  const { exit } = rollout.plan[rollout.index];
  const lasts = exit === 'canarySeconds' ? scenario.rollout.canarySeconds : scenario.rollout.balancedSeconds;
  return lasts - (tick - rollout.phaseTick) * scenario.tickSeconds;
}

/** Moves the rollout on as far as its exit conditions allow. */
export function advanceRollout(world: World): void {
  const { rollout, scenario } = world;
  while (!isOver(rollout)) {
    takeUpAgain(world);
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
  if (policy === 'rollBack' && world.migratedTick < 0) startRollBack(world);
  if (policy === 'carryOn' && isSomebodyLeft(world, failed)) dropFromPlan(world, failed);
}

/** Whether the site is served, or will be, without these. */
function isSomebodyLeft(world: World, without: number[]): boolean {
  return world.servers.some(takesNewUsers) || currentPhase(world).servers.some((s) => !without.includes(s));
}

/** Why the rollout can't go on by itself, or null. */
export function obstacleNow(world: World): string | null {
  const names = (servers: number[]) => listNames(servers.map((s) => world.servers[s].name));
  const failed = failedHere(world);
  if (failed.length > 0) {
    const noWayBack = world.scenario.rollout.onTestFailure === 'rollBack' && world.migratedTick >= 0;
    return `${names(failed)} failed the test.${noWayBack ? ' There is no way back: the database has been changed.' : ''}`;
  }
  const down = currentPhase(world).servers.filter((s) => world.servers[s].status === 'down');
  if (down.length > 0) return `${names(down)} ${down.length === 1 ? 'is' : 'are'} down.`;
  const idle = currentPhase(world).servers.filter((s) => !isOnItsWay(world, s));
  if (idle.length > 0)
    return `${names(idle)} ${idle.length === 1 ? 'needs' : 'need'} you: ${NEEDS[currentPhase(world).exit]}.`;
  return phaseIsComplete(world) ? lastServerObstacle(world) : null;
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
function lastServerObstacle({ rollout, servers }: World): string | null {
  const next = rollout.plan[rollout.index + 1];
  if (!next || next.kind === 'close' || next.kind === 'replace') return null;
  const takesOut = (s: number) =>
    next.entry.some(({ action, servers: those }) => TAKES_OUT.has(action) && those.includes(s));
  if (servers.some((server, s) => takesNewUsers(server) && !takesOut(s))) return null;
  const taken = servers.filter((server, s) => takesOut(s) && (takesNewUsers(server) || server.status === 'down'));
  if (taken.length === 0) return null;
  const names = listNames(taken.map(({ name }) => name));
  const [is, it] = taken.length === 1 ? ['is', 'it'] : ['are', 'them'];
  return taken.some(takesNewUsers)
    ? `${names} ${is} all that is in service: taking ${it} out would turn every new user away.`
    : `${names} ${is} down, and nobody else is in service.`;
}

const TAKES_OUT = new Set<EntryAction>(['drain', 'takeOut', 'terminate']);

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
  if (rollout.startedTick < 0 && phase.exit !== 'never') rollout.startedTick = world.tick;
  rollout.reason = null;
  rollout.status = runningStatus(rollout);
  if (phase.exit === 'never') {
    rollout.status = phase.kind === 'done' ? 'done' : 'aborted';
    rollout.finishedTick = world.tick;
  }
  for (const { action, servers } of phase.entry) for (const s of servers) ENTRY[action](world, world.servers[s]);
}

/** Takes servers out of the current and the later phases; phases that are about nobody else go with them. */
export function dropFromPlan(world: World, dropped: number[]): void {
  const { rollout } = world;
  const stay = (servers: number[]) => servers.filter((s) => !dropped.includes(s));
  const keep = rollout.plan.slice(0, rollout.index);
  const rest = rollout.plan.slice(rollout.index).flatMap((phase, i) => {
    const servers = stay(phase.servers);
    const entry = phase.entry.map(({ action, servers: those }) => ({ action, servers: stay(those) }));
    return servers.length === 0 && phase.servers.length > 0 && i > 0 ? [] : [{ ...phase, servers, entry }];
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

/** Stops the rollout: servers that have not begun their update take users again, the others are left to the operator. */
export function abortRollout(world: World): void {
  const { rollout, servers, scenario } = world;
  for (const server of servers) {
    if (server.status === 'draining' || (server.status === 'drained' && server.tested)) putBack(world, server);
  }
  const left = servers.flatMap(({ status }, s) =>
    status === 'inService' || status === 'warming' || status === 'absent' ? [] : [s],
  );
  rollout.plan = [...rollout.plan.slice(0, rollout.index + 1), aborted(left, clusterOf(scenario))];
  enterPhase(world, rollout.index + 1);
}

/** Why the operator may not take the rollout back, or null. */
export function rollBackRefusal({ rollout, migratedTick }: World): string | null {
  if (rollout.startedTick < 0) return 'The rollout has not begun.';
  if (rollout.targetVersion === 1) return 'The rollout is being taken back already, or was.';
  if (isOver(rollout)) return 'The rollout is over.';
  return migratedTick >= 0 ? 'There is no way back: the database has been changed.' : null;
}

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
