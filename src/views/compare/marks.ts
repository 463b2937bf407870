import type { Ledger, Scenario } from '../../engine/index.ts';
import { SHOWN_ROWS, type ShownRow } from '../ledger/rows.ts';

/** What a row is made of in one run: what became of it, and the settings it had. */
export type Outcome = { ledger: Ledger; settings: Scenario };

/** A row of the table: what each run has and how that reads, and which run is better than all others. */
export type MarkedRow = {
  row: ShownRow;
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
export function markRows(runs: readonly Outcome[], rows: readonly ShownRow[] = SHOWN_ROWS): MarkedRow[] {
  return rows.map((row) => {
    const values = runs.map(({ ledger, settings }) => row.value(ledger, settings));
    const texts = values.map(row.format);
    const best = values.indexOf(row.kind === 'good' ? Math.max(...values) : Math.min(...values));
    const alone = texts.filter((text) => text === texts[best]).length === 1;
    const equal = texts.every((text) => text === texts[0]);
    const possible = runs.some(({ settings }, i) => values[i] > 0 || (row.possible?.(settings) ?? true));
    return { row, values, texts, best: alone ? best : null, equal, possible };
  });
}

/** The rows that are folded away: what can't happen, and what is equal as soon as anything differs. */
export function foldedRows(rows: readonly MarkedRow[]): MarkedRow[] {
  const differs = rows.some(({ equal }) => !equal);
  return rows.filter(({ equal, possible }) => equal && (differs || !possible));
}

/** A kind of rows that differ, and how many of that kind are equal in all runs. */
export type Section = { kind: ShownRow['kind']; title: string; rows: MarkedRow[] };

export const SECTION_TITLES: Record<ShownRow['kind'], string> = {
  harm: 'Who got hurt',
  good: 'Who was well served',
  cost: 'What it cost',
};

/** The rows by kind; kinds without a row are left out. */
export function sections(rows: readonly MarkedRow[]): Section[] {
  return (Object.keys(SECTION_TITLES) as ShownRow['kind'][])
    .map((kind) => ({ kind, title: SECTION_TITLES[kind], rows: rows.filter(({ row }) => row.kind === kind) }))
    .filter((section) => section.rows.length > 0);
}
