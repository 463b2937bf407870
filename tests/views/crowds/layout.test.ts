import { describe, expect, it } from 'vitest';
import { createLedger } from '../../../src/engine/world/ledger.ts';
import type { Tally } from '../../../src/study/index.ts';
import { BARS, endOf, layoutBars } from '../../../src/views/crowds/layout.ts';

const tally = (durations: number[]): Tally => ({
  crowds: durations.length,
  rolledBack: 0,
  durations: Float64Array.from(durations).sort(),
  means: createLedger(),
});
const hundred = tally(Array.from({ length: 100 }, (_, i) => i + 0.5));

describe('the histogram of how long rollouts take', () => {
  it('has every rollout in one bar, by its place on the axis', () => {
    const bars = layoutBars(tally([0, 1, 1, 59.5, 60]), 60);
    expect(bars.map(({ at, height }) => [at, height])).toEqual([
      [0, 0.5],
      [1, 1],
      [BARS - 1, 1],
    ]);
  });

  it('sets off the bars in which 8 of 10 lie', () => {
    const within = layoutBars(hundred, 100).filter((bar) => bar.within);
    const width = 100 / BARS;
    expect(within[0].at * width).toBeLessThanOrEqual(9.5);
    expect((within[0].at + 1) * width).toBeGreaterThan(9.5);
    expect((within.at(-1)?.at as number) * width).toBeLessThanOrEqual(89.5);
  });

  it('leaves out what never ends, and gathers what is beyond the axis in the last bar', () => {
    const bars = layoutBars(tally([10, 70, Number.POSITIVE_INFINITY]), 60);
    expect(bars.map(({ at }) => at)).toEqual([10, BARS - 1]);
  });

  it('has an axis that holds all pictures and the marks on them', () => {
    expect(endOf([hundred, tally([3])], [])).toBeCloseTo(1.02 * 98.5);
    expect(endOf([hundred], [400])).toBeCloseTo(408);
    expect(endOf([tally([Number.POSITIVE_INFINITY])], [])).toBeGreaterThan(0);
  });
});
