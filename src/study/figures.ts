import type { Ledger } from '../engine/index.ts';
import { createLedger } from '../engine/world/ledger.ts';
import type { Replication } from './replicate.ts';

/** What of a replication is counted: any entry of its ledger. */
export type Figure = keyof Ledger;

export const FIGURES = Object.keys(createLedger()) as Figure[];

/** A figure of a replication. A rollout that did not come to its end, or was rolled back, took longer than any that did: Infinity. */
export function figureOf({ status, ledger }: Pick<Replication, 'status' | 'ledger'>, figure: Figure): number {
  return figure === 'rolloutSeconds' && status !== 'done' ? Number.POSITIVE_INFINITY : ledger[figure];
}

/** The figures of which more is better; of all others less is. */
export const GOODS: readonly Figure[] = ['arrived', 'completed', 'buyers', 'ordersPlaced', 'returned', 'metNew'];
