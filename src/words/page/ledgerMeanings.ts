import { part } from '../catalogue.ts';
import type { LedgerEntry } from '../run/ledger.ts';

/** What each entry of the ledger means in plain words. */
export const ledgerMeanings = part('ledgerMeanings', {
  peopleHurt:
    'People who were cut off, turned away, signed out or got an error. Each counts once, however often they come or are hurt.',
  cutOff: 'Sessions that were ended before their users wanted to leave.',
  cutOffTwice: 'People who were cut off again after they had come back.',
  turnedAway: 'Visits that never began: no server could take the user, or the wait was too long. Each try counts.',
  retried: 'How often somebody who had been cut off or turned away came again. Each try counts.',
  ordersLost:
    'Orders of buyers who were cut off, or whose cart was lost on the way to another server. Who comes again may still place one.',
  ordersLostMidOrder: 'Those of the lost orders that were just being placed.',
  revenueLost: 'Lost orders times the average basket of the settings, in its currency.',
  signedOut: 'How often users came to another server without their sign-in and cart.',
  peopleSignedOut: 'Those who were signed out, each counted once.',
  failedRequests: 'Requests sent to a server that could not answer them.',
  brokenBySchema:
    'Visits to the old version that the changed database broke: sessions that were cut off, and users who were never let in.',
  slowSeconds: 'Time that users spent on servers above their comfortable load, all users added up.',
  slowed: 'Those who were on a server while it was above its comfortable load.',
  metBoth: 'How often a change of server took a user from one version to the other in the middle of a visit.',
  downSeconds: 'How long no server took new users.',
  completed: 'Visits that lasted as long as the users wanted.',
  ordersPlaced: 'Buyers who stayed to the end and placed their order.',
  returned: 'Users who came back after a while. Each visit counts.',
  metNew: 'People who were on a server of the new version.',
  rolloutSeconds: 'From the first server taken to the last one put back.',
  serverSeconds: 'How long servers ran, all of them added up: a mirrored environment costs double while it stands.',
  mixedSeconds: 'How long the old and the new version served users side by side.',
  peakUtilisation: 'The highest share of its capacity that a server held since the rollout began.',
} as Record<LedgerEntry, string>);
