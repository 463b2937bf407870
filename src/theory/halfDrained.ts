import type { SessionLength } from '../engine/chance/sessionLength.ts';
import { residual } from './residual.ts';

/** Share in [0, 1] of its usual new users that a server keeps when only some balancers in front know of its drain. */
export function keptShare(balancers: number, drainedOn: number): number {
  return 1 - drainedOn / balancers;
}

/** Expected users t seconds into such a drain: ρ·(kept + (1 − kept)·sfe(t)). Settles at ρ·kept instead of 0. */
export function halfDrainedUsers(t: number, users: number, kept: number, session: SessionLength): number {
  return users * (kept + (1 - kept) * residual(session).survival(t));
}

/** Chance in [0, 1] of finding the server empty at t seconds, though it may fill again: e^(−users there). */
export function halfDrainedEmpty(t: number, users: number, kept: number, session: SessionLength): number {
  return Math.exp(-halfDrainedUsers(t, users, kept, session));
}
