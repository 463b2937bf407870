import { describe, it } from 'vitest';
import { cases } from '../seeds.ts';
import { calibrate } from './calibration/calibrate.ts';
import { expectCalibrated } from './calibration/expectCalibrated.ts';
import { SETTINGS } from './calibration/settings.ts';

/** So few that all settings together take some ten seconds; `npm run calibration` has a thousand. */
const SEEDS = cases(40);

describe('the band of a drain’s forecast holds as often as its law says', () => {
  it.each(SETTINGS.map((setting) => [setting.name, setting] as const))('%s', (_, setting) => {
    expectCalibrated(calibrate(setting, SEEDS));
  });
});
