import type { Ledger, Scenario } from '../../engine/index.ts';
import type { Hidden } from '../../lessons/lesson/lesson.ts';
import type { LedgerEntry } from '../../words/run/ledger.ts';

type Kind = 'harm' | 'good' | 'cost';

/** What a number above zero is coloured as: somebody was hurt, it was slow, or neither. */
export type Tone = 'harm' | 'slow' | undefined;

/** One line of the ledger: a harm, a good or a cost. */
export type LedgerRow = { entry: LedgerEntry; kind: Kind; value: (ledger: Ledger, settings: Scenario) => number };

/** A line that is the engine's own number. */
const own = (kind: Kind, entry: LedgerEntry & keyof Ledger): LedgerRow => ({
  entry,
  kind,
  value: (ledger) => ledger[entry],
});

/** Every line of the page's ledger, in order. */
export const LEDGER_ROWS: readonly LedgerRow[] = [
  own('harm', 'peopleHurt'),
  own('harm', 'cutOff'),
  own('harm', 'cutOffTwice'),
  own('harm', 'turnedAway'),
  own('harm', 'retried'),
  own('harm', 'ordersLost'),
  own('harm', 'ordersLostMidOrder'),
  { entry: 'revenueLost', kind: 'harm', value: ({ ordersLost }, { traffic }) => ordersLost * traffic.basket },
  own('harm', 'signedOut'),
  own('harm', 'peopleSignedOut'),
  own('harm', 'failedRequests'),
  own('harm', 'brokenBySchema'),
  own('harm', 'slowSeconds'),
  own('harm', 'slowed'),
  own('harm', 'metBoth'),
  own('harm', 'downSeconds'),
  own('good', 'completed'),
  own('good', 'ordersPlaced'),
  own('good', 'returned'),
  own('good', 'metNew'),
  own('cost', 'rolloutSeconds'),
  own('cost', 'serverSeconds'),
  own('cost', 'mixedSeconds'),
  own('cost', 'peakUtilisation'),
];

/** The figures that stand above all else. */
export const FIGURES = ['peopleHurt', 'completed', 'rolloutSeconds'] as const satisfies readonly LedgerEntry[];

const HARMS = LEDGER_ROWS.filter(({ kind, entry }) => kind === 'harm' && entry !== 'peopleHurt');

/** Whether a line is not to be read, as it is still to be guessed; who was hurt would tell any harm. */
export function isHidden(entry: LedgerEntry, hidden: readonly Hidden[]): boolean {
  const some: readonly string[] = hidden;
  return some.includes(entry) || (entry === 'peopleHurt' && HARMS.some((row) => some.includes(row.entry)));
}

/** The harms that were done, and those that were not; those that are hidden are neither. */
export function harmsOf(
  ledger: Ledger,
  settings: Scenario,
  hidden: readonly Hidden[] = [],
): { done: LedgerRow[]; zero: LedgerEntry[] } {
  const isDone = (row: LedgerRow): boolean => row.value(ledger, settings) > 0;
  const told = HARMS.filter(({ entry }) => !isHidden(entry, hidden));
  return {
    done: told.filter(isDone),
    zero: told.filter((row) => !isDone(row)).map(({ entry }) => entry),
  };
}

/** How an amount of an entry is coloured. */
export function toneOf(entry: LedgerEntry, amount: number): Tone {
  if (amount === 0) return undefined;
  if (entry === 'slowSeconds' || entry === 'slowed') return 'slow';
  const hurts = LEDGER_ROWS.some((row) => row.entry === entry && row.kind === 'harm');
  return hurts && entry !== 'metBoth' && entry !== 'downSeconds' ? 'harm' : undefined;
}
