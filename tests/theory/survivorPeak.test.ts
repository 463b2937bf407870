import { describe, expect, it } from 'vitest';
import { survivorAbove } from '../../src/theory/survivor.ts';
import { survivorPeakAbove } from '../../src/theory/survivorPeak.ts';
import { expectNear, oracle, QUADRATURE, sessionOf } from '../oracle.ts';

const takeover = { ownUsers: 60, drainedUsers: 60, meanSeconds: 60 };

describe('the peak of the survivor', () => {
  it.each(oracle.b_survivor.peak)('exceeds $c users within $T s with the reference chance', (row) => {
    expectNear(survivorPeakAbove(row.c, row.T, takeover), row.P_peak_gt_c, QUADRATURE);
  });

  it('exceeds what the last moment shows, and equals it at the first', () => {
    const plain = { ...takeover, session: sessionOf('exponential', 60) };
    expect(survivorPeakAbove(140, 300, takeover)).toBeGreaterThan(8 * survivorAbove(140, 300, plain));
    expectNear(survivorPeakAbove(70, 0, takeover), survivorAbove(70, 0, plain), 1e-9);
  });
});
