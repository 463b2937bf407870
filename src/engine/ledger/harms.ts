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

/** Users who did not get what they came for. Those whom the schema broke are among them already. */
export function usersHurt({ cutOff, turnedAway, signedOut }: Ledger): number {
  return cutOff + turnedAway + signedOut;
}
