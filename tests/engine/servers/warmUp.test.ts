import { describe, expect, it } from 'vitest';
import { comfortableLoad, tick, type World } from '../../../src/engine/index.ts';
import { act, tickUntil, worldOf } from '../runs.ts';

/** What Alice carries at her ease when she has just come back, cold for 100 s, of the 80 she carries when she is warm. */
function carriesAtFirst(warmUpSeconds: number, warmUpWarms: boolean): { world: World; load: () => number } {
  const world = worldOf({
    traffic: { arrivalRate: 0.01 },
    servers: [{ capacity: 100, comfortable: 0.8 }, {}],
    balancer: { coldSeconds: 100, coldShare: 0.25 },
    rollout: { strategy: 'lockOut', balancedSeconds: 1, updateSeconds: 1, testSeconds: 1, warmUpSeconds, warmUpWarms },
  });
  tickUntil(world, ({ servers }) => servers[0].version === 2 && servers[0].status === 'inService', 500);
  return { world, load: () => comfortableLoad(world, world.servers[0]) };
}

describe('a warm-up', () => {
  it('warms nothing while nobody makes traffic: the server is as cold after it as without', () => {
    const { world, load } = carriesAtFirst(50, false);
    expect(load()).toBeCloseTo(20);
    tick(world, 50);
    expect(load()).toBeCloseTo(50);
  });

  it('warms for as long as it lasts where it has traffic of its own', () => {
    expect(carriesAtFirst(50, true).load()).toBeCloseTo(50);
    expect(carriesAtFirst(100, true).load()).toBeCloseTo(80);
  });

  it('is not had by a server that is back from a crash', () => {
    const { world, load } = carriesAtFirst(100, true);
    act(world, { type: 'crash', server: 'Alice', seconds: 5 });
    tickUntil(world, ({ servers }) => servers[0].status === 'inService', 10);
    expect(load()).toBeCloseTo(20);
  });
});
