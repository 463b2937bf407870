import { describe, expect, it } from 'vitest';
import { axisTime, shortCount } from '../../src/words/axis.ts';

describe('the words of an axis', () => {
  it.each([
    [0, 600, '0:00'],
    [400, 600, '6:40'],
    [3_600, 3_600, '60:00'],
    [5_400, 7_200, '1:30 h'],
    [90_000, 172_800, '1 d 1:00'],
  ])('writes %i s on an axis of %i s as %s', (seconds, span, text) => {
    expect(axisTime(seconds, span)).toBe(text);
  });

  it('writes seconds on a long axis where the labels are nearer than a minute', () => {
    expect(axisTime(5_415, 7_200, 15)).toBe('1:30:15');
    expect(axisTime(90_005, 172_800, 5)).toBe('1 d 1:00:05');
  });

  it.each([
    [0, '0'],
    [950, '950'],
    [9_500, '9,500'],
    [12_000, '12k'],
    [999_700, '1M'],
    [1_500_000, '1.5M'],
  ])('writes %i users as %s', (users, text) => {
    expect(shortCount(users)).toBe(text);
  });
});
