import { describe, it } from 'vitest';
import { cases } from '../seeds.ts';
import { expectCalibrated } from './calibration/expectCalibrated.ts';
import { calibrateRollout, ROLLOUTS } from './calibration/rollouts.ts';

/** So few that all settings together take some ten seconds; `npm run calibration` has a thousand. */
const SEEDS = cases(12);

describe('the band of a rollout’s forecast holds as often as its law says', () => {
  it.each(ROLLOUTS.map((setting) => [setting.name, setting] as const))('%s', (_, setting) => {
    expectCalibrated(calibrateRollout(setting, SEEDS));
  });
});
