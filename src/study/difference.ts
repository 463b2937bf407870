import { FIGURES, type Figure, figureOf, GOODS } from './figures.ts';
import { type Estimate, tailRanks } from './quantile.ts';
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
  /** The middle one of the differences: infinite where it is against a rollout that never ends. */
  median: number;
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
    median: median(differences),
  };
}

/** The middle one, or the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === high ? (low ?? Number.NaN) : (low + high) / 2;
}

/**
 * Which way a difference goes: `equal` where it is none in any crowd, `open` where it could be luck, by the two-sided sign test (Conover
 * 1999, 3.4). Of the crowds with a difference, were both ways as likely, so few or fewer would go the other way with a chance of at most
 * `level` / 2.
 */
export function signOf(
  { less, equal, more, crowds }: Pick<Difference, 'less' | 'equal' | 'more' | 'crowds'>,
  level = 0.05,
): 'less' | 'equal' | 'more' | 'open' {
  if (crowds > 0 && equal === crowds) return 'equal';
  const [rank] = tailRanks(less + more, 0.5, level / 2);
  if (Math.min(less, more) >= rank) return 'open';
  return less > more ? 'less' : 'more';
}

/** The paired difference of anything that can be measured; crowds that only one of the two met are left out. Both in the order of seeds. */
export function difference(
  own: readonly Replication[],
  other: readonly Replication[],
  measure: (replication: Replication) => number,
  confidence = 0.95,
): Difference {
  const pairs = paired(own, other);
  return pairedDifference(
    pairs.map(([mine]) => measure(mine)),
    pairs.map(([, theirs]) => measure(theirs)),
    confidence,
  );
}

/** A difference, and in how many crowds the one is better and the other is. */
export type Judged = Difference & { better: number; worse: number };

/** The paired difference of every figure. */
export function differences(
  own: readonly Replication[],
  other: readonly Replication[],
  confidence = 0.95,
): Record<Figure, Judged> {
  const judged = FIGURES.map((figure): [Figure, Judged] => {
    const found = difference(own, other, (replication) => figureOf(replication, figure), confidence);
    const [better, worse] = GOODS.includes(figure) ? [found.more, found.less] : [found.less, found.more];
    return [figure, { ...found, better, worse }];
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
