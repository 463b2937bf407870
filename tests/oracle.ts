import { expect } from 'vitest';
import type { SessionLength } from '../src/engine/chance/sessionLength.ts';
import oracle from './oracle.json';

export { oracle };

/** Relative tolerances: the reference has ten digits; its quadratures promise six. */
export const CLOSED_FORM = 1e-9;
export const QUADRATURE = 1e-6;

const spreads: Record<string, Omit<SessionLength, 'meanSeconds'>> = {
  exponential: { distribution: 'exponential', spread: 1 },
  lognormal_cv1: { distribution: 'lognormal', spread: 1 },
  lognormal_cv2: { distribution: 'lognormal', spread: 2 },
  'weibull_k0.5': { distribution: 'weibull', spread: 0.5 },
  weibull_k2: { distribution: 'weibull', spread: 2 },
  'pareto_a1.5': { distribution: 'pareto', spread: 1.5 },
  'pareto_a2.5': { distribution: 'pareto', spread: 2.5 },
  deterministic: { distribution: 'fixed', spread: 0 },
  uniform_0_2m: { distribution: 'uniform', spread: 1 },
};

/** The session length that the reference calls `name`. */
export function sessionOf(name: string, meanSeconds: number): SessionLength {
  const law = spreads[name];
  if (!law) throw new Error(`no session length called ${name}`);
  return { ...law, meanSeconds };
}

/** All of the reference's session lengths at one mean. */
export function sessions(meanSeconds: number): [string, SessionLength][] {
  return Object.keys(spreads).map((name) => [name, sessionOf(name, meanSeconds)]);
}

/** Within a relative tolerance of the reference; 0 means below 1e-15. */
export function expectNear(actual: number, reference: number | string, tolerance: number): void {
  const target = Number(reference);
  if (!Number.isFinite(target)) expect(actual).toBe(target);
  else expect(Math.abs(actual - target)).toBeLessThanOrEqual(Math.max(1e-15, tolerance * Math.abs(target)));
}
