import type { Ledger, Scenario } from '../../engine/index.ts';
import type { LedgerEntry } from '../../words/run/ledger.ts';
import {
  bindingCanBreak,
  crowded,
  manyVersions,
  requestsCanFail,
  serversCrash,
  stateCanBeLost,
} from './possibleHarms.ts';

type Kind = 'harm' | 'good' | 'cost';
type When = (settings: Scenario) => boolean;

/** What a number above zero is coloured as: somebody was hurt, it was slow, or neither. */
export type Tone = 'harm' | 'slow' | undefined;

/** One line of the ledger: a harm, a good or a cost. */
export type LedgerRow = {
  entry: LedgerEntry;
  kind: Kind;
  value: (ledger: Ledger, settings: Scenario) => number;
  /** Whether it can become more than 0 in a scenario. */
  possible: When;
};

const always: When = () => true;
const retries: When = ({ traffic }) => traffic.retryProbability > 0;

/** A line that is the engine's own number. */
const own = (kind: Kind, entry: LedgerEntry & keyof Ledger, possible: When = always): LedgerRow => ({
  entry,
  kind,
  value: (ledger) => ledger[entry],
  possible,
});

/** Every line of the page's ledger, in order. */
export const LEDGER_ROWS: readonly LedgerRow[] = [
  own('harm', 'peopleHurt'),
  own('harm', 'cutOff'),
  own('harm', 'cutOffTwice', retries),
  own('harm', 'turnedAway'),
  own('harm', 'retried', retries),
  own('harm', 'ordersLost'),
  own('harm', 'ordersLostMidOrder'),
  {
    entry: 'revenueLost',
    kind: 'harm',
    value: ({ ordersLost }, { traffic }) => ordersLost * traffic.basket,
    possible: ({ traffic }) => traffic.buyerShare > 0 && traffic.basket > 0,
  },
  own('harm', 'signedOut', stateCanBeLost),
  own('harm', 'peopleSignedOut', stateCanBeLost),
  own('harm', 'failedRequests', requestsCanFail),
  own('harm', 'brokenBySchema', ({ rollout }) => rollout.schemaChange === 'breaking'),
  own('harm', 'slowSeconds', crowded),
  own('harm', 'slowed', crowded),
  own('harm', 'metBoth', (settings) => manyVersions(settings) && bindingCanBreak(settings)),
  own('harm', 'downSeconds', (settings) => settings.rollout.strategy === 'maintenance' || serversCrash(settings)),
  own('good', 'completed'),
  own('good', 'ordersPlaced'),
  own('good', 'returned', ({ traffic }) => traffic.returnProbability > 0),
  own('good', 'metNew'),
  own('cost', 'rolloutSeconds'),
  own('cost', 'serverSeconds'),
  own('cost', 'mixedSeconds', manyVersions),
  own('cost', 'peakUtilisation'),
];

/** The figures that stand above all else. */
export const FIGURES = ['peopleHurt', 'completed', 'rolloutSeconds'] as const satisfies readonly LedgerEntry[];

const HARMS = LEDGER_ROWS.filter(({ kind, entry }) => kind === 'harm' && entry !== 'peopleHurt');

/** The harms that were done, and those that were not. */
export function harmsOf(ledger: Ledger, settings: Scenario): { done: LedgerRow[]; zero: LedgerEntry[] } {
  const isDone = (row: LedgerRow): boolean => row.value(ledger, settings) > 0;
  return {
    done: HARMS.filter(isDone),
    zero: HARMS.filter((row) => !isDone(row)).map(({ entry }) => entry),
  };
}

/** How an amount of an entry is coloured. */
export function toneOf(entry: LedgerEntry, amount: number): Tone {
  if (amount === 0) return undefined;
  if (entry === 'slowSeconds' || entry === 'slowed') return 'slow';
  const hurts = LEDGER_ROWS.some((row) => row.entry === entry && row.kind === 'harm');
  return hurts && entry !== 'metBoth' && entry !== 'downSeconds' ? 'harm' : undefined;
}
