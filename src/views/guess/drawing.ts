import { CURVE_POINTS } from '../../lessons/guess/answer.ts';

/** The users at each point that was drawn so far, from the first on. */
export type Drawn = readonly number[];

/** Draws on from one point to another; what lies between is drawn straight. */
export function drawTo(drawn: Drawn, from: number, to: number, users: number): Drawn {
  const start = Math.min(from, drawn.length - 1);
  const [first, last] = [Math.min(start, to), Math.max(start, to)];
  const before = drawn[start];
  const between = (i: number): number => Math.round(before + ((users - before) * (i - start)) / (to - start || 1));
  return Array.from({ length: Math.max(drawn.length, to + 1) }, (_, i) => {
    if (i === to) return users;
    return i === 0 || i === start || i < first || i > last ? drawn[i] : between(i);
  });
}

/** A whole curve: it goes on as it was last. */
export function wholeCurve(drawn: Drawn): number[] {
  return Array.from({ length: CURVE_POINTS }, (_, i) => drawn[Math.min(i, drawn.length - 1)]);
}
