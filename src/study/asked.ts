import { type Ask, askCrowd } from '../lessons/guess/ask.ts';
import type { Replication } from './replicate.ts';

/** A lesson's run before the crowd of a seed, and what it answers. */
export function replicateAsked(ask: Ask, seed: number): Replication {
  const { trace, answer } = askCrowd(ask, seed);
  const { rollout, ledger } = trace.observation;
  const { rolloutSeconds, peakUtilisation } = ledger;
  return { seed, status: rollout.status, rolloutSeconds, ledger, peakUtilisation, drySeconds: [], answer };
}
