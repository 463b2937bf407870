import { widen } from './memory.ts';

/**
 * What users do within the tick that is played in order: a heap by moment, then by user, of the ends of sessions (`what` is the
 * slot) and of entries on the agenda (−1 for the first, −2 for the second …). Scratch: nobody needs it between ticks.
 */
export const soon = {
  count: 0,
  time: new Float64Array(256),
  user: new Int32Array(256),
  what: new Int32Array(256),
};

/** Adds what a user does at a moment; O(log of what is to come). */
export function addSoon(time: number, user: number, what: number): void {
  if (soon.count === soon.user.length) {
    soon.time = widen(soon.time, Float64Array);
    soon.user = widen(soon.user, Int32Array);
    soon.what = widen(soon.what, Int32Array);
  }
  let hole = soon.count++;
  while (hole > 0) {
    const above = (hole - 1) >> 1;
    if (!isBefore(time, user, above)) break;
    move(above, hole);
    hole = above;
  }
  put(hole, time, user, what);
}

/** Takes out what is next, and says what it is. */
export function takeSoonest(): number {
  const soonest = soon.what[0];
  const last = --soon.count;
  const time = soon.time[last];
  const user = soon.user[last];
  let hole = 0;
  for (let below = 1; below < last; below = 2 * hole + 1) {
    if (below + 1 < last && isBefore(soon.time[below + 1], soon.user[below + 1], below)) below += 1;
    if (isBefore(time, user, below)) break;
    move(below, hole);
    hole = below;
  }
  put(hole, time, user, soon.what[last]);
  return soonest;
}

function isBefore(time: number, user: number, at: number): boolean {
  return time === soon.time[at] ? user < soon.user[at] : time < soon.time[at];
}

function move(from: number, to: number): void {
  put(to, soon.time[from], soon.user[from], soon.what[from]);
}

function put(at: number, time: number, user: number, what: number): void {
  soon.time[at] = time;
  soon.user[at] = user;
  soon.what[at] = what;
}
