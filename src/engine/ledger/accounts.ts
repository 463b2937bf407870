import { MOST_IN_WORLD } from '../scenario/serverNames.ts';
import { comfortableLoad } from '../servers/comfort.ts';
import { takesNewUsers } from '../world/server.ts';
import type { World } from '../world/world.ts';

/** How things stand at the end of a tick; scratch. */
const standing = { present: 0, down: false, mixed: false, slow: false };

/** For each server the sessions above which it is slow, and the room by which its utilisation is measured; scratch. */
const comfort = new Float64Array(MOST_IN_WORLD);
const room = new Float64Array(MOST_IN_WORLD);

/** Adds what this tick cost to the ledger. */
export function keepAccounts(world: World): void {
  look(world);
  if (standing.slow) addSlowUsers(world);
  addTick(world);
}

/** Notes how things stand, for the calm ticks that follow. False where some users are slow, so that every tick counts. */
export function takeStock(world: World): boolean {
  look(world);
  return !standing.slow;
}

/** Whether the stock taken still holds: nobody is slow, and no server is fuller than any was before. */
export function isAsBefore({ servers, ledger: { peakUtilisation } }: World): boolean {
  for (let s = 0; s < servers.length; s++) {
    const { sessions } = servers[s];
    if (sessions > comfort[s] || sessions / room[s] > peakUtilisation) return false;
  }
  return true;
}

/** Adds what so many ticks cost, through which the stock taken held. */
export function keepAccountsAtRest(world: World, ticks: number): void {
  // One by one, as sums of fractions hang on it.
  for (let i = 0; i < ticks; i++) addTick(world);
}

function look(world: World): void {
  const { ledger, servers, rollout } = world;
  const counts = rollout.startedTick >= 0;
  const cold = world.scenario.balancer.coldSeconds > 0;
  let accepting = 0;
  let old = false;
  let fresh = false;
  let present = 0;
  let slow = false;
  for (let s = 0; s < servers.length; s++) {
    const server = servers[s];
    comfort[s] = Number.POSITIVE_INFINITY;
    room[s] = Number.POSITIVE_INFINITY;
    if (server.status === 'absent') continue;
    present += 1;
    comfort[s] = cold ? comfortableLoad(world, server) : server.comfortable * server.capacity;
    if (server.sessions > comfort[s]) slow = true;
    const takes = takesNewUsers(server);
    if (takes) accepting += 1;
    if (takes || server.sessions > 0) {
      if (server.version === 1) old = true;
      else fresh = true;
    }
    if (takes && counts) {
      room[s] = server.capacity;
      const utilisation = server.sessions / server.capacity;
      if (utilisation > ledger.peakUtilisation) ledger.peakUtilisation = utilisation;
    }
  }
  standing.present = present;
  standing.down = accepting === 0;
  standing.mixed = old && fresh;
  standing.slow = slow;
}

function addSlowUsers({ servers, ledger, scenario }: World): void {
  for (let s = 0; s < servers.length; s++) {
    const { sessions } = servers[s];
    if (sessions > comfort[s]) ledger.slowSeconds += sessions * scenario.tickSeconds;
  }
}

function addTick({ ledger, rollout, scenario }: World): void {
  const seconds = scenario.tickSeconds;
  ledger.serverSeconds += standing.present * seconds;
  if (standing.down) ledger.downSeconds += seconds;
  if (standing.mixed) ledger.mixedSeconds += seconds;
  if (rollout.startedTick >= 0 && rollout.finishedTick < 0) ledger.rolloutSeconds += seconds;
}
