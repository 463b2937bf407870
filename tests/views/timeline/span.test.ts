import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/engine/index.ts';
import { axisTime, chooseSpan, chooseTop, shortCount, timeStep } from '../../../src/views/timeline/span.ts';

const article = parseScenario({});
const quick = parseScenario({ rollout: { strategy: 'lockOut', balancedSeconds: 5, updateSeconds: 5, testSeconds: 5 } });

describe('the time axis', () => {
  it('has room for the article’s whole rollout from the start, and holds still for it', () => {
    const spans = Array.from({ length: 960 }, (_, seconds) => chooseSpan(seconds, article));
    expect(new Set(spans)).toEqual(new Set([20 * 60]));
  });

  it('always leaves a fifth free ahead of now, in few steps that only grow', () => {
    let last = 0;
    let changes = 0;
    for (let seconds = 0; seconds < 200_000; seconds += 7) {
      const span = chooseSpan(seconds, quick);
      expect(seconds).toBeLessThanOrEqual(0.8 * span);
      expect(span).toBeGreaterThanOrEqual(last);
      if (span !== last) changes += 1;
      last = span;
    }
    expect(changes).toBeLessThan(25);
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

  it.each([
    [0, 600, '0:00'],
    [400, 600, '6:40'],
    [3_600, 3_600, '60:00'],
    [5_400, 7_200, '1:30 h'],
    [90_000, 172_800, '1 d 1:00'],
  ])('writes %i s on an axis of %i s as %s', (seconds, span, text) => {
    expect(axisTime(seconds, span)).toBe(text);
  });
});

it('writes seconds on a long axis where the labels are nearer than a minute', () => {
  expect(axisTime(5_415, 7_200, 15)).toBe('1:30:15');
  expect(axisTime(90_005, 172_800, 5)).toBe('1 d 1:00:05');
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

  it.each([
    [0, '0'],
    [950, '950'],
    [12_000, '12k'],
    [999_700, '1M'],
    [1_500_000, '1.5M'],
  ])('writes %i users as %s', (users, text) => {
    expect(shortCount(users)).toBe(text);
  });
});
