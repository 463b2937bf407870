import { describe, expect, it } from 'vitest';
import { HARMS } from '../../../src/engine/index.ts';
import { judge } from '../../../src/store/comparison/verdict.ts';
import { BLEEDING, CLOSED, LOCKING_OUT, MIRRORED, outcome } from './outcomes.ts';

describe('the verdict', () => {
  it('waits until every rollout is over', () => {
    expect(judge([BLEEDING, outcome({}, 'running')])).toBeNull();
  });

  it('prefers what hurts nobody and costs least, and knows of each other way why not', () => {
    expect(judge([BLEEDING, LOCKING_OUT, MIRRORED, CLOSED])).toEqual({
      type: 'nobodyHurt',
      best: 0,
      others: [
        { run: 1, against: { type: 'moreHurt', savedSeconds: 1_080, dearer: 0, more: ['cutOff', 'ordersLost'] } },
        { run: 2, against: { type: 'noMoreHurt', savedSeconds: 600, dearer: 1, more: [] } },
        { run: 3, against: { type: 'moreHurt', savedSeconds: 360, dearer: 0, more: ['turnedAway', 'downSeconds'] } },
      ],
    });
  });

  it('does not depend on the order of the runs', () => {
    expect(judge([CLOSED, LOCKING_OUT, MIRRORED, BLEEDING])?.best).toBe(3);
  });

  it('goes to the least harm where none is without', () => {
    expect(judge([outcome({ rolloutSeconds: 900, cutOff: 100 }), LOCKING_OUT])).toMatchObject({
      type: 'leastHurt',
      best: 1,
      others: [{ run: 0, against: { type: 'moreHurt', savedSeconds: -720, more: ['cutOff'] } }],
    });
  });

  it.each(HARMS)('is against a run that alone has %s', (harm) => {
    // What the schema broke is counted among those cut off or turned away.
    const also = harm === 'brokenBySchema' ? { cutOff: 5 } : {};
    const harmed = outcome({ rolloutSeconds: 60, serverSeconds: 2_600, ...also, [harm]: 5 });
    expect(judge([harmed, BLEEDING])).toMatchObject({
      best: 1,
      others: [{ against: { more: expect.arrayContaining([harm]) } }],
    });
  });

  it('prefers nobody where all come out the same', () => {
    expect(judge([BLEEDING, BLEEDING])).toEqual({ type: 'equal', best: null });
  });

  it('prefers no run that is stuck or was broken off', () => {
    const stuck = outcome({ rolloutSeconds: 10 }, 'holding');
    expect(judge([stuck, LOCKING_OUT])).toMatchObject({ best: 1, others: [{ run: 0, against: { type: 'stuck' } }] });
    expect(judge([LOCKING_OUT, outcome({}, 'aborted')])).toMatchObject({ others: [{ against: { type: 'aborted' } }] });
    expect(judge([stuck, outcome({}, 'aborted')])).toEqual({ type: 'noneFinished', best: null });
  });
});
