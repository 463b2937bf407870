import { describe, expect, it } from 'vitest';
import { random, STREAMS, type Stream, threefry, usersDice } from '../../../src/engine/chance/random.ts';
import { userDice } from './userDice.ts';

const MAX = 0xffffffff;
/** First hexadecimal digits of π, as in the published vectors. */
const PI_COUNTER = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344];
const PI_KEY = [0xa4093822, 0x299f31d0, 0x082efa98, 0xec4e6c89];
const ALL_STREAMS = Object.values(STREAMS);

function words(counter: number[], key: number[]): string {
  const out = new Int32Array(4);
  const [c0, c1, c2, c3] = counter;
  const [k0, k1, k2, k3] = key;
  threefry(c0, c1, c2, c3, k0, k1, k2, k3, out);
  return Array.from(out, (word) => (word >>> 0).toString(16).padStart(8, '0')).join(' ');
}

/** The middle of the k-th of 2^bits cells of the unit interval. */
function middle(k: number, bits: number): number {
  return (k + 0.5) / 2 ** bits;
}

function series(count: number, draw: (index: number) => number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => draw(i));
}

/** Chi-square of 256 equally likely cells, in standard deviations from what is expected. */
function unevenness(numbers: Float64Array): number {
  const cells = new Array<number>(256).fill(0);
  for (const u of numbers) cells[Math.floor(u * 256)]++;
  const expected = numbers.length / 256;
  const chiSquare = cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return (chiSquare - 255) / Math.sqrt(2 * 255);
}

/** Correlation of two series of uniforms, in standard deviations from 0. */
function togetherness(a: Float64Array, b: Float64Array): number {
  const n = Math.min(a.length, b.length);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += (a[i] - 0.5) * (b[i] - 0.5);
  return (12 * sum) / Math.sqrt(n);
}

describe('threefry', () => {
  // Random123, tests/kat_vectors: threefry4x32 20
  it.each([
    [[0, 0, 0, 0], [0, 0, 0, 0], '9c6ca96a e17eae66 fc10ecd4 5256a7d8'],
    [[MAX, MAX, MAX, MAX], [MAX, MAX, MAX, MAX], '2a881696 57012287 f6c7446e a16a6732'],
    [PI_COUNTER, PI_KEY, '59cd1dbb b8879579 86b5d00c ac8b6d84'],
  ])('meets the published vector of counter %j and key %j', (counter, key, expected) => {
    expect(words(counter, key)).toBe(expected);
  });
});

describe('random', () => {
  it('gives the same number for the same place, in any order', () => {
    const forwards = series(100, (i) => random(3, STREAMS.user, i));
    const backwards = series(100, (i) => random(3, STREAMS.user, 99 - i));
    expect(backwards.reverse()).toEqual(forwards);
  });

  it('takes the top 52 bits of the first two words', () => {
    const [first, second] = words([5, 7, 9, 0], [11, STREAMS.test, 0, 0])
      .split(' ')
      .map((word) => Number.parseInt(word, 16));
    expect(random(11, STREAMS.test, 7 * 2 ** 32 + 5, 9)).toBe(middle(first * 2 ** 20 + (second >>> 12), 52));
  });

  it('tells apart every seed, stream, index and sub-draw, also the largest', () => {
    const drawn = new Set<number>();
    let places = 0;
    for (const seed of [0, 1, 2 ** 31, MAX]) {
      for (const stream of ALL_STREAMS) {
        for (const index of [0, 1, 2 ** 31, MAX, 2 ** 32, 2 ** 53 - 1]) {
          for (const sub of [0, 1, MAX]) {
            drawn.add(random(seed, stream, index, sub));
            places++;
          }
        }
      }
    }
    expect(drawn.size).toBe(places);
  });

  it('is even over 256 cells for every stream', () => {
    for (const stream of ALL_STREAMS) {
      expect(Math.abs(unevenness(series(1 << 16, (i) => random(1, stream, i))))).toBeLessThan(4.5);
    }
  });

  it('is even in its low bits', () => {
    const low = series(1 << 16, (i) => (random(1, STREAMS.user, i) * 2 ** 44) % 1);
    expect(Math.abs(unevenness(low))).toBeLessThan(4.5);
  });

  it.each<[string, (k: number) => (i: number) => number]>([
    ['neighbouring seeds', (k) => (i) => random(k, STREAMS.user, i)],
    ['streams', (k) => (i) => random(1, ALL_STREAMS[k], i)],
    ['sub-draws', (k) => (i) => random(1, STREAMS.user, i, k)],
    ['shifted indices', (k) => (i) => random(1, STREAMS.user, i + k)],
    ['indices 2³² apart', (k) => (i) => random(1, STREAMS.user, i + k * 2 ** 32)],
  ])('shows no correlation between %s', (_, draw) => {
    const all = Array.from({ length: 8 }, (_, k) => series(1 << 14, draw(k)));
    for (let a = 0; a < all.length; a++) {
      for (let b = 0; b < a; b++) expect(Math.abs(togetherness(all[a], all[b]))).toBeLessThan(4.5);
    }
  });
});

