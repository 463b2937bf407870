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
