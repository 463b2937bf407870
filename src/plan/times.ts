import type { TimeLaw } from '../theory/index.ts';

/** As it was in so many crowds; Infinity where it never came. */
export function sampled(values: readonly number[]): TimeLaw {
  const sorted = Float64Array.from(values).sort();
  const finite = [...new Set(sorted)].filter(Number.isFinite);
  /** How many are at most so long. */
  const within = (seconds: number): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] <= seconds) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { by: (t) => within(t) / sorted.length, atoms: finite, scale: finite[finite.length >> 1] || 1 };
}

const STEPS = [1, 5, 10, 30, 60, 300, 600];

/** What one would set to give at least so many seconds: in steps of about a twentieth of it. */
export function roundedUp(seconds: number): number {
  if (!Number.isFinite(seconds)) return seconds;
  const step = STEPS.find((one) => seconds <= one * 20) ?? 1_800;
  return Math.max(0, Math.ceil(seconds / step - 1e-9)) * step;
}
