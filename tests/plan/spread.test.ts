import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/engine/index.ts';
import { courseOf, durationLaw } from '../../src/plan/course/course.ts';
import { clusterOf, planned } from '../../src/plan/course/plans.ts';
import { hasClosedForm, spreads } from '../../src/plan/spread.ts';
import { atOnce } from '../../src/player/slices.ts';
import { replicate } from '../../src/study/index.ts';
import { overSeeds } from '../seeds.ts';

const cluster = clusterOf(parseScenario({ balancer: { routing: 'random' }, servers: [{}, {}, {}] }));
const plan = { batchSize: 1, timeoutSeconds: 240 };
const scenario = planned(cluster, plan);
const known = { law: atOnce(durationLaw(cluster, plan)), course: courseOf(cluster, plan) };
const crowds = overSeeds(300, (seed) => replicate(scenario, seed + 1));

describe('how a plan varies', () => {
  it('counts every crowd once, and expects as many as there are', () => {
    for (const { bins, sorted } of spreads(crowds, scenario, known)) {
      expect(bins.length === 0 || bins.reduce((sum, bin) => sum + bin.crowds, 0) === sorted.length).toBe(true);
      // Some of the law lies beyond what was met.
      for (const { expected } of bins) if (expected !== null) expect(expected).toBeGreaterThanOrEqual(0);
    }
  });

  it.each(['seconds', 'cutOff'] as const)('agrees with the closed form: %s', (of) => {
    const found = spreads(crowds, scenario, known).find((one) => one.of === of);
    if (!found) throw new Error(`no ${of}`);
    // Pearson's χ² over bins that expect at least five; its 99.9 % quantile by Wilson and Hilferty's approximation.
    const beyond = (crowds.length - found.bins.reduce((sum, bin) => sum + (bin.expected ?? 0), 0)) / 2;
    const bins: { crowds: number; expected: number }[] = [];
    let open = { crowds: 0, expected: beyond };
    for (const bin of found.bins) {
      open = { crowds: open.crowds + bin.crowds, expected: open.expected + (bin.expected ?? 0) };
      if (open.expected >= 5) {
        bins.push(open);
        open = { crowds: 0, expected: 0 };
      }
    }
    bins[bins.length - 1].crowds += open.crowds;
    bins[bins.length - 1].expected += open.expected + beyond;
    const statistic = bins.reduce((sum, bin) => sum + (bin.crowds - bin.expected) ** 2 / bin.expected, 0);
    const free = bins.length - 1;
    const limit = free === 0 ? 1e-6 : free * (1 - 2 / (9 * free) + 3.09 * Math.sqrt(2 / (9 * free))) ** 3;
    expect(statistic).toBeLessThanOrEqual(limit);
  });

  it('tells harms that were done, and all together only where there are several', () => {
    expect(spreads(crowds, scenario, known).map(({ of }) => of)).toEqual(['seconds', 'cutOff', 'fullest']);
    const moved = { ...scenario, balancer: { ...scenario.balancer, affinityWhileDraining: false } };
    const all = overSeeds(60, (seed) =>
      replicate({ ...moved, balancer: { ...moved.balancer, drainTimeoutSeconds: 5 } }, seed + 1),
    );
    expect(spreads(all, moved, known).map(({ of }) => of)).toEqual([
      'seconds',
      'hurt',
      'cutOff',
      'signedOut',
      'fullest',
    ]);
    expect(hasClosedForm(moved)).toBe(false);
    for (const { bins } of spreads(all, moved, known))
      expect(bins.every(({ expected }) => expected === null)).toBe(true);
  });
});
