import type { Scenario } from '../scenario/scenario.ts';
import { cutSessions } from '../users/cutSessions.ts';
import { logEvent } from '../world/events.ts';
import type { World } from '../world/world.ts';

/** Whether the release changes the database so that the old version breaks, and does so for the servers that run before it. */
export function breaksOld({ rollout }: Pick<Scenario, 'rollout'>): boolean {
  const { schemaChange, strategy, mirroredDatabase } = rollout;
  return schemaChange === 'breaking' && !(strategy === 'blueGreen' && mirroredDatabase);
}

/** Changes the database, once: from now on every session on the old version fails. There is no way back. */
export function migrate(world: World): void {
  if (world.migratedTick >= 0 || !breaksOld(world.scenario)) return;
  world.migratedTick = world.now;
  const old = world.servers.filter(({ version, sessions }) => version === 1 && sessions > 0);
  const broken = old.reduce((sum, { sessions }) => sum + sessions, 0);
  logEvent(world, { type: 'migrated', broken });
  world.ledger.brokenBySchema += broken;
  for (const server of old) cutSessions(world, server);
}
