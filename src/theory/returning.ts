import type { SessionLength } from '../engine/chance/sessionLength.ts';
import { dryMean, dryProbability, dryQuantile } from './drain.ts';

/**
 * The visit of a user who at each end of an exponential session comes straight back with chance `returnShare` in [0, 1),
 * the cookie still naming the server: exponential again, 1/(1 − returnShare) times as long.
 */
export function wholeVisit(meanSeconds: number, returnShare: number): SessionLength {
  return { distribution: 'exponential', meanSeconds: meanSeconds / (1 - returnShare), spread: 1 };
}

/** Chance in [0, 1] that a server with `users` expected is dry after t seconds; stays e^(−users) at share 1. */
export function returningDryProbability(t: number, users: number, meanSeconds: number, returnShare: number): number {
  return dryProbability(t, users, wholeVisit(meanSeconds, returnShare));
}

/** Seconds until dry with chance p; Infinity if everybody comes back. */
export function returningDryQuantile(p: number, users: number, meanSeconds: number, returnShare: number): number {
  return dryQuantile(p, users, wholeVisit(meanSeconds, returnShare));
}

/** Mean seconds until dry: 1/(1 − returnShare) times the plain drain's; Infinity if everybody comes back. */
export function returningDryMean(users: number, meanSeconds: number, returnShare: number): number {
  return users === 0 ? 0 : dryMean(users, wholeVisit(meanSeconds, returnShare));
}
