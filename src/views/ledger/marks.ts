import type { Ledger, Scenario } from '../../engine/index.ts';
import { ledgerValue, readAlike } from '../../words/page/ledger.ts';
import { ledgerTitles } from '../../words/run/ledger.ts';
import { isPossible } from './possibleHarms.ts';
import { LEDGER_ROWS, type LedgerRow } from './rows.ts';

/** What a row is made of in one run: what became of it, and the settings it had. */
export type Outcome = { ledger: Ledger; settings: Scenario };

/** A row of the table: what each run has and how that reads, and which run is better than all others. */
export type MarkedRow = {
  row: LedgerRow;
  values: number[];
  texts: string[];
  /** The run that alone has the best value; null where the best is shared. */
  best: number | null;
  /** Whether all read the same. */
  equal: boolean;
  /** Whether it is, or can become, more than 0 in any of the runs. */
  possible: boolean;
};

/** Every harm, good and cost of the runs, marked. Values that read the same count as the same. */
export function markRows(runs: readonly Outcome[], rows: readonly LedgerRow[] = LEDGER_ROWS): MarkedRow[] {
  return rows.map((row) => {
    const { entry, kind } = row;
    const values = runs.map(({ ledger, settings }) => row.value(ledger, settings));
    const best = values.indexOf(kind === 'good' ? Math.max(...values) : Math.min(...values));
    const likeBest = values.filter((value) => readAlike(entry, value, values[best])).length;
    return {
      row,
      values,
      texts: values.map((value) => ledgerValue(entry, value)),
      best: likeBest === 1 ? best : null,
      equal: likeBest === values.length,
      possible: runs.some(({ settings }, i) => values[i] > 0 || isPossible(entry, settings)),
    };
  });
}

/** The rows that are folded away: what can't happen, and what is equal as soon as anything differs. */
export function foldedRows(rows: readonly MarkedRow[]): MarkedRow[] {
  const differs = rows.some(({ equal }) => !equal);
  return rows.filter(({ equal, possible }) => equal && (differs || !possible));
}

/** A kind of rows that differ, and how many of that kind are equal in all runs. */
export type Section = { kind: LedgerRow['kind']; title: string; rows: MarkedRow[] };

/** The rows by kind; kinds without a row are left out. */
export function sections(rows: readonly MarkedRow[]): Section[] {
  return (['harm', 'cost', 'good'] as const)
    .map((kind) => ({ kind, title: ledgerTitles[kind], rows: rows.filter(({ row }) => row.kind === kind) }))
    .filter((section) => section.rows.length > 0);
}
