import { type Figure, figureOf, GOODS } from './figures.ts';
import type { Estimate } from './quantile.ts';
import type { Replication } from './replicate.ts';
import { studentQuantile } from './student.ts';

/** By how much a figure of one scenario differs from another's in the same crowds: one minus the other. */
export type Difference = Estimate & {
  /** Crowds that both met, and in how many of them the one has less, as much, or more. */
  crowds: number;
  less: number;
  equal: number;
  more: number;
  /** Crowds in which the difference is a number: that of which `value` is the mean. It is none where a rollout never ends. */
  measured: number;
};

/**
 * The paired difference own − other, crowd by crowd (lists of the same length). `value` is its mean; low to high is Student's interval
 * for it, which covers with this confidence as far as the mean of so many differences is nearly normal. NaN and infinite when there are too few.
 */
export function pairedDifference(own: readonly number[], other: readonly number[], confidence = 0.95): Difference {
  const differences = own.map((value, i) => (value === other[i] ? 0 : value - other[i]));
  const finite = differences.filter((_, i) => Number.isFinite(own[i]) && Number.isFinite(other[i]));
  const n = finite.length;
  const value = finite.reduce((sum, d) => sum + d, 0) / n;
  const variance = finite.reduce((sum, d) => sum + (d - value) ** 2, 0) / (n - 1);
  const half =
    n < 2 ? Number.POSITIVE_INFINITY : studentQuantile(1 - (1 - confidence) / 2, n - 1) * Math.sqrt(variance / n);
  return {
    value,
    low: value - half,
    high: value + half,
    crowds: differences.length,
    less: differences.filter((d) => d < 0).length,
    equal: differences.filter((d) => d === 0).length,
    more: differences.filter((d) => d > 0).length,
    measured: n,
  };
}

/** Whether the interval leaves it open which of the two is greater. */
export function isTooClose({ low, high }: Estimate): boolean {
  return !(low > 0 || high < 0);
}

/** A difference, and in how many crowds the one is better and the other is. */
export type Judged = Difference & { better: number; worse: number };

/** The paired difference of every figure; crowds that only one of the two met are left out. Both in the order of their seeds. */
export function differences(
  own: readonly Replication[],
  other: readonly Replication[],
  confidence = 0.95,
): Record<Figure, Judged> {
  const pairs = paired(own, other);
  const figures = Object.keys(pairs[0]?.[0].ledger ?? {}) as Figure[];
  const judged = figures.map((figure): [Figure, Judged] => {
    const [mine, theirs] = [0, 1].map((side) => pairs.map((pair) => figureOf(pair[side], figure)));
    const difference = pairedDifference(mine, theirs, confidence);
    const { less, more } = difference;
    return [
      figure,
      { ...difference, ...(GOODS.includes(figure) ? { better: more, worse: less } : { better: less, worse: more }) },
    ];
  });
  return Object.fromEntries(judged) as Record<Figure, Judged>;
}

/** The replications of the same seeds, two by two. */
export function paired(own: readonly Replication[], other: readonly Replication[]): [Replication, Replication][] {
  const pairs: [Replication, Replication][] = [];
  for (let i = 0, j = 0; i < own.length && j < other.length; ) {
    if (own[i].seed === other[j].seed) pairs.push([own[i++], other[j++]]);
    else if (own[i].seed < other[j].seed) i += 1;
    else j += 1;
  }
  return pairs;
}
