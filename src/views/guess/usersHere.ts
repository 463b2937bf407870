import type { Observation } from '../../engine/index.ts';

/** The users on the site now, or on one of its servers. */
export function usersHere({ servers }: Observation, server?: string): number {
  return servers.reduce(
    (sum, { name, sessions }) => (server === undefined || name === server ? sum + sessions : sum),
    0,
  );
}
