import { comfortableLoad } from '../servers/comfort.ts';
import { takesNewUsers } from '../world/server.ts';
import type { World } from '../world/world.ts';

/** Adds what this tick cost to the ledger. */
export function keepAccounts(world: World): void {
  const { ledger, servers, rollout } = world;
  const seconds = world.scenario.tickSeconds;
  let accepting = 0;
  let old = false;
  let fresh = false;
  let present = 0;
  for (const server of servers) {
    if (server.status === 'absent') continue;
    present += 1;
    if (server.sessions > comfortableLoad(world, server)) ledger.slowSeconds += server.sessions * seconds;
    const takes = takesNewUsers(server);
    if (takes) accepting += 1;
    if (takes || server.sessions > 0) {
      if (server.version === 1) old = true;
      else fresh = true;
    }
    if (takes && rollout.startedTick >= 0) {
      const utilisation = server.sessions / server.capacity;
      if (utilisation > ledger.peakUtilisation) ledger.peakUtilisation = utilisation;
    }
  }
  ledger.serverSeconds += present * seconds;
  if (accepting === 0) ledger.downSeconds += seconds;
  if (old && fresh) ledger.mixedSeconds += seconds;
  if (rollout.startedTick >= 0 && rollout.finishedTick < 0) ledger.rolloutSeconds += seconds;
}
