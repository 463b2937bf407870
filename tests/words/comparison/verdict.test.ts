import { describe, expect, it } from 'vitest';
import { judge, type RunOutcome } from '../../../src/store/comparison/verdict.ts';
import { verdictWords } from '../../../src/words/comparison/verdict.ts';
import { BLEEDING, CLOSED, LOCKING_OUT, MIRRORED, outcome } from '../../store/comparison/outcomes.ts';

/** What is said of runs, each with what sentences about it begin with. */
function said(...runs: [subject: string, run: RunOutcome][]) {
  const outcomes = runs.map(([, run]) => run);
  const verdict = judge(outcomes);
  if (verdict === null) throw new Error('no verdict yet');
  return verdictWords(
    verdict,
    outcomes,
    runs.map(([subject]) => subject),
  );
}

describe('the words of a verdict', () => {
  it('name what hurts nobody and costs least, and say of each other way why not', () => {
    expect(
      said(
        ['Bleeding', BLEEDING],
        ['Locking out', LOCKING_OUT],
        ['The mirrored environment', MIRRORED],
        ['Maintenance', CLOSED],
      ),
    ).toEqual({
      headline: 'Bleeding is the way to go: nobody was cut off or turned away, no order was lost, in 21 min.',
      reasons: [
        'Locking out is 18 min faster, at a price: 78 users cut off and 23 orders lost.',
        'The mirrored environment hurts no more people, is 10 min faster, but needs 100 % more server time.',
        'Maintenance is 6 min faster, at a price: 210 users turned away and no server took new users for 7 min.',
      ],
    });
  });

  it('name the least harm where none is without', () => {
    const worse = outcome({ rolloutSeconds: 900, cutOff: 100 });
    const { headline, reasons } = said(['Maintenance', worse], ['Locking out', LOCKING_OUT]);
    expect(headline).toMatch(/^None is without harm. Locking out did the least: 78 users cut off/);
    expect(reasons).toEqual(['Maintenance has its price: 100 users cut off, and it takes 12 min longer.']);
  });

  it('keep no other harm back of a run in which nobody was cut off or turned away', () => {
    const slow = outcome({ rolloutSeconds: 1_260, slowSeconds: 300, failedRequests: 2 });
    const { headline } = said(['Bleeding', slow], ['Locking out', LOCKING_OUT]);
    expect(headline).toBe(
      'Bleeding is the way to go: nobody was cut off or turned away, no order was lost, in 21 min. ' +
        'But 2 requests failed and users spent 5 min in all on slow servers.',
    );
  });

  it('do not say that a run does as well which does more harm of another kind', () => {
    const failing = { ...BLEEDING, ledger: { ...BLEEDING.ledger, failedRequests: 30 } };
    expect(said(['Bleeding', BLEEDING], ['The canary', failing]).reasons).toEqual([
      'The canary hurts no more people; but 30 requests failed.',
    ]);
  });

  it('prefer nobody where all come out the same', () => {
    const { headline, reasons } = said(['Bleeding', BLEEDING], ['Again', BLEEDING]);
    expect(headline).toBe('It makes no difference: nobody was cut off or turned away, no order was lost.');
    expect(reasons).toEqual([]);
  });

  it('say what is stuck or was broken off', () => {
    const stuck = outcome({ rolloutSeconds: 10 }, 'holding');
    const aborted = outcome({}, 'aborted');
    expect(said(['Bleeding', stuck], ['Locking out', LOCKING_OUT]).reasons).toEqual(['Bleeding is stuck.']);
    expect(said(['Locking out', LOCKING_OUT], ['Bleeding', aborted]).reasons).toEqual(['Bleeding was broken off.']);
    expect(said(['Bleeding', stuck], ['Locking out', aborted]).headline).toBe('No run came to a good end.');
  });
});
