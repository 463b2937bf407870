import { describe, expect, it } from 'vitest';
import { HARMS, type Harm, harmsDone, type Ledger, tick, usersHurt } from '../../../src/engine/index.ts';
import { createLedger, createPeople } from '../../../src/engine/world/ledger.ts';
import { act, BY_HAND, worldOf } from '../runs.ts';

const ledgerWith = (entries: Partial<Ledger>): Ledger => ({ ...createLedger(), ...entries });

/** What a ledger counts that harms nobody. */
const HARMLESS = [
  'arrived',
  'completed',
  'buyers',
  'ordersPlaced',
  'returned',
  'mixedSeconds',
  'serverSeconds',
  'rolloutSeconds',
  'peakUtilisation',
] satisfies (keyof Ledger)[];

/** Tries, which follow from harm, and people, whom harms befall. */
const COUNTED_APART = ['retried', ...Object.keys(createPeople())];

describe('the harms of a ledger', () => {
  it('are every entry that is neither a good nor a cost', () => {
    expect([...HARMS, ...HARMLESS, ...COUNTED_APART].sort()).toEqual(Object.keys(createLedger()).sort());
  });

  it('are none where nothing has been counted, or only goods and costs', () => {
    expect(harmsDone(createLedger())).toEqual([]);
    expect(harmsDone(ledgerWith(Object.fromEntries(HARMLESS.map((entry) => [entry, 7]))))).toEqual([]);
  });

  it.each([...HARMS])('are told apart: %s', (harm) => {
    expect(harmsDone(ledgerWith({ [harm]: 1 }))).toEqual([harm]);
    expect(harmsDone(ledgerWith({ [harm]: 0.25 }))).toEqual([harm]);
  });

  it('come with the gravest first: whoever is cut off before whoever waits', () => {
    const all = ledgerWith(Object.fromEntries(HARMS.map((harm) => [harm, 1])));
    expect(harmsDone(all)).toEqual([...HARMS]);
    const isWorse = (one: Harm, other: Harm) => HARMS.indexOf(one) < HARMS.indexOf(other);
    expect(isWorse('cutOff', 'turnedAway')).toBe(true);
    expect(isWorse('turnedAway', 'slowSeconds')).toBe(true);
  });
});

describe('the users who are hurt', () => {
  it('are people, each counted once, whatever and however often it happened', () => {
    expect(usersHurt(ledgerWith({ peopleHurt: 21, cutOff: 1, turnedAway: 20, signedOut: 300 }))).toBe(21);
  });

  it('do not count orders, requests and seconds, nor those twice whom the schema broke', () => {
    const { peopleHurt: _, ...rest } = createLedger();
    const others = Object.fromEntries(Object.keys(rest).map((entry) => [entry, 9]));
    expect(usersHurt(ledgerWith(others))).toBe(0);
    const world = worldOf({ rollout: { ...BY_HAND, schemaChange: 'breaking' } });
    const here = world.servers[0].sessions + world.servers[1].sessions;
    act(world, { type: 'update', server: 'Alice', force: true });
    // Alice's users are cut off by the update, Bob's by the schema.
    expect(world.ledger).toMatchObject({ brokenBySchema: expect.any(Number), cutOff: here });
    expect(world.ledger.brokenBySchema).toBeGreaterThan(0);
    expect(usersHurt(world.ledger)).toBe(here);
  });

  it('are none in a plain bleed, whatever it costs', () => {
    const world = worldOf({ traffic: { sessionLength: { meanSeconds: 10 } } });
    tick(world, 1000);
    expect(world.rollout.status).toBe('done');
    expect(harmsDone(world.ledger)).toEqual([]);
    expect(usersHurt(world.ledger)).toBe(0);
  });
});
