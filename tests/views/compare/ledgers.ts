import { createWorld, type Ledger, observe, parseScenario, type RolloutStatus } from '../../../src/engine/index.ts';
import type { Told } from '../../../src/views/compare/told.ts';

/** A ledger with these entries; the rest is 0. */
export function ledgerWith(entries: Partial<Ledger>): Ledger {
  const zero = observe(createWorld(parseScenario({ start: 'empty' }))).ledger;
  return { ...zero, ...entries };
}

/** A run as sentences need it. */
export function told(subject: string, entries: Partial<Ledger>, status: RolloutStatus = 'done'): Told {
  return { subject, ledger: ledgerWith(entries), status, over: status !== 'running' };
}
