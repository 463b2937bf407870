/** The part of a test's runs that is made: all of them in continuous integration, a third elsewhere. */
const PART = process.env.CI ? 1 : 1 / 3;

/**
 * How many of `all` runs, one a seed, a statistical or a property test makes. Its tolerance is computed from this number, so that
 * it widens as 1/√n.
 */
export function seeds(all: number): number {
  return Math.ceil(all * PART);
}

/** One run for each seed that is taken of so many. */
export function overSeeds<T>(all: number, run: (seed: number) => T): T[] {
  return Array.from({ length: seeds(all) }, (_, seed) => run(seed));
}

/** Those of a list that a browser test goes through, spread over it: the same third everywhere, all in continuous integration. */
export function partOf<T>(all: readonly T[]): T[] {
  return all.filter((_, i) => i % Math.round(1 / PART) === 0);
}
