import type { TimeLaw } from '../drainLaw/timeLaw.ts';

/** The most moments that a grid has. */
export const MOMENTS = 256;
/** A chance too small to be carried on. */
export const NOTHING = 1e-7;
/** Seconds beyond which nobody waits. */
const FOR_EVER = 1e15;

/** How long a stage lasts, in steps of a grid. */
export type Cells = {
  parts: Float64Array;
  /** Seconds, and their own chance. */
  atom: { at: number; chance: number };
  /** What comes later than all that, besides what never comes. */
  rest: number;
  /** Whether nothing comes later than the atom. */
  isEnd: boolean;
};

/** A law in cells, each around a multiple of the step, but for a rest of the chance; and its likeliest moment, if one has a chance of its own. */
export function cells(law: TimeLaw, step: number, most: number): Cells {
  const { by } = law;
  if (by(0) > 1 - NOTHING) return { parts: new Float64Array(0), atom: { at: 0, chance: 1 }, rest: 0, isEnd: true };
  const atom = likeliest(law);
  const isEnd = atom.chance > 0 && by(atom.at) > 1 - NOTHING;
  const ever = (isEnd ? by(atom.at) : by(FOR_EVER)) - atom.chance;
  const parts = new Float64Array(MOMENTS);
  let passed = 0;
  let count = 0;
  for (; count < MOMENTS && passed < ever - most; count += 1) {
    const t = (count + 0.5) * step;
    const upTo = by(t) - (t >= atom.at ? atom.chance : 0);
    parts[count] = Math.max(0, upTo - passed);
    passed = Math.max(passed, upTo);
  }
  const rest = Math.max(0, ever - passed);
  if (!isEnd || rest > most) return { parts: parts.subarray(0, count), atom, rest, isEnd };
  return { parts: parts.subarray(0, count), atom: { at: atom.at, chance: atom.chance + rest }, rest: 0, isEnd };
}

/** The atom with the largest chance; it may be over at once. */
function likeliest({ by, atoms }: TimeLaw): Cells['atom'] {
  let atom = { at: 0, chance: by(0) };
  for (const at of atoms) {
    const chance = by(at) - by(at * (1 - 1e-9));
    if (chance > atom.chance) atom = { at, chance };
  }
  return atom;
}

/** How much of the chance two laws have at different moments. */
export function distance(one: Cells, two: Cells): number {
  let sum = Math.abs(one.atom.chance - two.atom.chance);
  for (let i = 0; i < Math.max(one.parts.length, two.parts.length); i += 1) {
    sum += Math.abs((one.parts[i] ?? 0) - (two.parts[i] ?? 0));
  }
  return sum / 2;
}
