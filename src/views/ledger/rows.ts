import type { Ledger } from '../../engine/index.ts';
import { formatSeconds } from '../duration.ts';

/** One line of the ledger: a harm, a good or a cost, with what it means in plain words. */
export type LedgerRow = {
  key: keyof Ledger;
  kind: 'harm' | 'good' | 'cost';
  label: string;
  meaning: string;
  format: (value: number) => string;
};

const count = (value: number): string => Math.round(value).toLocaleString('en');
const percent = (value: number): string => `${Math.round(value * 100)} %`;

/** The ledger as the page shows it. */
export const LEDGER_ROWS: LedgerRow[] = [
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
    meaning: 'New users whom no server could take: all were full or out of service.',
    format: count,
  },
  {
    key: 'ordersLost',
    kind: 'harm',
    label: 'Orders lost',
    meaning: 'Buyers among those cut off: their order never came to be.',
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
    key: 'rolloutSeconds',
    kind: 'cost',
    label: 'Rollout took',
    meaning: 'From the first server taken to the last one put back.',
    format: formatSeconds,
  },
  {
    key: 'mixedSeconds',
    kind: 'cost',
    label: 'Both versions',
    meaning: 'How long the old and the new version served users side by side.',
    format: formatSeconds,
  },
  {
    key: 'downSeconds',
    kind: 'cost',
    label: 'Site down',
    meaning: 'How long no server took new users.',
    format: formatSeconds,
  },
  {
    key: 'peakUtilisation',
    kind: 'cost',
    label: 'Fullest server',
    meaning: 'The highest share of its capacity that a server held since the rollout began.',
    format: percent,
  },
];
