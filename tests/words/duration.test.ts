import { describe, expect, it } from 'vitest';
import {
  bandWords,
  clockWords,
  countdownWords,
  durationWords,
  insteadWords,
  medianWords,
} from '../../src/words/duration.ts';

describe('a duration in words', () => {
  it.each([
    [0, '0 s'],
    [-3, '0 s'],
    [Number.NaN, '0 s'],
    [0.4, 'under 1 s'],
    [40, '40 s'],
    [99.4, '99 s'],
    [99.6, '2 min'],
    [240, '4 min'],
    [3_569, '59 min'],
    [3_571, '1 h'],
    [4_800, '1 h 20 min'],
    [86_390, '1 d'],
    [183_600, '2 d 3 h'],
    [Number.POSITIVE_INFINITY, 'for ever'],
  ])('says %d seconds as %s', (seconds, words) => {
    expect(durationWords(seconds)).toBe(words);
  });

  it.each([
    [0, '0 s'],
    [0.2, '1 s'],
    [40, '40 s'],
    [59.5, '1 min'],
    [80, '1 min 20 s'],
    [4_800, '1 h 20 min'],
  ])('counts %d certain seconds down as %s', (seconds, words) => {
    expect(countdownWords(seconds)).toBe(words);
  });

  it.each([
    [120, 240, 540, 'about 4 min (2–9)'],
    [20, 40, 90, 'about 40 s (20–90)'],
    [40, 70, 180, 'about 70 s (40 s–3 min)'],
    [40, 120, 180, 'about 2 min (40 s–3 min)'],
    [70, 90, 120, 'about 90 s (70 s–2 min)'],
    [80, 120, 3_900, 'about 2 min (80 s–1 h 5 min)'],
    [46, 99, 430, 'about 2 min (45 s–7 min)'],
    [3, 7, 19, 'about 7 s (3–19)'],
    [241, 242, 243, 'about 4 min'],
    [3_600, 5_400, 7_200, 'about 1 h 30 min (1 h–2 h)'],
  ])('gives the band of a forecast of %d, %d, %d seconds as %s', (low, median, high, words) => {
    expect(bandWords({ low, median, high })).toBe(words);
  });

  it.each([
    [180, 1_260, '3 min instead of 21'],
    [40, 1_260, '40 s instead of 21 min'],
    [4_800, 7_200, '1 h 20 min instead of 2 h'],
    [0.4, 30, 'under 1 s instead of 30 s'],
    [7_200, 3_600, '2 h instead of 1'],
  ])('says %d seconds against %d as %s', (own, other, words) => {
    expect(insteadWords(own, other)).toBe(words);
  });

  it('gives the middle of a forecast alone where there is little room', () => {
    expect(medianWords({ low: 120, median: 240, high: 540 })).toBe('~4\u00a0min');
    expect(medianWords({ low: 40, median: 71, high: 180 })).toBe('~70\u00a0s');
  });

  it.each([
    [0, '0:00'],
    [400, '6:40'],
    [3_599.9, '59:59'],
    [4_000, '1:06:40'],
  ])('reads %d seconds on a clock as %s', (seconds, words) => {
    expect(clockWords(seconds)).toBe(words);
  });
});
