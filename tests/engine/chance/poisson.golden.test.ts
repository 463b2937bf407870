import { expect, it } from 'vitest';
import { poissonQuantile } from '../../../src/engine/chance/poisson.ts';
import { random, STREAMS } from '../../../src/engine/chance/random.ts';
import { hashOfBits } from './hashOfBits.ts';

it('keeps the counts drawn for means up to 10,000, some cut at a capacity', () => {
  const counts = Array.from({ length: 3000 }, (_, i) => {
    const mean = 10_000 * random(1, STREAMS.test, i) * random(2, STREAMS.test, i);
    const max = i % 3 === 0 ? Math.floor(mean * 0.9) : i % 3 === 1 ? Math.ceil(mean * 1.01) : Infinity;
    return poissonQuantile(mean, random(1, STREAMS.initialCount, i), max);
  });
  expect(hashOfBits(counts)).toBe('facf8c05');
});
