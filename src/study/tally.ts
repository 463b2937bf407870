import { FIGURES, type Figure, figureOf } from './figures.ts';
import { type Estimate, quantile } from './quantile.ts';
import type { Replication } from './replicate.ts';

/** What many crowds say of one scenario. */
export type Tally = {
  /** How many of them. */
  crowds: number;
  /** In how many of them the rollout was rolled back. */
  rolledBack: number;
  /** Seconds that each rollout took, ascending; Infinity for those that were rolled back or never came to their end. */
  durations: Float64Array;
  /** The mean of each figure; of `rolloutSeconds` as far as each rollout came. NaN where there is no crowd. */
  means: Record<Figure, number>;
};

/** Counts replications as they come, and keeps of each only what a tally needs. */
export function createTally() {
  const durations: number[] = [];
  const sums = FIGURES.map(() => 0);
  let rolledBack = 0;
  return {
    add: (replication: Replication): void => {
      durations.push(figureOf(replication, 'rolloutSeconds'));
      if (replication.status === 'aborted') rolledBack += 1;
      for (const [i, figure] of FIGURES.entries()) sums[i] += replication.ledger[figure];
    },
    read: (): Tally => ({
      crowds: durations.length,
      rolledBack,
      durations: Float64Array.from(durations).sort(),
      means: Object.fromEntries(FIGURES.map((figure, i) => [figure, sums[i] / durations.length])) as Tally['means'],
    }),
  };
}

export function tallyOf(replications: readonly Replication[]): Tally {
  const tally = createTally();
  for (const replication of replications) tally.add(replication);
  return tally.read();
}

/** How long the rollout takes: in the middle, and from where to where in 8 of 10 crowds; at least one crowd. */
export function durationBand({ durations }: Tally): { median: Estimate; low: Estimate; high: Estimate } {
  return { low: quantile(durations, 0.1), median: quantile(durations, 0.5), high: quantile(durations, 0.9) };
}
