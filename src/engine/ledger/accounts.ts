import { isShut } from '../balancer/destinations.ts';
import { MOST_IN_WORLD } from '../scenario/serverNames.ts';
import { comfortableLoad } from '../servers/comfort.ts';
import { slowDown } from '../users/people.ts';
import { takesNewUsers } from '../world/server.ts';
import type { World } from '../world/world.ts';

/** How things stand at the end of a tick; scratch. */
const standing = { present: 0, down: false, mixed: false, slow: false };

/** For each server the sessions above which it is slow, and those above which it is slow or fuller than any was; scratch. */
const comfort = new Float64Array(MOST_IN_WORLD);
const asBefore = new Float64Array(MOST_IN_WORLD);

/** Adds to the ledger what a tick, or a part of one, came to until now. */
export function keepAccounts(world: World, ticks = 1): void {
  look(world, world.now - ticks / 2);
  notePeak(world);
  if (standing.slow) addSlowUsers(world, ticks);
  addTicks(world, ticks);
}

/** Notes how things stand, for the calm ticks that follow. False where some users are slow, or a server is fuller than any was: then the next tick counts. */
export function takeStock(world: World): boolean {
  look(world, world.now);
  const { servers, ledger, rollout } = world;
  for (let s = 0; s < servers.length; s++) {
    const counts = rollout.startedTick >= 0 && servers[s].status !== 'absent';
    const least = counts ? fullest(servers[s].capacity, ledger.peakUtilisation) : Number.POSITIVE_INFINITY;
    asBefore[s] = Math.min(comfort[s], least);
  }
  return !standing.slow && isAsBefore(world);
}

/** The most users on a server of a capacity whose utilisation is not above this one. */
function fullest(capacity: number, utilisation: number): number {
  let users = Math.floor(capacity * utilisation);
  while (users / capacity > utilisation) users -= 1;
  while ((users + 1) / capacity <= utilisation) users += 1;
  return users;
}

/** Whether the stock taken still holds: nobody is slow, and no server is fuller than any was before. */
export function isAsBefore({ servers }: World): boolean {
  for (let s = 0; s < servers.length; s++) if (servers[s].sessions > asBefore[s]) return false;
  return true;
}

/** Adds what so many ticks cost, through which the stock taken held. */
export function keepAccountsAtRest(world: World, ticks: number): void {
  if (Number.isInteger(world.scenario.tickSeconds)) addTicks(world, ticks);
  // One by one, as the last bit of a sum of fractions hangs on it.
  else for (let i = 0; i < ticks; i++) addTicks(world, 1);
}

/** How things stand at a moment at which nothing happens. */
function look(world: World, moment: number): void {
  const { servers } = world;
  const cold = world.scenario.balancer.coldSeconds > 0;
  let old = false;
  let fresh = false;
  let present = 0;
  let slow = false;
  for (let s = 0; s < servers.length; s++) {
    const server = servers[s];
    comfort[s] = Number.POSITIVE_INFINITY;
    if (server.status === 'absent') continue;
    present += 1;
    comfort[s] = cold ? comfortableLoad(world, server) : server.comfortable * server.capacity;
    if (server.sessions > comfort[s]) slow = true;
    if (takesNewUsers(server) || server.sessions > 0) {
      if (server.version === 1) old = true;
      else fresh = true;
    }
  }
  standing.present = present;
  standing.down = isShut(world, moment);
  standing.mixed = old && fresh;
  standing.slow = slow;
}

function notePeak({ servers, ledger, rollout }: World): void {
  if (rollout.startedTick < 0) return;
  for (let s = 0; s < servers.length; s++) {
    const server = servers[s];
    const utilisation = server.sessions / server.capacity;
    if (utilisation > ledger.peakUtilisation) ledger.peakUtilisation = utilisation;
  }
}

function addSlowUsers(world: World, ticks: number): void {
  const { servers, ledger, scenario } = world;
  for (let s = 0; s < servers.length; s++) {
    const { sessions } = servers[s];
    if (sessions <= comfort[s]) continue;
    ledger.slowSeconds += sessions * ticks * scenario.tickSeconds;
    slowDown(world, s);
  }
}

function addTicks({ ledger, rollout, scenario, now }: World, ticks: number): void {
  const seconds = ticks * scenario.tickSeconds;
  ledger.serverSeconds += standing.present * seconds;
  if (standing.down) ledger.downSeconds += seconds;
  if (standing.mixed) ledger.mixedSeconds += seconds;
  if (rollout.startedTick >= 0 && rollout.finishedTick < 0)
    ledger.rolloutSeconds = (now - rollout.startedTick) * scenario.tickSeconds;
}
