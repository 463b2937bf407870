import type { Site } from '../../engine/index.ts';
import { listNames } from '../names.ts';
import { counted } from '../quantities.ts';

/** The names of some servers: "Alice and Bob". */
export function named(servers: readonly number[], { names }: Pick<Site, 'names'>): string {
  return listNames(servers.map((s) => names[s]));
}

/** The name of one server, or how many there are: "Alice", "4 servers". */
export function nameOrCount(servers: readonly number[], { names }: Pick<Site, 'names'>): string {
  return servers.length === 1 ? names[servers[0]] : counted(servers.length, 'server');
}
