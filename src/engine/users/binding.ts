import { isTakenForAlive } from '../balancer/known.ts';
import { choose, forgetWays, openWaysAgain, wayOf, withoutTheDead } from '../balancer/pool.ts';
import { choiceAt, ROUTERS } from '../balancer/routing.ts';
import { log } from '../chance/math.ts';
import { random, STREAMS } from '../chance/random.ts';
import { failsOnceATick } from '../scenario/load.ts';
import { type AgendaKind, addToAgenda, type Entry } from '../world/agenda.ts';
import { dieOf, FATE, withTry } from '../world/person.ts';
import { answers, resumeDrain, type Server } from '../world/server.ts';
import { isBoundAnew, joinServer, leaveServer, NOBODY, noteBinding } from '../world/sessions.ts';
import { noteMove } from '../world/traces.ts';
import type { World } from '../world/world.ts';
import { cutSession, cutSessions } from './cutSessions.ts';
import { befallSlot } from './people.ts';
import { retryTime } from './retries.ts';
import { activity } from './shopper.ts';

/** An exponential time in ticks. */
function wait(world: World, meanSeconds: number, u: number): number {
  return (-log(u) * meanSeconds) / world.scenario.tickSeconds;
}

/** Moments of a tick that have a die each. */
const CELLS = 65_536;

/** A user's next request after a moment, in ticks: users make requests at random, with the mean time in between. */
function nextRequest(world: World, user: number, from: number): number {
  const { seed, traffic } = world.scenario;
  return (
    from + wait(world, traffic.thinkSeconds, random(seed, STREAMS.request, dieOf(user), Math.floor(world.now * CELLS)))
  );
}

/** Puts a user's next request after a moment on the agenda: with it, the user notices that the server has gone. */
export function expectRequest(world: World, slot: number, kind: AgendaKind = 'request', from = world.now): void {
  const { sessions } = world;
  const user = sessions.user[slot];
  const time = nextRequest(world, user, from);
  if (time < sessions.end[slot]) addToAgenda(world, { kind, time, user, about: slot, person: 0, since: 0, version: 0 });
}

export function expectRequests(world: World, server: Server): void {
  for (let i = 0; i < server.sessions; i++) expectRequest(world, server.members[i]);
}

/**
 * When a cookie of this moment is too old, in ticks. Its date may have a grain: HAProxy (http_ana.c) writes it rounded up to 4 s, so
 * that it lives 2 s longer on average.
 */
export function cookieEnds({ scenario }: World, since: number): number {
  const { cookieMaxAgeSeconds, cookieGrainSeconds } = scenario.balancer;
  if (cookieMaxAgeSeconds === null) return Number.POSITIVE_INFINITY;
  const grain = cookieGrainSeconds / scenario.tickSeconds;
  const dated = grain === 0 ? since : Math.ceil(since / grain) * grain;
  return dated + cookieMaxAgeSeconds / scenario.tickSeconds;
}

/** Puts the end of a new binding on the agenda, where cookies expire: it comes with the first request after that. `seen`: when anybody saw it begin. */
export function expectExpiry(world: World, slot: number, since: number, seen = since): void {
  if (world.scenario.balancer.cookieMaxAgeSeconds === null) return;
  noteBinding(world.sessions, slot, seen);
  const { sessions } = world;
  const user = sessions.user[slot];
  const time = nextRequest(world, user, cookieEnds(world, since));
  if (time < sessions.end[slot])
    addToAgenda(world, { kind: 'expire', time, user, about: slot, person: 0, since, version: 0 });
}

/** What a request finds: the server answers as before, or the user is sent elsewhere, or gets an error. */
export function makeRequest(world: World, { kind, time, user, about: slot, since }: Entry): void {
  const { sessions, servers, scenario } = world;
  if (sessions.user[slot] !== user || sessions.server[slot] === NOBODY) return;
  if (kind === 'expire' && (scenario.balancer.cookieMaxAgeSeconds === null || isBoundAnew(sessions, slot, since)))
    return;
  const host = servers[sessions.server[slot]];
  const bound = answers(host, world.now) && (host.status !== 'draining' || scenario.balancer.affinityWhileDraining);
  if (kind === 'request' && bound) return;
  const isBound = host.status === 'down' || scenario.balancer.affinityWhileDraining;
  if (!(isBound && isTakenForAlive(world, host)) && moveSession(world, slot, time)) {
    // On a server that goes, the next request is on the agenda already.
    if (kind === 'request' || host.status === 'inService') expectMove(world, slot);
    return;
  }
  // A cookie that expires on a full server in service changes nothing.
  if (kind === 'expire' && host.status === 'inService') return;
  if (host.sessions >= host.capacity) forgetWays();
  getError(world, slot, kind, time);
}

