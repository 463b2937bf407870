import type { SeenWorld } from '../../../engine/index.ts';
import type { Dots } from './dots.ts';

/** The index of the dot nearest to a point, or −1 when none is within reach (in pixels). */
export function dotAt(dots: Dots, x: number, y: number, reach: number): number {
  let best = -1;
  let nearest = reach * reach;
  for (let n = 0; n < dots.count; n++) {
    if (dots.slot[n] < 0) continue;
    const away = (dots.x[n] - x) ** 2 + (dots.y[n] - y) ** 2;
    if (away < nearest) {
      nearest = away;
      best = n;
    }
  }
  return best;
}

/** The index of the dot of a session's slot, or −1. */
export function dotOfSlot(dots: Dots, slot: number): number {
  for (let n = 0; n < dots.count; n++) if (dots.slot[n] === slot) return n;
  return -1;
}

/**
 * The drawn user that follows (step 1) or precedes (step −1) one, going through the servers and on each through the
 * users by number; with null the first or the last. null when nobody is drawn.
 */
export function neighbour(
  { sessions }: SeenWorld,
  dots: Dots,
  user: number | null,
  server: number,
  step: 1 | -1,
): number | null {
  const rank = (s: number, u: number) => step * (s * 2 ** 33 + u);
  const from = user === null ? -Infinity : rank(server, user);
  let best = Infinity;
  let found: number | null = null;
  let first = Infinity;
  let wrapped: number | null = null;
  for (let n = 0; n < dots.count; n++) {
    const slot = dots.slot[n];
    if (slot < 0) continue;
    const at = rank(sessions.server[slot], sessions.user[slot]);
    if (at > from && at < best) {
      best = at;
      found = sessions.user[slot];
    }
    if (at < first) {
      first = at;
      wrapped = sessions.user[slot];
    }
  }
  return found ?? wrapped;
}
