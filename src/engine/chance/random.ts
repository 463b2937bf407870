/** The purposes that chance is drawn for; a purpose never shifts another one's dice. */
export const STREAMS = {
  user: 0,
  initialUser: 1,
  initialCount: 2,
  initialPlace: 3,
  routing: 4,
  test: 5,
  crash: 6,
  returning: 7,
  request: 8,
  look: 9,
  retry: 12,
  victim: 13,
  past: 20,
  exercise: 30,
} as const;
export type Stream = (typeof STREAMS)[keyof typeof STREAMS];

const TWO_TO_MINUS_32 = 1 / 4294967296;
const TWO_TO_MINUS_48 = TWO_TO_MINUS_32 / 65536;
const TWO_TO_MINUS_52 = TWO_TO_MINUS_32 / 1048576;

const block = new Int32Array(4);

/** Uniform on the middles (k + ½)/2⁵² of 2⁵² cells, so never 0 or 1. Integers: 0 ≤ seed, sub, choice < 2³² and 0 ≤ index < 2⁵³. */
export function random(seed: number, stream: Stream, index: number, sub = 0, choice = 0): number {
  threefry(index | 0, (index * TWO_TO_MINUS_32) | 0, sub | 0, choice | 0, seed | 0, stream, 0, 0, block);
  return ((block[0] >>> 0) * 1048576 + (block[1] >>> 12) + 0.5) * TWO_TO_MINUS_52;
}

/** The most dice that are drawn at once. */
export const MOST_AT_ONCE = 256;
const blocks = new Int32Array(4 * MOST_AT_ONCE);

/** The dice of `random` for so many indexes, MOST_AT_ONCE at most, from this one on. */
export function randoms(
  seed: number,
  stream: Stream,
  index: number,
  count: number,
  sub: number,
  out: Float64Array,
): void {
  threefry(index | 0, (index * TWO_TO_MINUS_32) | 0, sub | 0, 0, seed | 0, stream, 0, 0, blocks, count);
  for (let i = 0; i < count; i++) {
    out[i] = ((blocks[4 * i] >>> 0) * 1048576 + (blocks[4 * i + 1] >>> 12) + 0.5) * TWO_TO_MINUS_52;
  }
}

/**
 * The three dice of so many users, MOST_AT_ONCE at most, the first of them at `index`: gap to the next arrival, session, shopping,
 * each in a list of its own. As `random`, in 2⁴⁸, 2⁴⁸ and 2³² cells.
 */
export function usersDice(
  seed: number,
  stream: Stream,
  index: number,
  count: number,
  first: Float64Array,
  second: Float64Array,
  third: Float64Array,
): void {
  threefry(index | 0, (index * TWO_TO_MINUS_32) | 0, 0, 0, seed | 0, stream, 0, 0, blocks, count);
  for (let i = 0; i < count; i++) {
    const shared = blocks[4 * i + 1];
    first[i] = ((blocks[4 * i] >>> 0) * 65536 + (shared >>> 16) + 0.5) * TWO_TO_MINUS_48;
    second[i] = ((blocks[4 * i + 2] >>> 0) * 65536 + (shared & 0xffff) + 0.5) * TWO_TO_MINUS_48;
    third[i] = ((blocks[4 * i + 3] >>> 0) + 0.5) * TWO_TO_MINUS_32;
  }
}

/**
 * Threefry-4x32-20: four words from a counter c and a key k; for the counters from c on, of which the first two words are counted
 * up, as many as asked for. Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3". Written out round
 * by round because a loop takes twice as long.
 */
export function threefry(
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  k0: number,
  k1: number,
  k2: number,
  k3: number,
  out: Int32Array,
  count = 1,
): void {
  const k4 = 0x1bd11bda ^ k0 ^ k1 ^ k2 ^ k3;
  let low = c0;
  let high = c1;
  for (let i = 0; i < count; i++) {
    let x0 = (low + k0) | 0;
    let x1 = (high + k1) | 0;
    let x2 = (c2 + k2) | 0;
    let x3 = (c3 + k3) | 0;

    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 10) | (x1 >>> 22)) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = ((x3 << 26) | (x3 >>> 6)) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = ((x3 << 11) | (x3 >>> 21)) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = ((x1 << 21) | (x1 >>> 11)) ^ x2;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = ((x3 << 27) | (x3 >>> 5)) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = ((x3 << 23) | (x3 >>> 9)) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = ((x1 << 5) | (x1 >>> 27)) ^ x2;
    x0 = (x0 + k1) | 0;
    x1 = (x1 + k2) | 0;
    x2 = (x2 + k3) | 0;
    x3 = (x3 + k4 + 1) | 0;

    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = ((x3 << 20) | (x3 >>> 12)) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = ((x3 << 17) | (x3 >>> 15)) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = ((x1 << 11) | (x1 >>> 21)) ^ x2;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 25) | (x1 >>> 7)) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = ((x3 << 10) | (x3 >>> 22)) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = ((x3 << 18) | (x3 >>> 14)) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = ((x1 << 20) | (x1 >>> 12)) ^ x2;
    x0 = (x0 + k2) | 0;
    x1 = (x1 + k3) | 0;
    x2 = (x2 + k4) | 0;
    x3 = (x3 + k0 + 2) | 0;

    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 10) | (x1 >>> 22)) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = ((x3 << 26) | (x3 >>> 6)) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = ((x3 << 11) | (x3 >>> 21)) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = ((x1 << 21) | (x1 >>> 11)) ^ x2;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = ((x3 << 27) | (x3 >>> 5)) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = ((x3 << 23) | (x3 >>> 9)) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = ((x1 << 5) | (x1 >>> 27)) ^ x2;
    x0 = (x0 + k3) | 0;
    x1 = (x1 + k4) | 0;
    x2 = (x2 + k0) | 0;
    x3 = (x3 + k1 + 3) | 0;

    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = ((x3 << 20) | (x3 >>> 12)) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = ((x3 << 17) | (x3 >>> 15)) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = ((x1 << 11) | (x1 >>> 21)) ^ x2;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 25) | (x1 >>> 7)) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = ((x3 << 10) | (x3 >>> 22)) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = ((x3 << 18) | (x3 >>> 14)) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = ((x1 << 20) | (x1 >>> 12)) ^ x2;
    x0 = (x0 + k4) | 0;
    x1 = (x1 + k0) | 0;
    x2 = (x2 + k1) | 0;
    x3 = (x3 + k2 + 4) | 0;

    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 10) | (x1 >>> 22)) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = ((x3 << 26) | (x3 >>> 6)) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = ((x3 << 11) | (x3 >>> 21)) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = ((x1 << 21) | (x1 >>> 11)) ^ x2;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = ((x3 << 27) | (x3 >>> 5)) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = ((x3 << 23) | (x3 >>> 9)) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = ((x1 << 5) | (x1 >>> 27)) ^ x2;
    x0 = (x0 + k0) | 0;
    x1 = (x1 + k1) | 0;
    x2 = (x2 + k2) | 0;
    x3 = (x3 + k3 + 5) | 0;

    out[4 * i] = x0;
    out[4 * i + 1] = x1;
    out[4 * i + 2] = x2;
    out[4 * i + 3] = x3;

    low = (low + 1) | 0;
    if (low === 0) high = (high + 1) | 0;
  }
}
