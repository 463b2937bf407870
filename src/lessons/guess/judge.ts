import type { Answer } from './answer.ts';
import { type Shape, sameShape, shapeOf } from './shape.ts';

/** How good a guess is: never by its distance from one run. Whoever said "don't know" is not judged. */
export type Grade = 'right' | 'near' | 'far';

/** What many crowds say of a number, sorted: right is within its 5 % to 95 %. */
export type Accepted = { low: number; median: number; high: number };

/** From the sorted values of at least one crowd. */
export function acceptedOf(sorted: ArrayLike<number>): Accepted {
  const at = (p: number): number => sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))];
  return { low: at(0.05), median: at(0.5), high: at(0.95) };
}

/** A number is right within what 90 of 100 crowds bring, and near within half and twice of what is usual. */
export function judgeNumber(value: number, { low, median, high }: Accepted): Grade {
  if (value >= low && value <= high) return 'right';
  return median > 0 && value >= median / 2 && value <= 2 * median ? 'near' : 'far';
}

export function judgeChoice(choice: number, truth: number): Grade {
  return choice === truth ? 'right' : 'far';
}

/** What many crowds' curves say, point by point: from the 10 % to the 90 % of them, and the middle. */
export type CurveBand = { low: readonly number[]; median: readonly number[]; high: readonly number[] };

export type CurveJudgement = {
  grade: Grade;
  /** The share of the drawn points that lie in the band, 0 to 1; the first is given and does not count. */
  within: number;
  drawn: Shape;
  true: Shape;
};

/** A point so near to the band counts as in it, as a part of the chart's height: a hand is no ruler. */
const HAND = 0.02;
const MOST = 2 / 3;
const SOME = 1 / 3;

/** A curve is right where most of its points lie in the band and its shape is that of the crowds, near where either is so. */
export function judgeCurve(users: readonly number[], { low, median, high }: CurveBand, height: number): CurveJudgement {
  const hand = HAND * height;
  const drawn = users.slice(1);
  const inBand = drawn.filter((value, i) => value >= low[i + 1] - hand && value <= high[i + 1] + hand).length;
  const within = inBand / drawn.length;
  const shapes = { drawn: shapeOf(users, height), true: shapeOf(median, height) };
  const alike = sameShape(shapes.drawn, shapes.true);
  const grade = alike && within >= MOST ? 'right' : alike || within >= SOME ? 'near' : 'far';
  return { grade, within, ...shapes };
}

/** Whether something was guessed that can be judged. */
export const isGuess = (answer: Answer): boolean => answer.kind !== 'unknown';