/**
 * The user got an error, and asks once more after a while or gives up. Where nobody tries again by a setting, requests go on as if
 * nothing had been.
 */
function getError(world: World, slot: number, kind: AgendaKind, at: number): void {
  const { sessions, ledger, scenario } = world;
  const { user, person, end } = sessions;
  ledger.failedRequests += 1;
  befallSlot(world, slot, FATE.hurt);
  if (scenario.traffic.retryProbability === 0) {
    expectRequest(world, slot, kind, failsOnceATick(scenario) ? world.tick : at);
    return;
  }
  const time = retryTime(world, user[slot], person[slot], at);
  person[slot] = withTry(person[slot]);
  if (time === Number.POSITIVE_INFINITY) cutSession(world, slot, at);
  else if (time < end[slot])
    addToAgenda(world, { kind, time, user: user[slot], about: slot, person: 0, since: 0, version: 0 });
}

/** Sends a bound user to a server as if new; false when there is none, or when it does not answer. */
function moveSession(world: World, slot: number, time: number): boolean {
  const { sessions, servers, ledger, scenario } = world;
  const user = sessions.user[slot];
  const router = ROUTERS[scenario.balancer.routing];
  openWaysAgain(world);
  const choice = choiceAt(time);
  const way = wayOf(world, user, choice);
  if (way.count === 0) return false;
  const target = way.index[choose(world, way, router, user, choice)];
  servers[target].lastPick = world.nextUser;
  if (!answers(servers[target], world.now)) return false;
  resumeDrain(servers[target]);
  const from = servers[sessions.server[slot]];
  if (servers[target] !== from) {
    const wasFull = from.sessions >= from.capacity;
    const isLost = scenario.balancer.sessionState === 'memory';
    const signedOut = isLost || isUnreadable(world, from.version, servers[target].version);
    if (signedOut) signOut(world, slot, time);
    noteMove(world.traces, { slot, user, time, from: sessions.server[slot], to: target, signedOut });
    leaveServer(sessions, servers, slot);
    joinServer(sessions, servers, slot, target);
    if (wasFull || servers[target].sessions >= servers[target].capacity) forgetWays();
    if (servers[target].version !== from.version) ledger.metBoth += 1;
    if (servers[target].version === 2) befallSlot(world, slot, FATE.metNew);
  }
  if (world.migratedTick >= 0 && servers[target].version === 1) {
    ledger.brokenBySchema += 1;
    cutSessions(world, servers[target]);
    forgetWays();
    return true;
  }
  expectExpiry(world, slot, time);
  return true;
}

/** Whether shared state that one version wrote can't be read by the other. */
export function isUnreadable({ scenario: { balancer } }: World, from: number, to: number): boolean {
  return balancer.sessionState === 'shared' && !balancer.stateAcrossVersions && from !== to;
}

/** A balancer that has not heard of the drain sent a user there; the next request goes elsewhere. */
export function expectMove(world: World, slot: number): void {
  const { servers, sessions, scenario } = world;
  const host = servers[sessions.server[slot]];
  if (host?.status === 'draining' && !scenario.balancer.affinityWhileDraining) expectRequest(world, slot);
}

/** Hands everybody on the server to the others, and says how many went; those for whom there is no room, or who are sent back, stay. */
export function handOff(world: World, server: Server): number {
  const before = server.sessions;
  withoutTheDead(() => {
    for (const slot of server.members.slice(0, before)) moveSession(world, slot, world.now);
  });
  return before - server.sessions;
}

/** A user whose sign-in and cart were in the old server's memory is signed out; a cart, and an order being placed, are gone. */
export function signOut(world: World, slot: number, time: number): void {
  const { sessions, ledger, scenario } = world;
  ledger.signedOut += 1;
  befallSlot(world, slot, FATE.hurt);
  befallSlot(world, slot, FATE.signedOut);
  const { buyer, start, end } = sessions;
  const doing = activity(buyer[slot], start[slot], end[slot], time, scenario.traffic.orderPart);
  if (doing === 'browsing') return;
  buyer[slot] = 0;
  ledger.ordersLost += 1;
  if (doing === 'ordering') ledger.ordersLostMidOrder += 1;
}
