import { logEvent } from './events.ts';
import { noteExit } from './exits.ts';
import { random, STREAMS } from './random.ts';
import type { Server, ServerStatus } from './server.ts';
import { leaveServer } from './sessions.ts';
import { activity } from './shopper.ts';
import type { World } from './world.ts';

/** Whole ticks that cover this many seconds. */
export function ticksOf(world: World, seconds: number): number {
  return Math.ceil(seconds / world.scenario.tickSeconds);
}

function setStatus(world: World, server: Server, status: ServerStatus): void {
  server.status = status;
  server.statusTick = world.tick;
  server.timerTick = -1;
  server.deadlineTick = -1;
}

function startTimer(world: World, server: Server, status: ServerStatus, seconds: number): void {
  setStatus(world, server, status);
  server.timerTick = world.tick + ticksOf(world, seconds);
}

/** Takes the server out of the balancer for new users; those on it stay until they leave. */
export function startDrain(world: World, server: Server): void {
  if (server.status !== 'inService' && server.status !== 'warming') return;
  const { drainTimeoutSeconds } = world.scenario.balancer;
  setStatus(world, server, 'draining');
  if (drainTimeoutSeconds !== null) server.deadlineTick = world.tick + ticksOf(world, drainTimeoutSeconds);
  checkDry(world, server);
}

/** A draining server that holds nobody is drained; the moment is its last session's exact end. */
export function checkDry(world: World, server: Server): void {
  if (server.status !== 'draining' || server.sessions > 0) return;
  const moment = Math.max(server.lastEnd, server.statusTick);
  setStatus(world, server, 'drained');
  logEvent(world, 'dry', `${server.name} is bone dry.`, moment);
}

/** Ends every session on the server before its time; buyers lose their order. */
export function cutSessions(world: World, server: Server): void {
  const { sessions, servers, ledger, exits, tick, scenario } = world;
  const cut = server.sessions;
  if (cut === 0) return;
  let lost = 0;
  let midOrder = 0;
  while (server.sessions > 0) {
    const slot = server.members[server.sessions - 1];
    const { buyer, start, end, user } = sessions;
    lost += buyer[slot];
    const doing = activity(buyer[slot], start[slot], end[slot], tick, scenario.traffic.orderPart);
    if (doing === 'ordering') midOrder += 1;
    noteExit(exits, 1, tick, user[slot], sessions.server[slot], server.version);
    leaveServer(sessions, servers, slot);
  }
  ledger.cutOff += cut;
  ledger.ordersLost += lost;
  ledger.ordersLostMidOrder += midOrder;
  server.lastEnd = tick;
  const orders =
    lost === 0
      ? 'no order was lost'
      : `${lost} ${lost === 1 ? 'order' : 'orders'} lost, ${midOrder} while being placed`;
  logEvent(world, 'harm', `${cut} ${cut === 1 ? 'user was' : 'users were'} cut off from ${server.name}; ${orders}.`);
}

/** Takes the server out at once and ends its sessions. */
export function takeOut(world: World, server: Server): void {
  startDrain(world, server);
  cutSessions(world, server);
  checkDry(world, server);
}

/** Starts installing a version on an empty server; nothing to do where it is installed already, or on its way. */
export function startUpdate(world: World, server: Server, version: number): void {
  const onItsWay = server.status === 'updating' && server.installing === version;
  if (onItsWay || (server.status === 'drained' && server.version === version)) return;
  install(world, server, version);
}

/** Starts installing a version on an empty server, whatever it runs now. */
export function install(world: World, server: Server, version: number): void {
  server.installing = version;
  startTimer(world, server, 'updating', world.scenario.rollout.updateSeconds);
}

export function startTest(world: World, server: Server): void {
  if (server.status === 'testing' || (server.tested && server.status === 'drained')) return;
  startTimer(world, server, 'testing', world.scenario.rollout.testSeconds);
}

/** Puts the server back into the balancer, after its warm-up. One that still drains simply takes new users again. */
export function putBack(world: World, server: Server): void {
  if (server.status === 'inService' || server.status === 'warming') return;
  const { warmUpSeconds } = world.scenario.rollout;
  if (server.status === 'draining' || warmUpSeconds === 0) setStatus(world, server, 'inService');
  else startTimer(world, server, 'warming', warmUpSeconds);
}

/** What each timer does when its time has come. */
const TIMERS: Partial<Record<ServerStatus, (world: World, server: Server) => void>> = {
  updating: (world, server) => {
    server.version = server.installing;
    server.tested = false;
    setStatus(world, server, 'drained');
  },
  testing: (world, server) => {
    const passed = testPasses(world, server);
    server.tested = passed;
    setStatus(world, server, passed ? 'drained' : 'failed');
    logEvent(world, 'test', passed ? `${server.name} passed the test.` : `${server.name} failed the test.`);
  },
  warming: (world, server) => setStatus(world, server, 'inService'),
};

/** The old version is known to be good: only the new one, or an operator's word, can make a test fail. */
function testPasses(world: World, server: Server): boolean {
  const { scenario, servers } = world;
  const luck = random(scenario.seed, STREAMS.test, servers.indexOf(server), server.tests);
  server.tests += 1;
  const forced = server.forcedTest;
  server.forcedTest = null;
  if (forced !== null) return forced === 'pass';
  return server.version === 1 || luck >= scenario.rollout.testFailureProbability;
}

/** Fires the timers of this tick: what ran dry, what was finished, what is overdue. */
export function fireTimers(world: World): void {
  for (const server of world.servers) {
    checkDry(world, server);
    if (server.timerTick >= 0 && world.tick >= server.timerTick) TIMERS[server.status]?.(world, server);
    if (server.deadlineTick >= 0 && world.tick >= server.deadlineTick) passDeadline(world, server);
  }
}

function passDeadline(world: World, server: Server): void {
  const left = server.sessions;
  server.deadlineTick = -1;
  logEvent(world, 'deadline', `The drain timeout of ${server.name} has passed with ${left} still there.`);
  if (world.scenario.balancer.onDrainTimeout !== 'cut') return;
  cutSessions(world, server);
  checkDry(world, server);
}
