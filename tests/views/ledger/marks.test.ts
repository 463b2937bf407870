import { describe, expect, it } from 'vitest';
import { type Ledger, parseScenario, type ScenarioInput } from '../../../src/engine/index.ts';
import { foldedRows, markRows, sections } from '../../../src/views/ledger/marks.ts';
import { LEDGER_ROWS } from '../../../src/views/ledger/rows.ts';
import type { LedgerEntry } from '../../../src/words/run/ledger.ts';
import { ledgerWith } from '../../store/comparison/outcomes.ts';

const rowsOf = (ledgers: readonly Ledger[], input: ScenarioInput = {}) =>
  markRows(ledgers.map((ledger) => ({ ledger, settings: parseScenario(input) })));
const marked = (entry: LedgerEntry, ...ledgers: readonly Ledger[]) =>
  rowsOf(ledgers).find(({ row }) => row.entry === entry);

describe('the marks of the table', () => {
  it('take less harm and cost, and more good, for better', () => {
    const [a, b] = [ledgerWith({ cutOff: 3, completed: 10 }), ledgerWith({ cutOff: 1, completed: 8 })];
    expect(marked('cutOff', a, b)?.best).toBe(1);
    expect(marked('completed', a, b)?.best).toBe(0);
  });

  it('leave ties unmarked', () => {
    const [none, some] = [ledgerWith({}), ledgerWith({ cutOff: 5 })];
    expect(marked('cutOff', none, some, none)).toMatchObject({ best: null, equal: false });
    expect(marked('cutOff', none, none)).toMatchObject({ best: null, equal: true });
  });

  it('take for equal what reads the same', () => {
    const row = marked('rolloutSeconds', ledgerWith({ rolloutSeconds: 1_201 }), ledgerWith({ rolloutSeconds: 1_199 }));
    expect(row).toMatchObject({ texts: ['20 min', '20 min'], best: null, equal: true });
  });

  it('come for every row of the ledger, each in the section of its kind', () => {
    const rows = rowsOf([ledgerWith({}), ledgerWith({})]);
    expect(rows.map(({ row }) => row.entry)).toEqual(LEDGER_ROWS.map(({ entry }) => entry));
    const listed = sections(rows).flatMap(({ kind, rows }) => rows.map(({ row }) => row.kind === kind));
    expect(listed).toHaveLength(LEDGER_ROWS.length);
    expect(listed).not.toContain(false);
  });

  it('tell what the lost orders were worth', () => {
    const rows = rowsOf([ledgerWith({ ordersLost: 2 }), ledgerWith({})], { traffic: { basket: 50 } });
    expect(rows.find(({ row }) => row.entry === 'revenueLost')).toMatchObject({ values: [100, 0], best: 1 });
  });

  it('fold away what can’t happen, and what is equal as soon as anything differs', () => {
    const ids = (...ledgers: readonly Ledger[]) => foldedRows(rowsOf(ledgers)).map(({ row }) => row.entry);
    expect(ids(ledgerWith({}), ledgerWith({}))).toContain('brokenBySchema');
    expect(ids(ledgerWith({}), ledgerWith({}))).not.toContain('cutOff');
    expect(ids(ledgerWith({ cutOff: 1 }), ledgerWith({}))).not.toContain('cutOff');
    expect(ids(ledgerWith({ cutOff: 1 }), ledgerWith({}))).toContain('turnedAway');
  });
});
