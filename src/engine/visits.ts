/** In balance users are taken to come back at most this often on average: with more, the site would never have been in balance. */
const MOST_VISITS = 20;

/** Visits that a new user makes on average. */
export function visitsPerUser({ returnProbability }: { returnProbability: number }): number {
  return Math.min(MOST_VISITS, 1 / (1 - returnProbability));
}
