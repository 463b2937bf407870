/** The part of a test's runs that is made: all of them in continuous integration, an eighth elsewhere. */
const PART = process.env.CI ? 1 : 1 / 8;
/** Of fewer nobody can tell how they are spread. */
const FEWEST = 8;

/** How many of `all` random cases a property test tries. */
export const cases = (all: number): number => Math.ceil(all * PART);

/**
 * How many of `all` runs, one a seed, a statistical test makes. Its tolerance is computed from this number, so that it widens
 * as 1/√n.
 */
export const seeds = (all: number): number => Math.min(all, Math.max(FEWEST, cases(all)));

/** One run for each seed that is taken of so many. */
export function overSeeds<T>(all: number, run: (seed: number) => T): T[] {
  return Array.from({ length: seeds(all) }, (_, seed) => run(seed));
}

/** Those of a list that a browser test goes through, spread over it: the same third everywhere, all in continuous integration. */
export const partOf = <T>(all: readonly T[]): T[] => all.filter((_, i) => process.env.CI || i % 3 === 0);
