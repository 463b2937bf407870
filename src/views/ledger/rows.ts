import type { Ledger, Scenario } from '../../engine/index.ts';
import { formatSeconds } from '../../store/duration.ts';
import { bindingCanBreak, crowded, manyVersions, requestsCanFail, serversCrash } from './possible.ts';

/** One line of the ledger: a harm, a good or a cost, with what it means in plain words. */
export type LedgerRow = {
  key: keyof Ledger;
  kind: 'harm' | 'good' | 'cost';
  label: string;
  meaning: string;
  format: (value: number) => string;
  /** Whether it can become more than 0 in a scenario; left out: in any. */
  possible?: (scenario: Scenario) => boolean;
};

/** A line as the page shows it: not all of them are the engine's own numbers. */
export type ShownRow = Omit<LedgerRow, 'key'> & {
  id: string;
  value: (ledger: Ledger, scenario: Scenario) => number;
};

const count = (value: number): string =>
  value < 100_000
    ? Math.round(value).toLocaleString('en')
    : value.toLocaleString('en', { notation: 'compact', maximumFractionDigits: 1 });
const percent = (value: number): string => `${Math.round(value * 100)} %`;
/** A time in one unit, so that it fits beside its label: "40 s", "46 min", "1.6 h", "120 h". */
const time = (seconds: number): string => {
  if (seconds < 3_570) return formatSeconds(seconds);
  const hours = seconds / 3_600;
  return `${hours.toLocaleString('en', { maximumFractionDigits: hours < 9.95 ? 1 : 0 })} h`;
};

/** The engine's numbers, as the page tells them. */
export const LEDGER_ROWS: readonly LedgerRow[] = [
  {
    key: 'cutOff',
    kind: 'harm',
    label: 'Cut off',
    meaning: 'Users whose session was ended before they wanted to leave.',
    format: count,
  },
  {
    key: 'turnedAway',
    kind: 'harm',
    label: 'Turned away',
    meaning: 'New users whom no server could take, or who gave up waiting.',
    format: count,
  },
  {
    key: 'ordersLost',
    kind: 'harm',
    label: 'Orders lost',
    meaning: 'Orders that never came to be: the buyer was cut off, or the cart was lost on the way to another server.',
    format: count,
  },
  {
    key: 'ordersLostMidOrder',
    kind: 'harm',
    label: '… mid-order',
    meaning: 'Those of the lost orders that were just being placed.',
    format: count,
  },
  {
    key: 'signedOut',
    kind: 'harm',
    label: 'Signed out',
    meaning: 'Users who came to another server without their sign-in and cart.',
    format: count,
    possible: (scenario) => scenario.balancer.sessionState === 'memory' && bindingCanBreak(scenario),
  },
  {
    key: 'failedRequests',
    kind: 'harm',
    label: 'Failed requests',
    meaning: 'Requests sent to a server that could not answer them.',
    format: count,
    possible: requestsCanFail,
  },
  {
    key: 'brokenBySchema',
    kind: 'harm',
    label: 'Schema broke',
    meaning:
      'Sessions on the old version that the changed database broke. They are among those cut off or turned away.',
    format: count,
    possible: ({ rollout }) => rollout.schemaChange === 'breaking',
  },
  {
    key: 'slowSeconds',
    kind: 'harm',
    label: 'Time slow',
    meaning: 'Time that users spent on servers above their comfortable load, all users added up.',
    format: time,
    possible: crowded,
  },
  {
    key: 'metBoth',
    kind: 'harm',
    label: 'Met both',
    meaning: 'Users whom a change of server took from one version to the other in the middle of their visit.',
    format: count,
    possible: (scenario) => manyVersions(scenario) && bindingCanBreak(scenario),
  },
  {
    key: 'downSeconds',
    kind: 'harm',
    label: 'Site down',
    meaning: 'How long no server took new users.',
    format: time,
    possible: (scenario) => scenario.rollout.strategy === 'maintenance' || serversCrash(scenario),
  },
  {
    key: 'completed',
    kind: 'good',
    label: 'Left content',
    meaning: 'Users who stayed as long as they wanted.',
    format: count,
  },
  {
    key: 'ordersPlaced',
    kind: 'good',
    label: 'Orders placed',
    meaning: 'Buyers who stayed to the end and placed their order.',
    format: count,
  },
  {
    key: 'returned',
    kind: 'good',
    label: 'Came back',
    meaning: 'Users who came back after a while. Each visit counts.',
    format: count,
    possible: ({ traffic }) => traffic.returnProbability > 0,
  },
  {
    key: 'rolloutSeconds',
    kind: 'cost',
    label: 'Rollout took',
    meaning: 'From the first server taken to the last one put back.',
    format: time,
  },
  {
    key: 'serverSeconds',
    kind: 'cost',
    label: 'Server time',
    meaning: 'How long servers ran, all of them added up: a mirrored environment costs double while it stands.',
    format: time,
  },
  {
    key: 'mixedSeconds',
    kind: 'cost',
    label: 'Both versions',
    meaning: 'How long the old and the new version served users side by side.',
    format: time,
    possible: manyVersions,
  },
  {
    key: 'peakUtilisation',
    kind: 'cost',
    label: 'Fullest server',
    meaning: 'The highest share of its capacity that a server held since the rollout began.',
    format: percent,
  },
];

const REVENUE_LOST: ShownRow = {
  id: 'revenueLost',
  kind: 'harm',
  label: 'Revenue lost',
  meaning: 'Lost orders times the average basket of the settings, in its currency.',
  value: ({ ordersLost }, { traffic }) => ordersLost * traffic.basket,
  format: count,
  possible: ({ traffic }) => traffic.buyerShare > 0 && traffic.basket > 0,
};

/** Every line of the page's ledger. */
export const SHOWN_ROWS: readonly ShownRow[] = LEDGER_ROWS.flatMap(({ key, ...row }) => {
  const shown: ShownRow = { id: key, value: (ledger) => ledger[key], ...row };
  return key === 'ordersLostMidOrder' ? [shown, REVENUE_LOST] : [shown];
});
