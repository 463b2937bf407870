import { expect, it } from 'vitest';
import { gammaFunction } from '../../../src/engine/chance/gamma.ts';
import { exp, log, pow } from '../../../src/engine/chance/math.ts';
import { normalCdf, normalQuantile } from '../../../src/engine/chance/normal.ts';
import { random, STREAMS } from '../../../src/engine/chance/random.ts';
import { hashOfBits } from './hashOfBits.ts';

const uniform = (index: number) => random(1, STREAMS.user, index);

/** A positive double of any size, its bits at random. */
function anySize(index: number): number {
  const words = new Uint32Array([uniform(2 * index) * 0x100000000, uniform(2 * index + 1) * 0x7ff00000]);
  return new Float64Array(words.buffer)[0];
}

const goldens: [string, string, (i: number) => number][] = [
  ['log of a uniform number', '5d703e7a', (i) => log(uniform(i))],
  ['log of any size', 'e61e0be1', (i) => log(anySize(i))],
  ['exp of moderate numbers', '403d18bf', (i) => exp(80 * uniform(i) - 40)],
  ['exp of all numbers with a result', '1aeec696', (i) => exp(1455 * uniform(i) - 745.1)],
  ['pow of moderate numbers', 'e508c627', (i) => pow(20 * uniform(i), 10 * uniform(i + 1) - 3)],
  ['pow of any size', '9556c140', (i) => pow(anySize(i), 4 * uniform(i) - 2)],
  ['normalCdf', '67bcc3f5', (i) => normalCdf(48 * uniform(i) - 39)],
  ['normalQuantile', '15960ef2', (i) => normalQuantile(uniform(i))],
  ['normalQuantile of the tail', 'fffc7e39', (i) => normalQuantile(anySize(i) % 1)],
  ['gammaFunction', '2d91714b', (i) => gammaFunction(171 * uniform(i))],
];

it.each(goldens)('keeps the bits of %s', (_, hash, value) => {
  expect(hashOfBits(Array.from({ length: 50_000 }, (_, i) => value(i)))).toBe(hash);
});
