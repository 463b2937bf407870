import { describe, expect, it } from 'vitest';
import { parseScenario, type ScenarioInput } from '../../src/engine/index.ts';
import { fewestServers, holding, holdings, holds, outAtOnce } from '../../src/plan/capacity.ts';
import { replicate, roughRolloutSeconds } from '../../src/study/index.ts';
import { tailRanks } from '../../src/study/quantile.ts';
import { overSeeds } from '../seeds.ts';

/** Servers of 40 places that hold so many users each on average, sessions of two minutes. */
const cluster = (count: number, usersEach: number, more: ScenarioInput = {}) =>
  parseScenario({
    ...more,
    servers: Array.from({ length: count }, () => ({ capacity: 40 })),
    traffic: { arrivalRate: (count * usersEach) / 120, ...more.traffic },
  });
const full = (scenario: ReturnType<typeof cluster>, all: number) => {
  const runs = overSeeds(all, (seed) => replicate(scenario, seed + 1));
  return { runs: runs.length, full: runs.filter(({ ledger }) => ledger.turnedAway > 0).length };
};

describe('whether the others bear it', () => {
  it.each([
    ['exponential', 4, 22, 1, {}],
    ['a long tail', 4, 21, 1, { traffic: { sessionLength: { distribution: 'lognormal', spread: 2 } } }],
    ['fixed', 6, 20, 2, { traffic: { sessionLength: { distribution: 'fixed' } } }],
    ['a flash sale', 4, 12, 1, { traffic: { curve: { kind: 'spike', atSeconds: 300, factor: 1.8 } } }],
  ] as const)('somebody finds no room at most as often as it says: %s', (_, count, each, out, more) => {
    const scenario = cluster(count, each, { ...more, rollout: { batchSize: out } } as ScenarioInput);
    const { full: chance } = holding(scenario, out, 2 * roughRolloutSeconds(scenario));
    const found = full(scenario, 200);
    // So many or fewer of the runs, or the chance stated is too low (99.9 %).
    const [, most] = tailRanks(found.runs, Math.min(1 - 1e-9, chance), 0.001);
    expect(chance).toBeGreaterThan(1e-4);
    expect(found.full).toBeLessThan(most);
  });

  it('says that they do not where the mean load is above what is left, and then somebody is turned away in every run', () => {
    // 12 servers at 60 %, batches of 6: all would have to stand on places for five sixths of them.
    const scenario = cluster(12, 24, { rollout: { batchSize: 6 } });
    const found = holding(scenario, outAtOnce(scenario), 600);
    expect(found.share).toBeCloseTo(1.2, 6);
    expect(holds(found)).toBe(false);
    const { runs, full: turned } = full(scenario, 60);
    expect(turned).toBe(runs);
  });

  it('grows no easier the more are out, and counts the batch that leaves the fewest places', () => {
    const scenario = parseScenario({
      servers: [{ capacity: 10 }, { capacity: 10 }, { capacity: 100 }, { capacity: 10 }],
      traffic: { arrivalRate: 0.2 },
    });
    expect(holdings(scenario, () => 600).map(({ capacity, inService }) => [capacity, inService])).toEqual([
      [30, 3],
      [20, 2],
      [10, 1],
    ]);
    const chances = holdings(cluster(8, 20), () => 600).map((one) => one.full);
    expect([...chances].sort((a, b) => a - b)).toEqual(chances);
  });

  it('finds the fewest servers that hold: one fewer does not', () => {
    const scenario = cluster(6, 20);
    const least = fewestServers(scenario, 2, () => 3_000);
    if (least === null) throw new Error('some number holds');
    const servers = (count: number) => Array.from({ length: count }, () => scenario.servers[0]);
    const withThem = (count: number) => holds(holding({ ...scenario, servers: servers(count) }, 2, 3_000));
    expect([withThem(least), withThem(least - 1)]).toEqual([true, false]);
    const hopeless = parseScenario({ traffic: { arrivalRate: 10_000 } });
    expect(fewestServers(hopeless, 1, () => 600)).toBeNull();
  });

  it('knows what each strategy takes out at once', () => {
    const out = (rollout: ScenarioInput['rollout']) => outAtOnce(cluster(8, 10, { rollout }));
    expect(out({ strategy: 'bleed', batchSize: 3 })).toBe(3);
    expect(out({ strategy: 'blueGreen' })).toBe(0);
    expect(out({ strategy: 'maintenance' })).toBe(8);
    expect(out({ strategy: 'kubernetes' })).toBe(2);
  });
});
