import { MOST_AT_ONCE } from '../chance/random.ts';

/** Users are drawn, and then admitted, this many at a time at most: a few short loops are faster than a long one. */
export const CROWD = MOST_AT_ONCE;

/**
 * The next users, in order of arrival; scratch. What their own dice say is drawn ahead, from place `next` to `drawn`; when they
 * come is worked out in the tick in which they do. Times are in ticks; `buyer` is 1 for those who came to buy. They are handed
 * on by their place here, since a number with a fraction would be boxed on the way.
 */
export const crowd = {
  next: 0,
  drawn: 0,
  /** Logarithm of the die that the gap to the next user hangs on. */
  gapLog: new Float64Array(CROWD),
  length: new Float64Array(CROWD),
  start: new Float64Array(CROWD + 1),
  end: new Float64Array(CROWD + 1),
  buyer: new Uint8Array(CROWD + 1),
  /** What has befallen them so far: a Person; nothing yet but for the guest. */
  person: new Int32Array(CROWD + 1),
  /** The version on which a guest has left a sign-in or a cart, in an earlier visit; 0 for everybody else. */
  version: new Uint8Array(CROWD + 1),
};
/** The place of one who comes by another way: from the waiting room, or back. */
export const GUEST = CROWD;

/** Forgets who was drawn: the next user is another world's, or its settings are others. */
export function forgetDrawn(): void {
  crowd.next = 0;
  crowd.drawn = 0;
}

/** Puts one who comes by another way at the guest's place. */
export function bringGuest(start: number, end: number, buyer: number, person: number, version = 0): void {
  crowd.start[GUEST] = start;
  crowd.end[GUEST] = end;
  crowd.buyer[GUEST] = buyer;
  crowd.person[GUEST] = person;
  crowd.version[GUEST] = version;
}
