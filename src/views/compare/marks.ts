import type { Ledger } from '../../engine/index.ts';
import { LEDGER_ROWS, type LedgerRow } from '../ledger/rows.ts';

/** A row of the table: what each run has and how that reads, and which run is better than all others. */
export type MarkedRow = {
  row: LedgerRow;
  values: number[];
  texts: string[];
  /** The run that alone has the best value; null where the best is shared. */
  best: number | null;
  /** Whether all read the same. */
  equal: boolean;
};

/** Every harm, good and cost of the runs, marked. Values that read the same count as the same. */
export function markRows(ledgers: readonly Ledger[], rows: readonly LedgerRow[] = LEDGER_ROWS): MarkedRow[] {
  return rows.map((row) => {
    const values = ledgers.map((ledger) => ledger[row.key]);
    const texts = values.map(row.format);
    const best = values.indexOf(row.kind === 'good' ? Math.max(...values) : Math.min(...values));
    const alone = texts.filter((text) => text === texts[best]).length === 1;
    return { row, values, texts, best: alone ? best : null, equal: texts.every((text) => text === texts[0]) };
  });
}

/** A kind of rows that differ, and how many of that kind are equal in all runs. */
export type Section = { kind: LedgerRow['kind']; title: string; rows: MarkedRow[] };

const TITLES: Record<LedgerRow['kind'], string> = {
  harm: 'Who got hurt',
  good: 'Who was well served',
  cost: 'What it cost',
};

/** The rows by kind; kinds without a row are left out. */
export function sections(rows: readonly MarkedRow[]): Section[] {
  return (Object.keys(TITLES) as LedgerRow['kind'][])
    .map((kind) => ({ kind, title: TITLES[kind], rows: rows.filter(({ row }) => row.kind === kind) }))
    .filter((section) => section.rows.length > 0);
}
