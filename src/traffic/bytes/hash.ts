/** Two lanes of 32 bits. */
export type Hash = { a: number; b: number };

/** A hash of nothing yet. */
export function clearHash(hash: Hash): void {
  hash.a = 0x811c9dc5 | 0;
  hash.b = 0x2545f491;
}

/**
 * Takes some bytes into a hash, four at a time: as FNV-1a does in one lane (Fowler, Noll and Vo), and with the multiplier and shifts
 * of MurmurHash2 in the other (Appleby).
 */
export function addBytes(hash: Hash, bytes: Uint8Array, from: number, to: number): void {
  let { a, b } = hash;
  let i = from;
  for (; i + 3 < to; i += 4) {
    const word = bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24);
    a = Math.imul(a ^ word ^ (word >>> 15), 0x01000193);
    a ^= a >>> 17;
    b = Math.imul(b + word, 0x5bd1e995);
    b ^= b >>> 15;
  }
  for (; i < to; i++) {
    a = Math.imul(a ^ bytes[i], 0x01000193);
    b = Math.imul(b + bytes[i], 0x5bd1e995) ^ (b >>> 15);
  }
  a = Math.imul(a ^ (to - from), 0x01000193);
  b = Math.imul(b ^ (b >>> 13), 0x5bd1e995);
  hash.a = a ^ (a >>> 16);
  hash.b = b ^ (b >>> 14);
}

/** Takes another hash into one. */
export function addHash(hash: Hash, other: Hash): void {
  hash.a = Math.imul(hash.a ^ other.a, 0x01000193) ^ (other.a >>> 16);
  hash.b = Math.imul(hash.b ^ other.b, 0x5bd1e995) ^ (hash.b >>> 15);
}
