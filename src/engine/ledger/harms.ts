import type { Ledger } from '../world/ledger.ts';

/** The entries of the ledger in which somebody was harmed, the gravest first. */
export const HARMS = [
  'cutOff',
  'ordersLost',
  'ordersLostMidOrder',
  'turnedAway',
  'signedOut',
  'brokenBySchema',
  'failedRequests',
  'metBoth',
  'downSeconds',
  'slowSeconds',
] as const satisfies readonly (keyof Ledger)[];
export type Harm = (typeof HARMS)[number];

/** The harms that were done; people, events and seconds, each as the ledger counts it. */
export function harmsDone(ledger: Ledger): Harm[] {
  return HARMS.filter((harm) => ledger[harm] > 0);
}

/** Whether a harm may have been done to one person more than once, so that the ledger's number is of events and not of people. */
export function isRepeated(ledger: Ledger, harm: keyof Ledger): boolean {
  switch (harm) {
    case 'cutOff':
      return ledger.cutOffTwice > 0;
    case 'turnedAway':
      return ledger.retried + ledger.returned > 0;
    case 'signedOut':
      return ledger.signedOut > ledger.peopleSignedOut;
    default:
      return harm === 'failedRequests' || harm === 'metBoth';
  }
}

/** People who did not get what they came for, each once: cut off, turned away, signed out, broken by the schema, or met by an error. */
export function usersHurt({ peopleHurt }: Ledger): number {
  return peopleHurt;
}
