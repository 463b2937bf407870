import { describe, expect, it } from 'vitest';
import { expectShare } from '../engine/statistics.ts';
import { calibrate, type Tally } from './calibration/calibrate.ts';
import { calibrateRollout, ROLLOUTS } from './calibration/rollouts.ts';
import { SETTINGS } from './calibration/settings.ts';

/** So few that all settings together take some twenty seconds; `npm run calibration` has a thousand. */
const SEEDS = 40;
const FEW_SEEDS = 12;

function expectCalibrated(tallies: readonly Tally[]): void {
  for (const { runs, inside, law } of tallies) {
    if (runs === 0) continue;
    expect(law / runs).toBeGreaterThan(0.8 - 3e-3);
    expectShare(inside, runs, law / runs > 1 - 1e-9 ? 1 : law / runs);
  }
}

describe('the band of a drain’s forecast holds as often as its law says', () => {
  it.each(SETTINGS.map((setting) => [setting.name, setting] as const))('%s', (_, setting) => {
    expectCalibrated(calibrate(setting, SEEDS));
  });
});

describe('the band of a rollout’s forecast holds as often as its law says', () => {
  it.each(ROLLOUTS.map((setting) => [setting.name, setting] as const))('%s', (_, setting) => {
    expectCalibrated(calibrateRollout(setting, FEW_SEEDS));
  });
});
