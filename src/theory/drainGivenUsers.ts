import type { SessionLength } from '../engine/chance/sessionLength.ts';
import { type DryLaw, meanOf, varianceOf } from './dryLaw.ts';
import { residual } from './residual.ts';

// n users are known to be on the server, their ages are not. Exact for exponential sessions whatever the routing.

/** Chance in [0, 1] that n users have all left after t seconds: (1 − sfe(t))ⁿ; 1 for no users. */
export function dryProbabilityGivenUsers(t: number, n: number, session: SessionLength): number {
  return 1 - givenUsers(n, session).notDry(t);
}

/** Seconds after which n users have all left with chance p in [0, 1]; 0 for no users. */
export function dryQuantileGivenUsers(p: number, n: number, session: SessionLength): number {
  return givenUsers(n, session).quantile(p);
}

/** Mean seconds until n users have all left: m·H(n) if exponential; Infinity where E[X²] is (Pareto α ≤ 2). */
export function dryMeanGivenUsers(n: number, session: SessionLength): number {
  if (n === 0) return 0;
  if (session.distribution === 'exponential') return session.meanSeconds * harmonic(n, 1);
  if (session.distribution === 'pareto' && session.spread <= 2) return Number.POSITIVE_INFINITY;
  return meanOf(givenUsers(n, session), session.meanSeconds);
}

/** Variance of the same, seconds²: m²·Σ 1/i² if exponential; Infinity where E[X³] is (Pareto α ≤ 3). */
export function dryVarianceGivenUsers(n: number, session: SessionLength): number {
  if (n === 0) return 0;
  if (session.distribution === 'exponential') return session.meanSeconds ** 2 * harmonic(n, 2);
  if (session.distribution === 'pareto' && session.spread <= 3) return Number.POSITIVE_INFINITY;
  return varianceOf(givenUsers(n, session), session.meanSeconds);
}

function givenUsers(n: number, session: SessionLength): DryLaw {
  const { survival, quantile } = residual(session);
  return {
    notDry: (t) => (n === 0 ? 0 : -Math.expm1(n * Math.log1p(-survival(t)))),
    quantile: (p) => (n === 0 || p <= 0 ? 0 : quantile(-Math.expm1(Math.log(p) / n))),
  };
}

/** Σ 1/i^power for i from 1 to n, smallest terms first. */
function harmonic(n: number, power: number): number {
  let sum = 0;
  for (let i = n; i >= 1; i -= 1) sum += i ** -power;
  return sum;
}
