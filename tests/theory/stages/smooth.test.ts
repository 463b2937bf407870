import { expect, it } from 'vitest';
import { smooth } from '../../../src/theory/stages/smooth.ts';

it('a smooth function is the same by its table, to a few in 1,000, and asked for once at a moment', () => {
  let asked = 0;
  const value = (t: number) => {
    asked += 1;
    return 40 * Math.exp(-t / 100) + 1e-3;
  };
  const table = smooth(value, 100);
  for (let t = 0; t < 900; t += 0.5)
    expect(Math.abs(table(t) / (40 * Math.exp(-t / 100) + 1e-3) - 1)).toBeLessThan(3e-3);
  expect(asked).toBeLessThan(60);
});
