import { describe, expect, it } from 'vitest';
import { HARMS, type Ledger, type RolloutStatus } from '../../../src/engine/index.ts';
import type { RunOutcome } from '../../../src/store/comparison/prefer.ts';
import { differenceWords } from '../../../src/words/comparison/difference.ts';
import { BLEEDING, LOCKING_OUT, outcome } from '../../store/comparison/outcomes.ts';

type Named = RunOutcome & { subject: string };
const told = (subject: string, entries: Partial<Ledger>, status?: RolloutStatus): Named => ({
  subject,
  ...outcome(entries, status),
});
const differenceSentence = ({ subject, ...run }: Named, base: RunOutcome) => differenceWords(subject, run, base);

const bleeding = { subject: 'Bleeding', ...BLEEDING };
const lockingOut = { subject: 'Locking out', ...LOCKING_OUT };

describe('the sentence about a difference', () => {
  it('says first what got better and then what got worse', () => {
    expect(differenceSentence(lockingOut, bleeding)).toBe(
      'Locking out took 3 min instead of 21, but cut 78 users off, 23 of them with an order.',
    );
  });

  it('says the same the other way round', () => {
    expect(differenceSentence(bleeding, lockingOut)).toBe(
      'Bleeding cut nobody off instead of 78 users, but took 21 min instead of 3.',
    );
  });

  it('keeps both units where they differ', () => {
    const quick = told('“Batch: 2 servers”', { rolloutSeconds: 40, serverSeconds: 2_600 });
    expect(differenceSentence(quick, bleeding)).toBe('“Batch: 2 servers” took 40 s instead of 21 min.');
  });

  it('tells what was dearer, and what closed the site', () => {
    const mirrored = told('The mirrored environment', { rolloutSeconds: 600, serverSeconds: 5_200 });
    expect(differenceSentence(mirrored, bleeding)).toBe(
      'The mirrored environment took 10 min instead of 21, but needed 100 % more server time.',
    );
    const open = told('Bleeding', { ...bleeding.ledger, ordersPlaced: 203 });
    const closed = told('Maintenance', {
      rolloutSeconds: 900,
      serverSeconds: 2_600,
      turnedAway: 210,
      downSeconds: 420,
      ordersPlaced: 96,
    });
    expect(differenceSentence(closed, open)).toBe(
      'Maintenance took 15 min instead of 21, but let no new user in for 7 min, turned 210 users away and took in 107 orders fewer.',
    );
  });

  it('counts one user as one', () => {
    const one = told('“Drain timeout: 600 s”', {
      rolloutSeconds: 1_260,
      serverSeconds: 2_600,
      cutOff: 1,
      ordersLost: 1,
    });
    expect(differenceSentence(one, bleeding)).toBe('“Drain timeout: 600 s” cut 1 user off, 1 of them with an order.');
  });

  it('says who is still under way', () => {
    const underWay = told('Bleeding', { rolloutSeconds: 300, serverSeconds: 2_600 }, 'running');
    expect(differenceSentence(lockingOut, underWay)).toMatch(/^Locking out took only 3 min, but cut 78/);
    expect(differenceSentence(underWay, lockingOut)).toMatch(/, but is still under way\.$/);
  });

  it('leaves the lesser to the table when there is too much for one sentence', () => {
    const much = told('Maintenance', {
      ...{ rolloutSeconds: 900, serverSeconds: 2_600, turnedAway: 210, downSeconds: 420, ordersPlaced: 96 },
      ...{ peakUtilisation: 0.4, slowSeconds: 0 },
    });
    const slow = told('Bleeding', { ...bleeding.ledger, ordersPlaced: 203, peakUtilisation: 1, slowSeconds: 3_600 });
    expect(differenceSentence(much, slow)).toBe(
      'Maintenance took 15 min instead of 21 and slowed nobody down, but let no new user in for 7 min and turned 210 users away.',
    );
  });

  it('says so when nothing differs', () => {
    expect(differenceSentence(told('Bleeding', {}), told('Bleeding', {}))).toBe('Bleeding made no difference.');
    expect(differenceSentence(told('Bleeding', {}, 'running'), told('Bleeding', {}, 'running'))).toBe(
      'No difference so far.',
    );
  });

  it('leaves no harm out, in either direction', () => {
    for (const harm of HARMS.filter((harm) => harm !== 'ordersLostMidOrder')) {
      const hurt = told('It', { rolloutSeconds: 1_260, serverSeconds: 2_600, [harm]: 5_000 });
      expect(differenceSentence(hurt, bleeding)).toMatch(/^It (?!made no difference).+\.$/);
      expect(differenceSentence(bleeding, hurt)).toMatch(/^Bleeding (?!made no difference).+\.$/);
    }
  });

  it('counts events where some are harmed more than once, in either run', () => {
    const again = told('It', { ...bleeding.ledger, cutOff: 82, cutOffTwice: 7, turnedAway: 30, retried: 90 });
    expect(differenceSentence(again, bleeding)).toBe('It cut 82 sessions off and turned 30 visits away.');
    expect(differenceSentence(lockingOut, again)).toBe(
      'Locking out took 3 min instead of 21, cut 78 sessions off instead of 82, 23 of them with an order and turned nobody away instead of 30 visits.',
    );
    const moved = told('It', { ...bleeding.ledger, signedOut: 95, peopleSignedOut: 40, metBoth: 12 });
    expect(differenceSentence(moved, bleeding)).toBe(
      'It caused 95 sign-outs and moved users between versions 12 times.',
    );
    expect(differenceSentence(bleeding, moved)).toBe(
      'Bleeding caused no sign-out instead of 95 sign-outs and moved nobody between versions instead of 12 times.',
    );
  });

  it('tells orders that were lost on the way to another server apart from those of users who were cut off', () => {
    const moved = told('“Handed over”', { ...bleeding.ledger, signedOut: 40, peopleSignedOut: 40, ordersLost: 9 });
    expect(differenceSentence(moved, bleeding)).toBe('“Handed over” lost 9 orders and signed 40 users out.');
    const both = told('It', { ...bleeding.ledger, signedOut: 40, peopleSignedOut: 40, cutOff: 3, ordersLost: 9 });
    expect(differenceSentence(both, bleeding)).toBe('It cut 3 users off, lost 9 orders and signed 40 users out.');
  });
});
