import type { Pieces } from '../sessions/pieces.ts';
import type { Sessions } from '../sessions/sessions.ts';

/** What a log has of a server: the sessions that began there, and their requests to it. */
export type ServerSeen = { name: string; sessions: number; hits: number; meanSeconds: number };

/** By name; `weight` is how many sessions each stands for. */
export function serversOf(
  names: readonly string[],
  pieces: Pieces,
  { count, first, length }: Sessions,
  weight: number,
): ServerSeen[] {
  const servers = names.map((name) => ({ name, sessions: 0, hits: 0, meanSeconds: 0 }));
  for (let i = 0; i < count; i++) {
    const server = servers[pieces.server[first[i]]];
    if (server === undefined) continue;
    server.sessions += weight;
    server.meanSeconds += length[i] * weight;
  }
  for (let i = 0; i < pieces.count; i++) {
    const server = servers[pieces.server[i]];
    if (server !== undefined) server.hits += pieces.hits[i] * weight;
  }
  return servers
    .map((server) => ({ ...server, meanSeconds: server.sessions > 0 ? server.meanSeconds / server.sessions : 0 }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
