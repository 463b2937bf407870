import type { Answer } from './exercise/exercise.ts';

/** What became of an answer: right, too much or too little, or wrong in a way that is known by its name. */
export type Judgement = { type: 'right' | 'tooMuch' | 'tooLittle' } | { type: 'slip'; slip: string };

/** An answer is taken for a slip within this share of it, or half of one where it is a small count. */
const NEAR = 0.06;
const HALF = 0.5;
/** What is typed is rounded: so much of its own beyond the band counts as within. */
const DUST = 1e-9;

/** Judges what was answered, in the answer's own unit. Of a choice it is its place. */
export function judge(given: number, { accepted: [low, high], right, slips }: Answer): Judgement {
  const dust = DUST * Math.abs(given);
  if (given >= low - dust && given <= high + dust) return { type: 'right' };
  const near = (value: number) => Math.abs(given - value) <= Math.max(NEAR * value, value < 1 ? HALF : 0) + dust;
  const nearest = Object.entries(slips)
    .filter(([, value]) => near(value))
    .sort(([, a], [, b]) => Math.abs(given - a) - Math.abs(given - b))[0];
  if (nearest !== undefined) return { type: 'slip', slip: nearest[0] };
  return { type: given > right ? 'tooMuch' : 'tooLittle' };
}
