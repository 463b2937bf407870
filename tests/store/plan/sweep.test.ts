import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScenario, valueAt } from '../../../src/engine/index.ts';
import { sweepCells, sweepFields, sweepValues, sweptValue } from '../../../src/store/plan/sweep.ts';
import { replicate } from '../../../src/study/index.ts';
import { cases } from '../../seeds.ts';

const article = parseScenario({});
const eight = parseScenario({ servers: Array.from({ length: 8 }, () => ({})) });

describe('two settings against each other', () => {
  it('has values around what is set, in order, that one among them', () => {
    expect(sweepValues(article, 'traffic.arrivalRate')).toEqual([0.125, 0.25, 0.5, 1, 2]);
    expect(sweepValues(article, 'traffic.buyerShare')).toEqual([0.075, 0.15, 0.3, 0.6, 1]);
    expect(sweepValues(eight, 'rollout.batchSize')).toEqual([1, 2, 3]);
    expect(sweepValues(eight, 'servers')).toEqual([2, 4, 8, 16, 32]);
    expect(sweepValues(article, 'balancer.redispatch')).toEqual([false, true]);
    expect(sweepValues(article, 'rollout.strategy')[0]).toBe('bleed');
    expect(sweepValues(article, 'balancer.drainTimeoutSeconds').at(-1)).toBeNull();
  });

  it('makes of any two fields cells that are scenarios or can’t be, the plan itself among them', () => {
    const fields = sweepFields(eight);
    expect(fields).toContain('servers');
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.constantFrom(...fields), (across, down) => {
        fc.pre(across !== down);
        const [x, y] = [across, down].map((field) => ({ field, values: sweepValues(eight, field) }));
        const cells = sweepCells(eight, x, y).flat();
        expect(cells).toHaveLength(x.values.length * y.values.length);
        expect(cells.some(({ scenario }) => JSON.stringify(scenario) === JSON.stringify(eight))).toBe(true);
        for (const { scenario, x: across_ } of cells) {
          if (scenario === null || across === 'servers') continue;
          // A product sets switches, and what is set after it wins.
          if (down !== 'balancer.product') expect(valueAt(scenario, across.replace('*', '0'))).toEqual(across_);
        }
      }),
      { numRuns: cases(60) },
    );
  });

  it('leaves out pairs that can’t go together', () => {
    const cells = sweepCells(
      eight,
      { field: 'rollout.batchSize', values: [1, 4] },
      { field: 'servers', values: [4, 8] },
    );
    expect(cells.map((row) => row.map(({ scenario }) => scenario !== null))).toEqual([
      [true, false],
      [true, true],
    ]);
  });

  it('says of each cell what its crowds say', () => {
    const runs = [1, 2, 3].map((seed) => replicate(article, seed));
    expect(sweptValue(runs, 'duration')).toBe(runs.map((run) => run.rolloutSeconds).sort((a, b) => a - b)[1]);
    expect(sweptValue(runs, 'cutOff')).toBe(0);
    expect(sweptValue(runs, 'fullest')).toBeGreaterThan(0.5);
    expect(sweptValue([], 'duration')).toBeNaN();
  });
});
