import { type SessionLength, sessionLaw, survival } from '../../../engine/index.ts';

/** The shares of sessions whose length falls into each of `count` equal bins from 0 to three means. */
export function sessionDensity(session: SessionLength, count: number): number[] {
  const law = sessionLaw(session);
  const width = (3 * session.meanSeconds) / count;
  return Array.from({ length: count }, (_, i) => survival(law, i * width) - survival(law, (i + 1) * width));
}
