import { ticks } from 'd3';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../../src/engine/index.ts';
import { chooseSpan, chooseTop, countsUpTo, timeStep } from '../../../../src/views/timeline/layout/span.ts';

const article = parseScenario({});
const quick = parseScenario({ rollout: { strategy: 'lockOut', balancedSeconds: 5, updateSeconds: 5, testSeconds: 5 } });

describe('the time axis', () => {
  it('has room for the article’s whole rollout from the start, and holds still for it', () => {
    const spans = Array.from({ length: 960 }, (_, seconds) => chooseSpan(seconds, article));
    expect(new Set(spans)).toEqual(new Set([20 * 60]));
  });

  it('always leaves a fifth free ahead of now, in few steps that only grow', () => {
    const moments = Array.from({ length: 28_572 }, (_, i) => 7 * i);
    const spans = moments.map((seconds) => chooseSpan(seconds, quick));
    expect(moments.filter((seconds, i) => seconds > 0.8 * spans[i])).toEqual([]);
    expect(spans.filter((span, i) => i > 0 && span < spans[i - 1])).toEqual([]);
    expect(new Set(spans).size).toBeLessThan(25);
    expect(chooseSpan(60 * 86_400, article)).toBe(112 * 86_400);
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

  it('names the very numbers that d3 would', () => {
    for (let peak = 4; peak < 3e6; peak = Math.ceil(peak * 1.03)) {
      const top = chooseTop(peak, []);
      expect(countsUpTo(top)).toEqual(ticks(0, top, 3));
    }
  });
});
