import { describe, expect, it } from 'vitest';
import { tick } from '../../../src/engine/index.ts';
import { bench } from '../bench.ts';
import { act, eventsOf } from '../runs.ts';

describe('a reload that forgets the drain', () => {
  it('gives the server new users again', () => {
    const world = bench(12, { forgetsDrainAfterSeconds: 2 });
    act(world, { type: 'drain', server: 'Alice' });
    tick(world, 19);
    expect(world.servers[0].status).toBe('draining');
    tick(world, 1);
    expect(world.servers[0].status).toBe('inService');
    expect(eventsOf(world, 'forgotten')).toEqual([{ type: 'forgotten', tick: 20, server: 0 }]);
  });

  it('makes the rollout hold until the operator bleeds it once more', () => {
    const world = bench(12, { forgetsDrainAfterSeconds: 2 }, { rollout: { balancedSeconds: 1 } });
    tick(world, 100);
    const obstacle = { type: 'needsOperator', servers: [0], exit: 'dry' };
    expect(world.rollout).toMatchObject({ status: 'holding', obstacle });
    act(world, { type: 'set', field: 'balancer.forgetsDrainAfterSeconds', value: null });
    act(world, { type: 'drain', server: 'Alice' });
    tick(world);
    expect(world.rollout).toMatchObject({ status: 'running', obstacle: null });
  });
});
