import { describe, expect, it } from 'vitest';
import { rolloutForecastWords } from '../../../src/words/run/rolloutForecast.ts';

const words = (low: number, median: number, high: number, latest = false) =>
  rolloutForecastWords({ low, median, high, latest, back: false }, 60);

describe('when the whole rollout should be done', () => {
  it('says so where the rollout is on its way back', () => {
    const band = { low: 50, median: 92, high: 200, latest: false, back: true };
    expect(rolloutForecastWords(band, 60)).toBe('Way back: done about 2:30 (in 50 s–3 min).');
  });

  it('is a time by the run’s clock, and how long that is from now at least and at most', () => {
    expect(words(560, 815, 1030)).toBe('Rollout: done about 15:00 (in 9–17 min).');
    expect(words(50, 92, 200)).toBe('Rollout: done about 2:30 (in 50 s–3 min).');
  });

  it('is so many days ahead, without a clock, where it is far off', () => {
    expect(words(13_525_200, 42_740_900, 99_190_800)).toBe('Rollout: done in about 495 d (157–1,148).');
  });

  it('is exact where it is certain', () => {
    expect(words(90, 90, 90)).toBe('Rollout: done at 2:30.');
  });

  it('is a latest time where more than one time in ten all deadlines are needed', () => {
    expect(words(300, 420, 600, true)).toBe('Rollout: done about 8:00, by 11:00 at the latest.');
    expect(words(300, 600, 600, true)).toBe('Rollout: done by 11:00 at the latest.');
  });

  it('says where it may be held up, or never ends', () => {
    expect(words(560, 815, Infinity)).toBe('Rollout: done about 15:00 (9 times in 10 in over 9 min).');
    expect(words(560, Infinity, Infinity)).toBe(
      'Rollout: it may not end by itself (9 times in 10 it takes over 9 min).',
    );
    expect(words(Infinity, Infinity, Infinity)).toBe('Rollout: as things stand it never ends.');
  });
});
