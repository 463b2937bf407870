import { describe, expect, it } from 'vitest';
import { boundOfAny } from '../../../src/theory/index.ts';

describe('being bound by a cookie of any age', () => {
  const cookie = { maxAgeSeconds: 80, thinkSeconds: 20 };

  it('is what a renewal in balance leaves where nobody goes: 1 − t/life up to its age, then memoryless', () => {
    const still = boundOfAny(cookie, () => 1, 1e9);
    for (const t of [0, 20, 50, 80]) expect(still(t)).toBeCloseTo(1 - t / 100, 2);
    expect(still(120)).toBeCloseTo(0.2 * Math.exp(-2), 2);
  });

  it('lasts longer where users come and go: their cookies are younger', () => {
    const [soon, late] = [30, 3000].map((mean) => boundOfAny(cookie, (t) => Math.exp(-t / mean), mean));
    for (const t of [20, 50, 80, 120]) expect(soon(t)).toBeGreaterThan(late(t));
  });

  it('is for ever, as good as, where the cookie outlasts every stay', () => {
    const still = boundOfAny({ maxAgeSeconds: 1e7, thinkSeconds: 20 }, (t) => Math.exp(-t / 100), 100);
    expect(still(5000)).toBe(1);
  });
});
