/** Users are drawn, and then admitted, this many at a time: a few short loops are faster than a long one. */
export const CROWD = 256;

/**
 * The next users to be admitted, in order of arrival; scratch. Times are in ticks; `buyer` is 1 for those who came to buy.
 * They are handed on by their place here, since a number with a fraction would be boxed on the way.
 */
export const crowd = {
  count: 0,
  start: new Float64Array(CROWD + 1),
  lengthDie: new Float64Array(CROWD),
  end: new Float64Array(CROWD + 1),
  buyer: new Uint8Array(CROWD + 1),
  visit: new Int32Array(CROWD + 1),
};
/** The place of one who comes by another way: from the waiting room, or back. */
export const GUEST = CROWD;

/** Puts one who comes by another way at the guest's place. */
export function bringGuest(start: number, end: number, buyer: number, visit: number): void {
  crowd.start[GUEST] = start;
  crowd.end[GUEST] = end;
  crowd.buyer[GUEST] = buyer;
  crowd.visit[GUEST] = visit;
}
