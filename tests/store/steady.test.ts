import { expect, it, vi } from 'vitest';
import { steady } from '../../src/store/steady.ts';

it('looks anew only when the key of the facts is another', () => {
  const look = vi.fn(({ tick }: { tick: number }) => [tick]);
  const select = steady(({ tick }) => Math.floor(tick / 10), look);
  const first = select({ tick: 12 });
  expect(select({ tick: 19 })).toBe(first);
  expect(select({ tick: 20 })).toEqual([20]);
  expect(select({ tick: 12 })).toEqual([12]);
  expect(look).toHaveBeenCalledTimes(3);
});