describe('userDice', () => {
  const dice = new Float64Array(3);
  const roll = (seed: number, stream: Stream, index: number) => {
    userDice(seed, stream, index, dice);
    return Array.from(dice);
  };

  it('gives the same dice for the same user', () => {
    const first = roll(8, STREAMS.user, 12345);
    roll(8, STREAMS.user, 12346);
    expect(roll(8, STREAMS.user, 12345)).toEqual(first);
  });

  it('gives other dice to every seed, stream and user', () => {
    const places: [number, Stream, number][] = [
      [1, STREAMS.user, 1],
      [2, STREAMS.user, 1],
      [1, STREAMS.initialUser, 1],
      [1, STREAMS.user, 2],
      [1, STREAMS.user, 1 + 2 ** 32],
    ];
    expect(new Set(places.flatMap((place) => roll(...place))).size).toBe(15);
  });

  it('parts one block of four words among the three', () => {
    const [a, b, c, d] = words([77, 1, 0, 0], [5, STREAMS.user, 0, 0])
      .split(' ')
      .map((word) => Number.parseInt(word, 16));
    expect(roll(5, STREAMS.user, 2 ** 32 + 77)).toEqual([
      middle(a * 2 ** 16 + (b >>> 16), 48),
      middle(c * 2 ** 16 + (b & 0xffff), 48),
      middle(d, 32),
    ]);
  });

  it('is even over 256 cells, and the dice know nothing of each other', () => {
    const rolls = Array.from({ length: 1 << 16 }, (_, i) => roll(2, STREAMS.user, i));
    const all = [0, 1, 2].map((k) => series(rolls.length, (i) => rolls[i][k]));
    for (const die of all) expect(Math.abs(unevenness(die))).toBeLessThan(4.5);
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ])
      expect(Math.abs(togetherness(all[a], all[b]))).toBeLessThan(4.5);
  });
});

describe('a uniform number', () => {
  it.each([52, 48, 32])('lies within the unit interval for the extreme words too, with %i bits', (bits) => {
    expect(middle(0, bits)).toBeGreaterThan(0);
    expect(middle(2 ** bits - 1, bits)).toBeLessThan(1);
    expect(1 - middle(2 ** bits - 1, bits)).toBe(middle(0, bits));
  });
});

describe('usersDice', () => {
  it.each([0, 1, 2 ** 32 - 100, 2 ** 40 - 3])('are those of one user after the other, from %i on', (index) => {
    const lists = [new Float64Array(256), new Float64Array(256), new Float64Array(256)];
    const one = new Float64Array(3);
    usersDice(7, STREAMS.user, index, 256, lists[0], lists[1], lists[2]);
    for (let i = 0; i < 256; i++) {
      userDice(7, STREAMS.user, index + i, one);
      expect([i, ...lists.map((dice) => dice[i])]).toEqual([i, ...one]);
    }
  });
});
