import { expect } from 'vitest';
import { expectShare } from '../../engine/statistics.ts';
import type { Tally } from './calibrate.ts';

/** The band held as often as its law says, which is 8 times in 10 at least. */
export function expectCalibrated(tallies: readonly Tally[]): void {
  for (const { runs, inside, law } of tallies) {
    if (runs === 0) continue;
    expect(law / runs).toBeGreaterThan(0.8 - 3e-3);
    expectShare(inside, runs, law / runs > 1 - 1e-9 ? 1 : law / runs);
  }
}
