import type { SeenWorld } from '../../engine/index.ts';
import { counterReadsNone, delayed, quietFor, type Survival, type TimeLaw } from '../../theory/index.ts';

/** Who is on a server that is being bled, and what was seen of it. */
export type Watched = {
  users: number;
  /** The chance that one of them is there still t seconds from now, on average. */
  still: Survival;
  /** For so long there has been no request. */
  silentSeconds: number;
  /** The balancer does not end the drain before. */
  leastSeconds: number;
};

/** Whether the operator takes a server to be dry by looks, not because it is. */
export const goesByLooks = ({ dryWhen }: SeenWorld['scenario']['rollout']): boolean =>
  dryWhen === 'counter' || dryWhen === 'quiet';

/** When an operator who goes by the balancer's counter, or by silence, takes the server to be dry. */
export function looksDryLaw({ tickSeconds, traffic, rollout }: SeenWorld['scenario'], watched: Watched): TimeLaw {
  const { users, still, silentSeconds, leastSeconds } = watched;
  const { requestSeconds, thinkSeconds } = traffic;
  // Whole ticks of silence are counted.
  const quietSeconds = Math.ceil(rollout.quietSeconds / tickSeconds) * tickSeconds;
  // One look is at the earliest moment itself; what is silent then for long enough has been so before.
  const before = rollout.dryWhen === 'counter' ? tickSeconds : quietSeconds;
  const from = Math.max(0, leastSeconds - before);
  const later: Survival = (t) => still(from + t);
  if (rollout.dryWhen === 'counter') {
    const busy = requestSeconds / (requestSeconds + thinkSeconds);
    return delayed(counterReadsNone(users, later, { everySeconds: tickSeconds, busy }), from);
  }
  const known = from > 0 ? 0 : Math.min(silentSeconds, quietSeconds - leastSeconds);
  const quiet = { quietSeconds, silentSeconds: known, thinkSeconds, everySeconds: tickSeconds };
  return delayed(quietFor(users, later, quiet), from);
}
