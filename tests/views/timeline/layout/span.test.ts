import { describe, expect, it } from 'vitest';
import { axisSeconds, chooseTop, overBy, timeStep } from '../../../../src/views/timeline/layout/span.ts';
import { frameAfter } from '../run.ts';

describe('the time axis', () => {
  it('is 1.15 times as long as the rollout, and grows by a quarter whenever nine tenths were played', () => {
    expect(axisSeconds(1_000, 0)).toBe(1_150);
    expect(axisSeconds(1_000, 1_035)).toBe(1_150);
    expect(axisSeconds(1_000, 1_036)).toBe(1_437.5);
    const spans = Array.from({ length: 60 }, (_, i) => axisSeconds(1_000, 1_000 * i));
    spans.forEach((span, i) => {
      expect(1_000 * i).toBeLessThanOrEqual(0.9 * span);
    });
    expect(spans).toEqual(spans.toSorted((a, b) => a - b));
    expect(axisSeconds(0, 0)).toBe(60);
  });

  it('is for when the rollout was over, else should be by what was foreseen, else by a rule of thumb', () => {
    expect(overBy(frameAfter(100), 2_000)).toBe(2_000);
    expect(overBy(frameAfter(100), Number.POSITIVE_INFINITY)).toBe(overBy(frameAfter(100), null));
    const rough = overBy(frameAfter(100), null);
    expect(rough).toBeGreaterThan(600);
    expect(rough).toBeLessThan(1_800);
    const over = frameAfter(3_000);
    expect(over.history.bands.at(-1)?.kind).toBe('done');
    expect(overBy(over, 2_000)).toBe(over.history.bands.at(-1)?.startTick);
  });

  it.each([
    [1_200, 11, 120],
    [1_200, 4, 300],
    [3_600, 12, 300],
    [86_400, 11, 10_800],
    [28 * 86_400, 10, 3 * 86_400],
  ])('has a label every so often: %i s with room for %i every %i s', (span, room, step) => {
    expect(timeStep(span, room)).toBe(step);
  });
});

describe('the value axis', () => {
  it('shows the capacity while the users fill half of it, or else what is left in service', () => {
    expect(chooseTop(110, [200, 100])).toBe(250);
    expect(chooseTop(70, [200, 100])).toBe(120);
    expect(chooseTop(10, [200, 100])).toBe(12);
  });

  it('is never below the users, nor empty', () => {
    for (const peak of [0, 1, 3, 99, 100, 101, 12_345, 2e6, 1e9]) {
      const top = chooseTop(peak, [peak * 3, 0]);
      expect(top).toBeGreaterThan(peak);
      expect(top).toBeLessThanOrEqual(Math.max(5, peak * 1.5));
    }
  });
});
