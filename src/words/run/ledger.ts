import type { Ledger } from '../../engine/index.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { count, share } from '../quantities.ts';

/** An entry of the ledger as the page shows it; not all of them are the engine's own numbers. */
export type LedgerEntry = Exclude<keyof Ledger, 'arrived' | 'buyers'> | 'revenueLost';

/** The titles of the ledger's three parts. */
export const ledgerTitles = part('ledgerTitles', {
  harm: 'Who got hurt',
  good: 'Who was well served',
  cost: 'What it cost',
});

/** What each entry is called, and what it means in plain words. */
export const ledgerEntries = part('ledgerEntries', {
  peopleHurt: {
    label: 'People hurt',
    meaning:
      'People who were cut off, turned away, signed out or got an error. Each counts once, however often they come or are hurt.',
  },
  cutOff: { label: 'Cut off', meaning: 'Sessions that were ended before their users wanted to leave.' },
  cutOffTwice: {
    label: 'Cut off again',
    meaning: 'People who were cut off again after they had come back.',
  },
  turnedAway: {
    label: 'Turned away',
    meaning: 'Visits that never began: no server could take the user, or the wait was too long. Each try counts.',
  },
  retried: {
    label: 'Tried again',
    meaning: 'How often somebody who had been cut off or turned away came again. Each try counts.',
  },
  ordersLost: {
    label: 'Orders lost',
    meaning:
      'Orders of buyers who were cut off, or whose cart was lost on the way to another server. Who comes again may still place one.',
  },
  ordersLostMidOrder: {
    label: 'Lost mid-order',
    meaning: 'Those of the lost orders that were just being placed.',
  },
  revenueLost: {
    label: 'Revenue lost',
    meaning: 'Lost orders times the average basket of the settings, in its currency.',
  },
  signedOut: { label: 'Sign-outs', meaning: 'How often users came to another server without their sign-in and cart.' },
  peopleSignedOut: {
    label: 'Signed out',
    meaning: 'Those who were signed out, each counted once.',
  },
  failedRequests: { label: 'Failed requests', meaning: 'Requests sent to a server that could not answer them.' },
  brokenBySchema: {
    label: 'Broken by schema',
    meaning:
      'Visits to the old version that the changed database broke: sessions that were cut off, and users who were never let in.',
  },
  slowSeconds: {
    label: 'Slow time',
    meaning: 'Time that users spent on servers above their comfortable load, all users added up.',
  },
  slowed: {
    label: 'People slowed',
    meaning: 'Those who were on a server while it was above its comfortable load.',
  },
  metBoth: {
    label: 'Version moves',
    meaning: 'How often a change of server took a user from one version to the other in the middle of a visit.',
  },
  downSeconds: { label: 'Site down', meaning: 'How long no server took new users.' },
  completed: { label: 'Left satisfied', meaning: 'Visits that lasted as long as the users wanted.' },
  ordersPlaced: { label: 'Orders placed', meaning: 'Buyers who stayed to the end and placed their order.' },
  returned: { label: 'Came back', meaning: 'Users who came back after a while. Each visit counts.' },
  metNew: { label: 'Met version 2', meaning: 'People who were on a server of the new version.' },
  rolloutSeconds: { label: 'Rollout took', meaning: 'From the first server taken to the last one put back.' },
  serverSeconds: {
    label: 'Server time',
    meaning: 'How long servers ran, all of them added up: a mirrored environment costs double while it stands.',
  },
  mixedSeconds: {
    label: 'Both versions',
    meaning: 'How long the old and the new version served users side by side.',
  },
  peakUtilisation: {
    label: 'Fullest server',
    meaning: 'The highest share of its capacity that a server held since the rollout began.',
  },
} as Record<LedgerEntry, { label: string; meaning: string }>);

/** The value of an entry as it is read: a count, a duration or a share. */
export function ledgerValue(entry: LedgerEntry, value: number): string {
  if (entry === 'peakUtilisation') return share(value);
  return entry.endsWith('Seconds') ? durationWords(value) : count(Math.round(value));
}

/** Whether two values of an entry read the same. */
export function readAlike(entry: LedgerEntry, one: number, other: number): boolean {
  return ledgerValue(entry, one) === ledgerValue(entry, other);
}
