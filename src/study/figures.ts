import type { Ledger } from '../engine/index.ts';
import { createLedger } from '../engine/world/ledger.ts';
import type { Replication } from './replicate.ts';

/** What of a replication is counted: any entry of its ledger. */
export type Figure = keyof Ledger;

export const FIGURES = Object.keys(createLedger()) as Figure[];

/** Whether its rollout came to an end by itself. */
export function isOver({ status }: Replication): boolean {
  return status === 'done' || status === 'aborted';
}

/** A figure of a replication. A rollout that never came to its end took longer than any that did: Infinity. */
export function figureOf(replication: Replication, figure: Figure): number {
  if (figure === 'rolloutSeconds' && !isOver(replication)) return Number.POSITIVE_INFINITY;
  return replication.ledger[figure];
}

/** The figures of which more is better; of all others less is. */
export const GOODS: readonly Figure[] = ['arrived', 'completed', 'buyers', 'ordersPlaced', 'returned', 'metNew'];
