import { createWorld, type Ledger, observe, parseScenario, type RolloutStatus } from '../../../src/engine/index.ts';
import type { RunOutcome } from '../../../src/store/comparison/prefer.ts';

/** A ledger with these entries; the rest is 0, and each who was hurt was another one. */
export function ledgerWith(entries: Partial<Ledger>): Ledger {
  const zero = observe(createWorld(parseScenario({ start: 'empty' }))).ledger;
  const { cutOff = 0, turnedAway = 0, signedOut = 0 } = entries;
  return { ...zero, peopleHurt: cutOff + turnedAway + signedOut, peopleSignedOut: signedOut, ...entries };
}

/** A run as it is judged. */
export function outcome(entries: Partial<Ledger>, status: RolloutStatus = 'done'): RunOutcome {
  return { ledger: ledgerWith(entries), status, over: status !== 'running' };
}

/** How the article's ways come out, in round numbers. */
export const BLEEDING = outcome({ rolloutSeconds: 1_260, serverSeconds: 2_600 });
export const LOCKING_OUT = outcome({ rolloutSeconds: 180, serverSeconds: 2_600, cutOff: 78, ordersLost: 23 });
export const MIRRORED = outcome({ rolloutSeconds: 660, serverSeconds: 5_200 });
export const CLOSED = outcome({ rolloutSeconds: 900, serverSeconds: 2_600, turnedAway: 210, downSeconds: 420 });

/** A run with so many crowds, the same with each but for those given. */
export function withCrowds(usual: RunOutcome, crowds = 100, but: readonly RunOutcome[] = []): RunOutcome[] {
  return Array.from({ length: crowds }, (_, i) => but[i] ?? usual);
}
