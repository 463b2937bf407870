import { difference } from './difference.ts';
import { type Figure, figureOf } from './figures.ts';
import { type Estimate, quantile } from './quantile.ts';
import type { Replication } from './replicate.ts';

/** What a study is to find out, scenarios by their index, and how exactly: to ± `within`, in the figure's unit. */
export type Aim = { figure: Figure; within: number } & (
  | { of: 'quantile'; scenario: number; p: number }
  /** The mean of the one minus the other. */
  | { of: 'difference'; scenarios: readonly [one: number, other: number] }
);

const FIRST_LOOK = 100;
const ERROR = 0.05;

/** Whether one looks after so many crowds: 100, 200, 400 and so on, whatever has been found by then. */
export function isLook(crowds: number): boolean {
  return crowds >= FIRST_LOOK && Number.isInteger(Math.log2(crowds / FIRST_LOOK));
}

/**
 * The confidence of the k-th look, after 100 × 2^(k − 1) crowds: 1 − 0.05 / (k (k + 1)). These errors add up to 0.05, so that the
 * intervals of all looks together cover with 95 %, and so does that of the look at which one stops, however that is chosen:
 * at least that for a quantile; for a mean as far as Student's interval itself does.
 */
export function lookConfidence(crowds: number): number {
  const k = 1 + Math.log2(crowds / FIRST_LOOK);
  return 1 - ERROR / (k * (k + 1));
}

/** What is known of the aim by these results, with this confidence. */
export function estimateAim(aim: Aim, results: readonly (readonly Replication[])[], confidence: number): Estimate {
  const { figure } = aim;
  if (aim.of === 'quantile') {
    const values = results[aim.scenario].map((replication) => figureOf(replication, figure));
    return quantile(Float64Array.from(values).sort(), aim.p, confidence);
  }
  const [one, other] = aim.scenarios.map((s) => results[s]);
  const { value, low, high } = difference(one, other, (replication) => figureOf(replication, figure), confidence);
  return { value, low, high };
}

/** Whether an estimate is as exact as was asked for. */
export function isReached({ within }: Aim, { low, high }: Estimate): boolean {
  return (high - low) / 2 <= within;
}
