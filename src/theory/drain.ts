import type { SessionLength } from '../engine/chance/sessionLength.ts';
import { dryLaw, dryLawMean, dryLawVariance, type Start, usersLeft } from './dryLaw.ts';

// Poisson arrivals, any session length, routing that ignores the servers' state: exact. `users` is ρ, the users expected
// on the server in equilibrium; `openSeconds` is how long before the drain it took its first user (for ever if absent).

/** Chance in [0, 1] that the server is dry t seconds after its drain starts: exp(−ρ·sfe(t)); exp(−ρ) at 0. */
export function dryProbability(t: number, users: number, session: SessionLength, openSeconds?: number): number {
  return Math.exp(-expectedLeft(t, users, session, openSeconds));
}

/** Seconds until the server is dry with chance p in [0, 1]; 0 if it is empty from the first with that chance. */
export function dryQuantile(p: number, users: number, session: SessionLength, openSeconds?: number): number {
  return dryLaw(start(users, openSeconds), session).quantile(p);
}

/** Mean seconds until dry: m·(ln ρ + γ + E₁(ρ)) if exponential; Infinity where E[X²] is (Pareto α ≤ 2). */
export function dryMean(users: number, session: SessionLength, openSeconds?: number): number {
  return dryLawMean(start(users, openSeconds), session);
}

/** Variance of the seconds until dry, by quadrature; Infinity where E[X³] is (Pareto α ≤ 3). */
export function dryVariance(users: number, session: SessionLength, openSeconds?: number): number {
  return dryLawVariance(start(users, openSeconds), session);
}

/** Expected users left t seconds into the drain, ρ·sfe(t): also those that a drain timeout of t cuts off. */
export function expectedLeft(t: number, users: number, session: SessionLength, openSeconds?: number): number {
  return usersLeft(start(users, openSeconds), session)(t);
}

function start(users: number, openSeconds = Number.POSITIVE_INFINITY): Start {
  if (openSeconds === Number.POSITIVE_INFINITY) return { users };
  return { users, missing: users, sinceSeconds: openSeconds };
}
