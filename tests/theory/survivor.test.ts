import { describe, expect, it } from 'vitest';
import { expectedLeft } from '../../src/theory/drain.ts';
import { survivorAbove, survivorCrossing, survivorMean } from '../../src/theory/survivor.ts';
import { CLOSED_FORM, expectNear, oracle, sessionOf, sessions } from '../oracle.ts';

const takeover = { ownUsers: 60, drainedUsers: 60, session: sessionOf('exponential', 60) };

describe('the survivor', () => {
  it.each(oracle.b_survivor.E_B)('holds what the drained server has lost at $t s', (row) => {
    expectNear(expectedLeft(row.t, 60, takeover.session), row.EA, CLOSED_FORM);
    expectNear(survivorMean(row.t, takeover), row.EB, CLOSED_FORM);
  });

  it.each(oracle.b_survivor.general)('fills with $dist sessions as in the reference at $t s', (row) => {
    const session = sessionOf(row.dist, row.m);
    expectNear(expectedLeft(row.t, 60, session), row.EA, CLOSED_FORM);
    expectNear(survivorMean(row.t, { ...takeover, session }), row.EB, CLOSED_FORM);
  });

  it.each(oracle.b_survivor.tail)('holds more than $c users at $t s with the reference chance', (row) => {
    expectNear(survivorAbove(row.c, row.t, takeover), row.P_B_gt_c, CLOSED_FORM);
  });

  it('crosses its capacity after 1.10 mean sessions if both ran at 60 %, whatever the size', () => {
    for (const capacity of [10, 100, 1e6]) {
      const users = 0.6 * capacity;
      const seconds = survivorCrossing(capacity, {
        ownUsers: users,
        drainedUsers: users,
        session: sessionOf('exponential', 60),
      });
      expectNear(seconds, 60 * Math.log(3), 1e-9);
    }
  });

  it('never crosses its capacity on average if both ran at half or less', () => {
    for (const [, session] of sessions(60)) {
      expect(survivorCrossing(120, { ...takeover, session })).toBe(Number.POSITIVE_INFINITY);
    }
  });

  it('is at its capacity at the crossing, for every distribution', () => {
    for (const [, session] of sessions(60)) {
      const heavy = { ...takeover, session };
      expectNear(survivorMean(survivorCrossing(100, heavy), heavy), 100, 1e-9);
    }
    expect(survivorCrossing(50, takeover)).toBe(0);
  });
});
