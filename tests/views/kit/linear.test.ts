import { describe, expect, it } from 'vitest';
import { linear } from '../../../src/views/kit/linear.ts';

describe('a straight map', () => {
  it('has its ends exactly where they are to be, and all else between', () => {
    const map = linear([0.1, 0.7], [34, 891.3]);
    expect([map(0.1), map(0.7)]).toEqual([34, 891.3]);
    expect(map(0.4)).toBeCloseTo((34 + 891.3) / 2, 9);
  });

  it('goes on beyond both ends, and may go down', () => {
    const map = linear([0, 10], [100, 0]);
    expect(map(-1)).toBeCloseTo(110, 9);
    expect(map(12)).toBeCloseTo(-20, 9);
  });
});
