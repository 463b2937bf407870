import type { SessionLength } from '../engine/chance/sessionLength.ts';
import { poissonTail } from './numerics/incompleteGamma.ts';
import { residual } from './residual.ts';

/** A survivor takes over every new user of the drained server: both in equilibrium at the start, in expected users. */
export type Takeover = { ownUsers: number; drainedUsers: number; session: SessionLength };

/** Expected users on the survivor t seconds after the drain starts, without a step: ρ_B + ρ_A·(1 − sfe(t)). */
export function survivorMean(t: number, { ownUsers, drainedUsers, session }: Takeover): number {
  return ownUsers + drainedUsers * (1 - residual(session).survival(t));
}

/** Chance in [0, 1] that an unlimited survivor holds more than `count` users at t seconds: its load is Poisson. */
export function survivorAbove(count: number, t: number, takeover: Takeover): number {
  return poissonTail(count, survivorMean(t, takeover));
}

/** Seconds after which the mean load exceeds `capacity`: 0 if it did before the drain, Infinity if it never does. */
export function survivorCrossing(capacity: number, { ownUsers, drainedUsers, session }: Takeover): number {
  if (ownUsers > capacity) return 0;
  if (ownUsers + drainedUsers <= capacity) return Number.POSITIVE_INFINITY;
  return residual(session).quantile(1 - (capacity - ownUsers) / drainedUsers);
}
