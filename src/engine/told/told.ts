import type { Plan } from '../strategies/plan.ts';

/**
 * What happened at a real site, to be told to a world tick by tick in place of what chance would bring. Moments are in ticks from its
 * start, lists in order of time; servers are indexes of the scenario's.
 */
export type Told = {
  /** When each user came, at 0 or before for those who were there at the start, to which server, and left; ∞ where an error ended it. */
  readonly came: Float64Array;
  readonly left: Float64Array;
  readonly server: Int16Array;
  /** Who went on at which other server, or was cut off by an error (`CUT`). */
  readonly turns: { readonly tick: Float64Array; readonly user: Int32Array; readonly to: Int16Array };
  readonly changes: readonly Change[];
  /** Its phases, and when each begins. */
  readonly plan: Plan;
  readonly begins: readonly number[];
};

/** What becomes of a server: it gets no new users, it is empty (`dry`: all left by themselves), it is back. */
export type Change = { tick: number; server: number } & (
  | { status: 'draining' | 'inService' }
  | { status: 'drained'; dry: boolean }
);

/** Where somebody goes on who is cut off. */
export const CUT = -1;

/** How many of some moments in order are no later than a tick. */
export function countUntil(moments: Float64Array, tick: number): number {
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (moments[middle] <= tick) low = middle + 1;
    else high = middle;
  }
  return low;
}
