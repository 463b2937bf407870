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

/** People who did not get what they came for, each once: cut off, turned away, signed out, broken by the schema, or met by an error. */
export function usersHurt({ peopleHurt }: Ledger): number {
  return peopleHurt;
}
