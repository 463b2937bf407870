import { describe, expect, it } from 'vitest';
import { parseScenario, type Scenario, type ScenarioInput } from '../../src/engine/index.ts';
import {
  type DeadlineName,
  deadlines,
  TOOL_LIMITS,
  type ToolLimits,
  toTheLast,
  weakest,
} from '../../src/plan/deadlines.ts';
import { roundedUp, sampled } from '../../src/plan/times.ts';
import { replicate } from '../../src/study/index.ts';
import { dryProbability, quantileOf } from '../../src/theory/index.ts';
import { overSeeds } from '../seeds.ts';

const LIMITS = Object.fromEntries(
  Object.entries(TOOL_LIMITS).map(([name, { seconds }]) => [name, seconds]),
) as ToolLimits;
const crowds = (scenario: Scenario, all: number) => overSeeds(all, (seed) => replicate(scenario, seed + 1));
function chainOf(input: ScenarioInput, limits: Partial<ToolLimits> = {}, all = 300) {
  const scenario = parseScenario(input);
  const measured = { plan: crowds(scenario, all), toTheLast: crowds(toTheLast(scenario), all) };
  const chain = deadlines(scenario, { ...LIMITS, ...limits }, measured);
  const named = (name: DeadlineName) => {
    const found = chain.find((deadline) => deadline.name === name);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  return { chain, named, runs: measured.plan.length };
}

describe('the chain of deadlines', () => {
  it('gives the drain timeout the chance that theory gives it', () => {
    // Blue-green bleeds all old users at once: one drain, whose law is known.
    const { named, runs } = chainOf({
      rollout: { strategy: 'blueGreen' },
      balancer: { drainTimeoutSeconds: 600, onDrainTimeout: 'cut' },
    });
    const session = parseScenario({}).traffic.sessionLength;
    const dry = dryProbability(600, 60, session);
    const { breaks } = named('drainTimeout');
    expect(Math.abs(breaks - (1 - dry))).toBeLessThan(3.3 * Math.sqrt((dry * (1 - dry)) / runs));
  });

  it('cuts somebody in just those runs in which the drain timeout breaks', () => {
    const input = { balancer: { drainTimeoutSeconds: 500, onDrainTimeout: 'cut' as const } };
    const { named } = chainOf(input, {}, 120);
    const cut = crowds(parseScenario(input), 120).filter(({ ledger }) => ledger.cutOff > 0).length;
    const { breaks } = named('drainTimeout');
    // The second bleed begins later where the first was waited out: its users differ, so that the counts are near, not equal.
    const runs = crowds(parseScenario(input), 120).length;
    expect(Math.abs(breaks - cut / runs)).toBeLessThan(3.3 * Math.sqrt(0.5 / runs));
  });

  it('names the limit that breaks most likely, and advises one that holds 99 times in 100', () => {
    const slow = { rollout: { updateSeconds: 1_800 } };
    const { chain, named } = chainOf(slow, { window: 600, gitlabCi: 3_600 }, 60);
    expect(named('window').breaks).toBe(1);
    expect(weakest(chain)?.name).toBe('window');
    const again = chainOf(slow, { window: named('window').advised, gitlabCi: null, githubActions: null }, 60);
    expect(again.named('window').breaks).toBeLessThanOrEqual(0.01);
    expect(weakest(again.chain)).toBeNull();
  });

  it('has the links of Kubernetes for pods only: the news before preStop, preStop before the grace period', () => {
    const pods: ScenarioInput = {
      balancer: { product: 'kubernetesService', endpointDelaySeconds: 5 },
      rollout: { strategy: 'kubernetes', preStopSeconds: 2, graceSeconds: 30 },
    };
    const { named } = chainOf(pods, {}, 30);
    expect(named('preStop')).toMatchObject({ seconds: 2, breaks: 1, advised: 5, waited: 'news' });
    expect(named('grace').needs.half).toBeGreaterThanOrEqual(2);
    expect(named('progressDeadline')).toMatchObject({ seconds: 600, breaks: 0 });
    const { chain } = chainOf({}, {}, 30);
    expect(chain.map(({ name }) => name)).not.toContain('grace');
    expect(chain.map(({ name }) => name)).not.toContain('cookie');
  });

  it.each([30, 45, 60])('a grace period of %i s cuts nobody as often as it says', (graceSeconds) => {
    const pods: ScenarioInput = {
      servers: Array.from({ length: 4 }, () => ({ capacity: 60 })),
      balancer: { product: 'traefikKubernetes' },
      rollout: { strategy: 'kubernetes', maxSurge: '4', maxUnavailable: '0', graceSeconds, preStopSeconds: 5 },
    };
    const { named, runs } = chainOf(pods, {}, 300);
    const cut = crowds(parseScenario(pods), 300).filter(({ ledger }) => ledger.cutOff > 0).length;
    const { breaks } = named('grace');
    expect(Math.abs(cut / runs - breaks)).toBeLessThan(3.3 * Math.sqrt((breaks * (1 - breaks)) / runs) + 1 / runs);
  });

  it('never ends where a rollout holds: no limit is long enough', () => {
    const { named } = chainOf({ rollout: { testFailureProbability: 1, onTestFailure: 'hold' } }, {}, 10);
    expect(named('window')).toMatchObject({ breaks: 1, advised: Number.POSITIVE_INFINITY });
  });
});

describe('times of many crowds', () => {
  it('are known by their shares', () => {
    const law = sampled([3, 1, 2, Number.POSITIVE_INFINITY]);
    expect([0.5, 1, 2.5, 3, 1e9].map(law.by)).toEqual([0, 0.25, 0.5, 0.75, 0.75]);
    expect(quantileOf(law, 0.5)).toBe(2);
    expect(quantileOf(law, 0.9)).toBe(Number.POSITIVE_INFINITY);
  });

  it('are rounded up to what one would set', () => {
    expect([0, 17, 61, 299, 301, 3_500, 40_000].map(roundedUp)).toEqual([0, 17, 65, 300, 330, 3_600, 41_400]);
  });
});
