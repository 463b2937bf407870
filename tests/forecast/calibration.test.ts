import { describe, expect, it } from 'vitest';
import { expectShare } from '../engine/statistics.ts';
import { calibrate } from './calibration/calibrate.ts';
import { SETTINGS } from './calibration/settings.ts';

/** So few that all settings together take some twenty seconds; `npm run calibration` has a thousand. */
const SEEDS = 40;

describe('the band of a drain’s forecast holds as often as its law says', () => {
  it.each(SETTINGS.map((setting) => [setting.name, setting] as const))('%s', (_, setting) => {
    for (const { runs, inside, law } of calibrate(setting, SEEDS)) {
      if (runs === 0) continue;
      expect(law / runs).toBeGreaterThan(0.8 - 1e-3);
      expectShare(inside, runs, law / runs > 1 - 1e-9 ? 1 : law / runs);
    }
  });
});
