import type { Ledger } from '../../engine/index.ts';
import { part } from '../catalogue.ts';

/** An entry of the ledger as the page shows it; not all of them are the engine's own numbers. */
export type LedgerEntry = Exclude<keyof Ledger, 'arrived' | 'buyers'> | 'revenueLost';

/** The titles of the ledger's three parts. */
export const ledgerTitles = part('ledgerTitles', {
  harm: 'Who got hurt',
  good: 'Who was well served',
  cost: 'What it cost',
});

/** What each entry is called. */
export const ledgerEntries = part('ledgerEntries', {
  peopleHurt: { label: 'People hurt' },
  cutOff: { label: 'Cut off' },
  cutOffTwice: { label: 'Cut off again' },
  turnedAway: { label: 'Turned away' },
  retried: { label: 'Tried again' },
  ordersLost: { label: 'Orders lost' },
  ordersLostMidOrder: { label: 'Lost mid-order' },
  revenueLost: { label: 'Revenue lost' },
  signedOut: { label: 'Sign-outs' },
  peopleSignedOut: { label: 'Signed out' },
  failedRequests: { label: 'Failed requests' },
  brokenBySchema: { label: 'Broken by schema' },
  slowSeconds: { label: 'Slow time' },
  slowed: { label: 'People slowed' },
  metBoth: { label: 'Version moves' },
  downSeconds: { label: 'Site down' },
  completed: { label: 'Left satisfied' },
  ordersPlaced: { label: 'Orders placed' },
  returned: { label: 'Came back' },
  metNew: { label: 'Met version 2' },
  rolloutSeconds: { label: 'Rollout took' },
  serverSeconds: { label: 'Server time' },
  mixedSeconds: { label: 'Both versions' },
  peakUtilisation: { label: 'Fullest server' },
} as Record<LedgerEntry, { label: string }>);
