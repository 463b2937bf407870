import { describe, expect, it } from 'vitest';
import { presence } from '../../../src/theory/stages/presence.ts';

/** Exponential visits of mean 1/a and times away of mean 1/b, p coming back: two states, whose rates have the roots −r and −s. */
describe('being there, on this visit or a later one', () => {
  const [p, a, b] = [0.3, 1 / 150, 1 / 100];
  const half = Math.sqrt((a - b) ** 2 / 4 + p * a * b);
  const [r, s] = [(a + b) / 2 - half, (a + b) / 2 + half];
  const there = presence((t) => Math.exp(-a * t), { probability: p, awaySeconds: 1 / b }, 1 / a);
  const times = [0, 30, 150, 400, 1000, 3000];

  it('is what two states with exponential times have it', () => {
    const still = there((t) => Math.exp(-a * t));
    for (const t of times) {
      const exact = ((b - r) * Math.exp(-r * t) + (s - b) * Math.exp(-s * t)) / (s - r);
      expect(Math.abs(still(t) - exact)).toBeLessThan(2e-3);
    }
  });

  it('is the same of one who is away', () => {
    const still = there('away');
    for (const t of times) {
      const exact = (b * (Math.exp(-r * t) - Math.exp(-s * t))) / (s - r);
      expect(Math.abs(still(t) - exact)).toBeLessThan(2e-3);
    }
  });

  it('is the visit alone where nobody comes back', () => {
    const visit = (t: number) => 1 / (1 + t / 50) ** 2;
    const still = presence(visit, { probability: 0, awaySeconds: 100 }, 50)(visit);
    for (const t of [0, 36, 72, 360, 720]) expect(still(t)).toBeCloseTo(visit(t), 6);
  });
});
