import type { Lesson } from '../../src/scenarios/lessons.ts';
import { CLAIMS, seenOf } from './claims.ts';
import { play, type Run, shownBy } from './run.ts';

/** What a lesson’s runs have shown, one value a run: the number, each of its claims, and whether the page says the answer without “this time”. */
export type Tally = { shown: number[]; claims: number[][]; borneOut: number[] };

export const isBorneOut = ({ bearsOut }: Lesson, run: Run): boolean => bearsOut(run, run.contrastSeconds);

/** Crowds other than those of the reference. */
const FIRST_SEED = 1_001;

/** Plays a lesson before so many crowds. No run is kept: a long one is large. */
export function tally(lesson: Lesson, seeds: number): Tally {
  const claims = CLAIMS[lesson.id];
  const seen: Tally = { shown: [], claims: claims.map(() => []), borneOut: [] };
  for (let i = 0; i < seeds; i++) {
    const run = play(lesson, FIRST_SEED + i);
    seen.shown.push(shownBy(lesson, run));
    for (const [c, claim] of claims.entries()) seen.claims[c].push(seenOf(claim, run));
    seen.borneOut.push(Number(isBorneOut(lesson, run)));
  }
  return seen;
}

/** Mean and standard deviation. */
export function spread(values: readonly number[]): { mean: number; sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / Math.max(1, values.length - 1)) };
}
