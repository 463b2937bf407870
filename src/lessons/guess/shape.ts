/** What becomes of a curve in the end, and how it gets there. */
export type Shape = { end: 'nothing' | 'something'; way: 'level' | 'atOnce' | 'gradual' };

/** So little, as a part of the chart's height, is nothing; and so little change is none. */
const NOTHING = 0.04;
const NO_CHANGE = 0.12;
/** A curve that makes so much of its way from one point to the next gets there at once. */
const AT_ONCE = 0.9;

/** The shape of a curve of at least two points, on a chart so high. */
export function shapeOf(users: readonly number[], height: number): Shape {
  const last = users[users.length - 1];
  const span = Math.max(...users) - Math.min(...users);
  const steps = users.slice(1).map((value, i) => Math.abs(value - users[i]));
  const end = last <= NOTHING * height ? 'nothing' : 'something';
  if (span <= NO_CHANGE * height) return { end, way: 'level' };
  return { end, way: Math.max(...steps) >= AT_ONCE * span ? 'atOnce' : 'gradual' };
}

export const sameShape = (one: Shape, other: Shape): boolean => one.end === other.end && one.way === other.way;
