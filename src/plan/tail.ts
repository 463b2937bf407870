import { type SessionLength, sessionLaw, survival } from '../engine/index.ts';
import { inverse } from '../theory/numerics/inverse.ts';

/** Seconds over which one session in a thousand lasts. */
export function tailExample(session: SessionLength): number {
  const law = sessionLaw(session);
  return inverse((t) => survival(law, t), 0.001, session.meanSeconds, 1e-6);
}
