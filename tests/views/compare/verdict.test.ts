import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/views/compare/verdict.ts';
import { told } from './ledgers.ts';

const bleeding = told('Bleeding', { rolloutSeconds: 1_260, serverSeconds: 2_600 });
const lockingOut = told('Locking out', { rolloutSeconds: 180, serverSeconds: 2_600, cutOff: 78, ordersLost: 23 });
const mirrored = told('The mirrored environment', { rolloutSeconds: 660, serverSeconds: 5_200 });
const closed = told('Maintenance', { rolloutSeconds: 900, serverSeconds: 2_600, turnedAway: 210, downSeconds: 420 });

describe('the verdict', () => {
  it('waits until every rollout is over', () => {
    expect(judge([bleeding, told('Locking out', {}, 'running')])).toBeNull();
  });

  it('prefers what hurts nobody and costs least, and says of each other way why not', () => {
    expect(judge([bleeding, lockingOut, mirrored, closed])).toEqual({
      best: 0,
      headline: 'Bleeding is the way to go: nobody was cut off or turned away, no order was lost, in 21 min.',
      reasons: [
        'Locking out is 18 min faster, at a price: 78 users cut off and 23 orders lost.',
        'The mirrored environment hurts no more people, is 10 min faster, but needs 100 % more server time.',
        'Maintenance is 6 min faster, at a price: 210 users turned away.',
      ],
    });
  });

  it('does not depend on the order of the runs', () => {
    expect(judge([closed, lockingOut, mirrored, bleeding])?.best).toBe(3);
  });

  it('names the least harm where none is without', () => {
    const worse = told('Maintenance', { rolloutSeconds: 900, cutOff: 100 });
    const verdict = judge([worse, lockingOut]);
    expect(verdict?.best).toBe(1);
    expect(verdict?.headline).toMatch(/^None is without harm. Locking out did the least: 78 users cut off/);
    expect(verdict?.reasons).toEqual(['Maintenance has its price: 100 users cut off, and it takes 12 min longer.']);
  });

  it('prefers nobody where all come out the same', () => {
    const verdict = judge([bleeding, { ...bleeding, subject: 'Again' }]);
    expect(verdict).toMatchObject({ best: -1, reasons: [] });
    expect(verdict?.headline).toMatch(/^It makes no difference/);
  });

  it('prefers no run that is stuck or was broken off', () => {
    const stuck = told('Bleeding', { rolloutSeconds: 10 }, 'holding');
    const verdict = judge([stuck, lockingOut]);
    expect(verdict?.best).toBe(1);
    expect(verdict?.reasons).toEqual(['Bleeding is stuck.']);
    expect(judge([stuck, told('Locking out', {}, 'aborted')])?.best).toBe(-1);
  });
});
