import { comfortableLoad } from '../servers/comfort.ts';
import { takesNewUsers } from '../world/server.ts';
import type { World } from '../world/world.ts';

/** How things stand at the end of a tick; scratch. */
const standing = { present: 0, down: false, mixed: false, slow: false };

/** Adds what this tick cost to the ledger. */
export function keepAccounts(world: World): void {
  look(world);
  if (standing.slow) addSlowUsers(world);
  addTick(world);
}

/** The same for the next so many ticks, in which nobody comes or goes; false, with nothing added, where some are slow. */
export function keepAccountsAtRest(world: World, ticks: number): boolean {
  look(world);
  if (standing.slow) return false;
  // One by one, as sums of fractions hang on it.
  for (let i = 0; i < ticks; i++) addTick(world);
  return true;
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
  for (const server of servers) {
    if (server.status === 'absent') continue;
    present += 1;
    if (server.sessions > (cold ? comfortableLoad(world, server) : server.comfortable * server.capacity)) slow = true;
    const takes = takesNewUsers(server);
    if (takes) accepting += 1;
    if (takes || server.sessions > 0) {
      if (server.version === 1) old = true;
      else fresh = true;
    }
    if (takes && counts) {
      const utilisation = server.sessions / server.capacity;
      if (utilisation > ledger.peakUtilisation) ledger.peakUtilisation = utilisation;
    }
  }
  standing.present = present;
  standing.down = accepting === 0;
  standing.mixed = old && fresh;
  standing.slow = slow;
}

function addSlowUsers(world: World): void {
  for (const server of world.servers) {
    if (server.status === 'absent' || server.sessions <= comfortableLoad(world, server)) continue;
    world.ledger.slowSeconds += server.sessions * world.scenario.tickSeconds;
  }
}

function addTick({ ledger, rollout, scenario }: World): void {
  const seconds = scenario.tickSeconds;
  ledger.serverSeconds += standing.present * seconds;
  if (standing.down) ledger.downSeconds += seconds;
  if (standing.mixed) ledger.mixedSeconds += seconds;
  if (rollout.startedTick >= 0 && rollout.finishedTick < 0) ledger.rolloutSeconds += seconds;
}
