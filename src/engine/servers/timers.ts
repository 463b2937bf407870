import { poissonQuantile } from '../chance/poisson.ts';
import { random, STREAMS } from '../chance/random.ts';
import { expectRequests } from '../users/binding.ts';
import { hurtAtRandom } from '../users/people.ts';
import { logEvent } from '../world/events.ts';
import { hasPods, isOver } from '../world/rollout.ts';
import type { Server, ServerStatus } from '../world/server.ts';
import { ticksOf, type World } from '../world/world.ts';
import { recover } from './crash.ts';
import { checkDry, clear } from './drain.ts';
import { isByLooks } from './dryness.ts';
import { remove } from './pods.ts';
import { setStatus } from './status.ts';
import { comeIntoService, putBack, startTest } from './work.ts';

/** What each timer does when its time has come. */
const TIMERS: Partial<Record<ServerStatus, (world: World, server: Server) => void>> = {
  updating: (world, server) => {
    server.version = server.installing;
    server.tested = false;
    setStatus(world, server, 'drained');
  },
  starting: (world, server) => {
    setStatus(world, server, 'drained');
    if (getsReady(world)) startTest(world, server);
  },
  testing: (world, server) => {
    const passed = testPasses(world, server);
    server.tested = passed;
    setStatus(world, server, passed ? 'drained' : 'failed');
    logEvent(world, { type: 'tested', server: world.servers.indexOf(server), passed });
    if (passed && getsReady(world)) putBack(world, server);
  },
  warming: comeIntoService,
  down: recover,
};

/** Whether a server takes users by itself when its time has come: a pod does, where no plan says when. */
const getsReady = ({ rollout, scenario }: World): boolean => isOver(rollout) && hasPods(scenario);

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

/** Fires the timers of this moment: what was finished, what ran dry, what is overdue or forgotten. */
export function fireTimers(world: World): void {
  const byLooks = isByLooks(world.scenario.rollout.dryWhen);
  for (const server of world.servers) {
    if (server.timerTick >= 0 && world.now >= server.timerTick) TIMERS[server.status]?.(world, server);
    // One that comes back from a crash, draining and empty, is dry at once.
    if (!byLooks) checkDry(world, server);
    if (server.deadlineTick >= 0 && world.now >= server.deadlineTick) passDeadline(world, server);
    if (server.status === 'draining') drainOn(world, server);
  }
}

/** What is drawn once a tick, at its end: the operator's looks at what drains, the requests that fail at pods that have stopped. */
export function drawForTick(world: World): void {
  const byLooks = isByLooks(world.scenario.rollout.dryWhen);
  for (const server of world.servers) {
    if (byLooks) checkDry(world, server);
    if (server.stopsTick >= 0) failRequests(world, server);
  }
}

function passDeadline(world: World, server: Server): void {
  const { onDrainTimeout } = world.scenario.balancer;
  const left = server.sessions;
  const index = world.servers.indexOf(server);
  server.deadlineTick = -1;
  if (server.stopsTick >= 0) {
    if (left > 0) {
      logEvent(world, { type: 'killed', server: index, left });
      // Whoever is not bound to it has no request there now, and notices nothing but the change of server.
      if (!world.scenario.balancer.affinityWhileDraining) clear(world, server, 'handOff');
    }
    remove(world, server);
    return;
  }
  logEvent(world, { type: 'timeout', server: index, left });
  if (onDrainTimeout !== 'wait') clear(world, server, onDrainTimeout);
}

/** What else can happen to a draining server. */
function drainOn(world: World, server: Server): void {
  const { forgetsDrainAfterSeconds } = world.scenario.balancer;
  if (server.stopsTick >= 0) {
    const stops = world.now === server.stopsTick && server.statusTick < server.stopsTick;
    if (stops && world.scenario.balancer.affinityWhileDraining) expectRequests(world, server);
    if (server.sessions === 0 && world.now >= Math.max(server.stopsTick, server.routedUntilTick)) remove(world, server);
  } else if (
    forgetsDrainAfterSeconds !== null &&
    world.now >= server.statusTick + ticksOf(world, forgetsDrainAfterSeconds)
  ) {
    comeIntoService(world, server);
    // It is not back from a crash: the rollout leaves it to the operator.
    server.wasDown = false;
    logEvent(world, { type: 'forgotten', server: world.servers.indexOf(server) });
  }
}

/**
 * Between the moment a pod stops answering and the moment its removal is known, its share of all requests fails: on average
 * (delay − preStop) × request rate / pods. Here those of users on other pods who are bound to none; new users, and those on servers
 * that go, find out one by one.
 */
function failRequests(world: World, server: Server): void {
  const { servers, tick, ledger, scenario } = world;
  const { affinityWhileDraining, redispatch } = scenario.balancer;
  const part = Math.min(tick, server.routedUntilTick) - Math.max(tick - 1, server.stopsTick);
  if (part <= 0 || affinityWhileDraining || redispatch) return;
  const listed = servers.filter(
    ({ status, routedUntilTick }) => status === 'inService' || tick - 1 < routedUntilTick,
  ).length;
  const users = servers.reduce((sum, { status, sessions }) => sum + (status === 'inService' ? sessions : 0), 0);
  const mean = (users * part * scenario.tickSeconds) / scenario.traffic.thinkSeconds / listed;
  const s = servers.indexOf(server);
  const failed = poissonQuantile(mean, random(scenario.seed, STREAMS.look, tick, 1000 + s));
  ledger.failedRequests += failed;
  hurtAtRandom(world, s, failed);
}
