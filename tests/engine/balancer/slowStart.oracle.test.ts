import { describe, expect, it, vi } from 'vitest';
import { tick } from '../../../src/engine/index.ts';
import { type Balancer, bench, taken } from '../bench.ts';
import { act } from '../runs.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The share that a server with this part of its weight has beside one with all of it. */
const shareAt = (x: number): number => x / (1 + x);
/** Its mean, and its standard deviation, while the part grows evenly from one value to another. */
function shareBetween(from: number, to: number): { theory: number; sd: number } {
  const steps = 1000;
  const at = Array.from({ length: steps }, (_, i) => shareAt(from + ((i + 0.5) / steps) * (to - from)));
  const theory = at.reduce((sum, share) => sum + share, 0) / steps;
  return { theory, sd: Math.sqrt(at.reduce((sum, share) => sum + (share - theory) ** 2, 0) / steps) };
}

/** Alice's share while it grows is the theory's: users come by chance early or late, in turn within a user or two, tick by tick. */
function expectGrowth(alice: number, all: number, from: number, to: number, ticks: number): void {
  const { theory, sd } = shareBetween(from, to);
  const tolerance = (3.29 * sd) / Math.sqrt(all) + 2 / all + (to - from) / ticks;
  expect(Math.abs(alice / all - theory), `${alice / all} instead of ${theory}`).toBeLessThanOrEqual(tolerance);
}

describe('slow start', () => {
  /** Alice comes back, empty; how many new users she takes in each of `steps` parts of so many ticks, and how many there are. */
  const back = (balancer: Balancer, steps: number, ticks: number): [number, number][] => {
    const world = bench(1, balancer, { traffic: { arrivalRate: 200 } });
    act(world, { type: 'update', server: 'Alice', force: true });
    tick(world, 601);
    act(world, { type: 'putBack', server: 'Alice', force: true });
    return Array.from({ length: steps }, () => {
      const { counts, all } = taken(world, ticks);
      return [counts[0], all];
    });
  };

  it('gives a returning server the share x/(1 + x), 0.31 on average', () => {
    const parts = back({ slowStartSeconds: 60, slowStartFloor: 0 }, 6, 100);
    parts.forEach(([alice, all], i) => {
      expectGrowth(alice, all, i / 6, (i + 1) / 6, 100);
    });
    const [alice, all] = parts.reduce(([a, b], [more, rest]) => [a + more, b + rest], [0, 0]);
    expectGrowth(alice, all, 0, 1, 600);
    expect(shareBetween(0, 1).theory).toBeCloseTo(1 - Math.log(2), 5);
    expect(1 - Math.log(2)).toBeCloseTo(0.31, 2);
  });

  it('begins at its floor', () => {
    const [[alice, all]] = back({ slowStartSeconds: 600, slowStartFloor: 0.25 }, 1, 200);
    expect(Math.abs(alice - shareAt(0.25) * all)).toBeLessThanOrEqual(1);
  });

  it('gives half at once where it only applies after a crash', () => {
    const [[alice, all]] = back({ slowStartSeconds: 60, slowStartAfter: 'crash' }, 1, 100);
    expect(Math.abs(alice - all / 2)).toBeLessThanOrEqual(0.5);
  });

  it('applies after a crash, and not to a later return', () => {
    const world = bench(2, {
      slowStartSeconds: 60,
      slowStartAfter: 'crash',
      slowStartFloor: 0,
      checkFall: 1,
      checkSeconds: 0.1,
    });
    act(world, { type: 'crash', server: 'Alice', seconds: 5 });
    tick(world, 50);
    expect(world.servers[0].status).toBe('inService');
    const slow = taken(world, 600);
    expectGrowth(slow.counts[0], slow.all, 0, 1, 600);
    act(world, { type: 'test', server: 'Alice', force: true });
    tick(world, 301);
    act(world, { type: 'putBack', server: 'Alice', force: true });
    const { counts, all } = taken(world, 100);
    expect(Math.abs(counts[0] - all / 2)).toBeLessThanOrEqual(0.5);
  });

  it('of the only server turns nobody away', () => {
    const world = bench(2, { slowStartSeconds: 60, slowStartFloor: 0 }, { servers: [{ capacity: 1_000_000 }] });
    act(world, { type: 'test', server: 'Alice', force: true });
    tick(world, 301);
    const { turnedAway } = world.ledger;
    act(world, { type: 'putBack', server: 'Alice', force: true });
    tick(world, 600);
    expect(world.ledger.turnedAway).toBe(turnedAway);
  });
});
