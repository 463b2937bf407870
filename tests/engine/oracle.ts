import type { SessionLength } from '../../src/engine/index.ts';
import oracle from '../oracle.json';

export { oracle };

const LAWS: Record<string, Omit<SessionLength, 'meanSeconds'>> = {
  exponential: { distribution: 'exponential', spread: 1 },
  lognormal_cv1: { distribution: 'lognormal', spread: 1 },
  lognormal_cv2: { distribution: 'lognormal', spread: 2 },
  'weibull_k0.5': { distribution: 'weibull', spread: 0.5 },
  weibull_k2: { distribution: 'weibull', spread: 2 },
  'pareto_a1.5': { distribution: 'pareto', spread: 1.5 },
  'pareto_a2.5': { distribution: 'pareto', spread: 2.5 },
  deterministic: { distribution: 'fixed', spread: 1 },
  uniform_0_2m: { distribution: 'uniform', spread: 1 },
};

/** The session length that the reference calls `name`. */
export function sessionOf(name: string, meanSeconds: number): SessionLength {
  const law = LAWS[name];
  if (law === undefined) throw new Error(`no session length called ${name}`);
  return { ...law, meanSeconds };
}
