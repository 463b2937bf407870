import type { Observation, ServerStatus, Site } from '../../../engine/index.ts';
import type { DrainForecast } from '../../../forecast/index.ts';
import type { Health } from '../../../store/simulation/health.ts';
import type { Condition } from '../../../words/run/servers.ts';

/** How a server is: how it does where it is in service and isn't fine, and its status otherwise. */
export function conditionOf(status: ServerStatus, health: Health = 'fine'): Condition {
  return status === 'inService' && health !== 'fine' ? health : status;
}

/** A server that is being started has no other version than the one that comes. */
export function shownVersion(server: Observation['servers'][number] | undefined): number {
  return (server?.status === 'starting' ? server.installing : server?.version) ?? 1;
}

/** The forecast of a server that is being bled, or null. */
export function drainOf(
  name: string,
  drains: readonly DrainForecast[],
  { names }: Pick<Site, 'names'>,
): DrainForecast | null {
  return drains.find(({ server }) => names[server] === name) ?? null;
}
