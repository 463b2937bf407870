import { describe, expect, it } from 'vitest';
import { markRows, sections } from '../../../src/views/compare/marks.ts';
import { LEDGER_ROWS } from '../../../src/views/ledger/rows.ts';
import { ledgerWith } from './ledgers.ts';

const marked = (key: string, ...ledgers: Parameters<typeof markRows>[0]) =>
  markRows(ledgers).find(({ row }) => row.key === key);

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
    const rows = markRows([ledgerWith({}), ledgerWith({})]);
    expect(rows.map(({ row }) => row.key)).toEqual(LEDGER_ROWS.map(({ key }) => key));
    const listed = sections(rows).flatMap(({ kind, rows }) => rows.map(({ row }) => row.kind === kind));
    expect(listed).toHaveLength(LEDGER_ROWS.length);
    expect(listed).not.toContain(false);
  });
});
