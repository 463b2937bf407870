import { linear } from '../kit/linear.ts';

/** A number line in pixels. What lies beyond an end is at that end. */
export type NumberLine = {
  at: (value: number) => number;
  ticks: number[];
};

const STEPS = [0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200];
const DECADE = [1, 2, 5];

/** A line over a range; of a logarithmic one the beginning is at least so small a part of its end. */
export function numberLine(
  [from, to]: readonly [number, number],
  scale: 'linear' | 'log',
  [left, right]: readonly [number, number],
): NumberLine {
  const clamp = (value: number): number => Math.min(to, Math.max(from, value));
  if (scale === 'linear') {
    const step = STEPS.find((each) => (to - from) / each <= 6) ?? (to - from) / 5;
    const first = Math.ceil(from / step);
    const ticks = Array.from({ length: Math.floor(to / step) - first + 1 }, (_, i) => (first + i) * step);
    const x = linear([from, to], [left, right]);
    return { at: (value) => x(clamp(value)), ticks };
  }
  const x = linear([Math.log(from), Math.log(to)], [left, right]);
  const decades = [0.1, 1, 10, 100, 1_000].flatMap((unit) => DECADE.map((digit) => digit * unit));
  return { at: (value) => x(Math.log(clamp(value))), ticks: decades.filter((tick) => tick >= from && tick <= to) };
}

/** How many of the values lie in each of so many even columns of the line, as parts of the fullest. */
export function columnsOf(
  values: readonly number[],
  at: (value: number) => number,
  [left, right]: readonly [number, number],
  columns: number,
): number[] {
  const counts = Array.from({ length: columns }, () => 0);
  for (const value of values) {
    const column = Math.floor(((at(value) - left) / (right - left)) * columns);
    counts[Math.min(columns - 1, Math.max(0, column))] += 1;
  }
  const most = Math.max(1, ...counts);
  return counts.map((count) => count / most);
}
