import type { SessionLength } from '../engine/chance/sessionLength.ts';
import { complementaryExponentialIntegral } from './numerics/exponentialIntegral.ts';
import { integralToInfinity } from './numerics/integral.ts';
import { inverse } from './numerics/inverse.ts';
import { residual } from './residual.ts';

/** What a server holds when its drain starts, as if in equilibrium with `users` expected. */
export type Start = {
  users: number;
  /** Of those, the expected users it has too few, since it got less traffic until `sinceSeconds` before the drain. */
  missing?: number;
  sinceSeconds?: number;
};

/** The law of the time from the start of a drain until the server is dry. */
export type DryLaw = {
  /** Chance in [0, 1] that somebody is left at t seconds; keeps its digits when tiny. */
  notDry(t: number): number;
  /** Seconds after which the server is dry with chance p. */
  quantile(p: number): number;
};

/** Mean of the Poisson number of users left at t seconds: users·sfe(t) − missing·sfe(t + since). */
export function usersLeft({ users, missing = 0, sinceSeconds = 0 }: Start, session: SessionLength) {
  const { survival, leaves } = residual(session);
  return missing === 0
    ? (t: number) => users * survival(t)
    : (t: number) => (users - missing) * survival(t) + missing * Math.max(0, leaves(t, sinceSeconds));
}

/** P(T ≤ t) = exp(−users left); its quantile is 0 while the server is empty from the first with that chance. */
export function dryLaw(start: Start, session: SessionLength): DryLaw {
  const left = usersLeft(start, session);
  const { quantile } = residual(session);
  return {
    notDry: (t) => -Math.expm1(-left(t)),
    quantile: (p) => {
      const target = -Math.log(p);
      if (target >= left(0)) return 0;
      if (!start.missing || p >= 1) return quantile(target / start.users);
      return inverse(left, target, session.meanSeconds);
    },
  };
}

/** Mean seconds until dry; Infinity exactly where E[X²] is (Pareto α ≤ 2), unless nobody has been there for long. */
export function dryLawMean(start: Start, session: SessionLength): number {
  if (session.distribution === 'exponential') {
    return session.meanSeconds * complementaryExponentialIntegral(usersLeft(start, session)(0));
  }
  if (hasInfiniteMoment(start, session, 1)) return Number.POSITIVE_INFINITY;
  return meanOf(dryLaw(start, session), session.meanSeconds);
}

/** Variance of the time until dry, in seconds²; Infinity where E[X³] is (Pareto α ≤ 3). */
export function dryLawVariance(start: Start, session: SessionLength): number {
  if (hasInfiniteMoment(start, session, 2)) return Number.POSITIVE_INFINITY;
  return varianceOf(dryLaw(start, session), session.meanSeconds);
}

/** ∫ P(T > t) dt by quadrature, in seconds; `scale` is any time of the law's order. */
export function meanOf(law: DryLaw, scale: number): number {
  return integralToInfinity(law.notDry, landmarks(law, scale));
}

/** ∫ 2t·P(T > t) dt − mean² by quadrature, in seconds². */
export function varianceOf(law: DryLaw, scale: number): number {
  return 2 * integralToInfinity((t) => t * law.notDry(t), landmarks(law, scale)) - meanOf(law, scale) ** 2;
}

/** Where the law is steep, so that no quadrature steps over it. */
function landmarks(law: DryLaw, scale: number): number[] {
  const points = [0.01, 0.2, 0.5, 0.8, 0.95, 0.99, 0.9999].map((p) => law.quantile(p)).filter((t) => t > 0);
  return points.length > 0 ? points : [scale];
}

function hasInfiniteMoment({ users, missing = 0 }: Start, session: SessionLength, moment: number): boolean {
  if (session.distribution !== 'pareto' || users === 0) return false;
  return session.spread <= (missing < users ? moment + 1 : moment);
}
