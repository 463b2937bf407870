import { bin } from 'd3';
import { durationBand, type Tally } from '../../study/index.ts';

/** How many bars a picture has. */
export const BARS = 60;
/** The longest thousandth of the rollouts stands in the last bar: it would squeeze all others. */
const SHOWN = 0.999;

/** A bar of a histogram: its place, from 0 to BARS, its height as a share of the highest, and whether it lies in the 8 of 10. */
export type Bar = { at: number; height: number; within: boolean };

/** Seconds that every picture's axis covers, from 0 on, so that they can be compared. At least one of the rollouts has ended. */
export function endOf(tallies: readonly Tally[], marks: readonly number[]): number {
  const longest = tallies.map(({ durations }) => {
    const finite = durations.filter(Number.isFinite);
    return finite.length === 0 ? 0 : finite[Math.floor(SHOWN * (finite.length - 1))];
  });
  return 1.02 * Math.max(1, ...longest, ...marks);
}

/** The histogram of how long the rollouts took that have ended. */
export function layoutBars(tally: Tally, endSeconds: number): Bar[] {
  const { low, high } = durationBand(tally);
  const width = endSeconds / BARS;
  const bins = bin<number, number>()
    .domain([0, endSeconds])
    .thresholds(Array.from({ length: BARS - 1 }, (_, i) => (i + 1) * width))
    .value((seconds) => Math.min(seconds, endSeconds))(tally.durations.filter(Number.isFinite));
  const most = Math.max(1, ...bins.map(({ length }) => length));
  return bins.flatMap(({ length }, at) => {
    if (length === 0) return [];
    const within = (at + 1) * width > low.value && at * width <= high.value;
    return [{ at, height: length / most, within }];
  });
}
