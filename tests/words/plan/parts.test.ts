import { describe, expect, it } from 'vitest';
import { hasPods, parseScenario, type ScenarioInput } from '../../../src/engine/index.ts';
import { fewestServers, holding, holdings, holds, losesMore, outAtOnce } from '../../../src/plan/capacity.ts';
import { deadlines, TOOL_LIMITS, type ToolLimits, toTheLast, weakest } from '../../../src/plan/deadlines.ts';
import { doubtedScenarios, doubts, tornado } from '../../../src/plan/measureFirst.ts';
import { replicate, replicateTogether } from '../../../src/study/index.ts';
import { capacityAnswer, noRoomWords } from '../../../src/words/plan/capacity.ts';
import { deadlinesAnswer } from '../../../src/words/plan/deadlines.ts';
import { measureAnswer } from '../../../src/words/plan/measureFirst.ts';
import { sweptWords } from '../../../src/words/plan/sweep.ts';

const LIMITS = Object.fromEntries(Object.entries(TOOL_LIMITS).map(([name, { seconds }]) => [name, seconds]));

function capacity(input: ScenarioInput, turnedAway: number | null = null): string {
  const scenario = parseScenario(input);
  const out = outAtOnce(scenario);
  const most = Math.max(
    0,
    ...holdings(scenario, () => 3_000)
      .filter(holds)
      .map((row) => row.out),
  );
  const plan = holding(scenario, out, 3_000);
  return capacityAnswer(
    plan,
    hasPods(scenario),
    turnedAway,
    most,
    fewestServers(scenario, out, () => 3_000),
    losesMore(scenario),
  ).join(' ');
}

describe('what is said of the servers in service', () => {
  const servers = (count: number) => Array.from({ length: count }, () => ({ capacity: 40 }));

  it('names their places taken where they hold', () => {
    expect(capacity({})).toBe(
      'With 1 server out at once the rest holds: at the busiest moment 50 % of its places are taken, and in at least 999 of 1,000 rollouts everybody finds room.',
    );
  });

  it('says so where more servers may be lost than it takes out', () => {
    const failing = { rollout: { testFailureProbability: 0.1, onTestFailure: 'carryOn' as const } };
    expect(capacity(failing)).toMatch(
      /finds room\. Servers that crash, or are left out after a failed test, are not counted in\.$/,
    );
  });

  it('refuses a plan that can’t work, with what would', () => {
    const words = capacity({ servers: servers(12), traffic: { arrivalRate: 2.4 }, rollout: { batchSize: 6 } }, 1_372.4);
    expect(words).toMatch(
      /^Not with 6 servers out at once: at the busiest moment the rest would need 120 % of its places\./,
    );
    expect(words).toContain('About 1,372 users would be turned away. Up to ');
    expect(words).toMatch(/It takes \d\d servers to hold with 6 out at once\.$/);
  });

  it('says how often somebody may find no room where it is tight', () => {
    const words = capacity({ servers: servers(4), traffic: { arrivalRate: 0.82 }, rollout: { batchSize: 1 } });
    expect(words).toMatch(
      /^With 1 server out at once 82 % of the rest’s places are taken at the busiest moment: in up to \d+ % /,
    );
  });

  it('knows strategies that take out nothing, or all', () => {
    expect(capacity({ rollout: { strategy: 'blueGreen' } })).toContain('Nothing is taken out');
    expect(capacity({ rollout: { strategy: 'maintenance' } })).toContain('All servers are out');
    const [none] = holdings(parseScenario({ traffic: { arrivalRate: 0.1 } }), () => 600);
    expect(noRoomWords(none)).toBe('under 0.1 %');
  });
});

describe('what is said of deadlines', () => {
  const chainOf = (input: ScenarioInput, limits: Partial<ToolLimits> = {}) => {
    const scenario = parseScenario(input);
    const crowds = (of: typeof scenario) => Array.from({ length: 40 }, (_, seed) => replicate(of, seed + 1));
    const measured = { plan: crowds(scenario), toTheLast: crowds(toTheLast(scenario)) };
    const chain = deadlines(scenario, { ...LIMITS, ...limits } as ToolLimits, measured);
    return deadlinesAnswer(weakest(chain), chain).join(' ');
  };

  it('is how long the whole takes where all fit', () => {
    expect(chainOf({ rollout: { strategy: 'lockOut' } })).toBe(
      'By these crowds every limit holds at least 99 times in 100. The whole rollout takes 3 min.',
    );
  });

  it('does not call a drain timeout held that cuts', () => {
    const cuts = { balancer: { drainTimeoutSeconds: 60, onDrainTimeout: 'cut' as const } };
    expect(chainOf(cuts)).toMatch(/^By these crowds every limit but the drain timeout, which the plan chooses, holds/);
  });

  it('names what breaks, how often, and what to set', () => {
    expect(chainOf({ rollout: { strategy: 'lockOut' } }, { window: 120 })).toBe(
      'Change window breaks: in 100 % of rollouts it takes longer than 2 min until the whole rollout is over. Set it to 3 min. The whole rollout takes 3 min.',
    );
  });

  it('sets nothing where the rollout may hold for ever', () => {
    const words = chainOf({ rollout: { testFailureProbability: 1, onTestFailure: 'hold' } });
    expect(words).toContain('No time is long enough');
    expect(words).not.toMatch(/takes for ever/);
  });
});

describe('what is said of guesses', () => {
  it('is which to measure, and from what to what the plan then goes', () => {
    const scenario = parseScenario({ rollout: { updateSeconds: 3_600 } });
    const all = doubts(scenario);
    const scenarios = doubtedScenarios(scenario, all);
    const crowds = Array.from({ length: 12 }, (_, seed) => replicateTogether(scenarios, seed + 1));
    const results = scenarios.map((_, s) => crowds.map((crowd) => crowd[s]));
    const { guessed, bars } = tornado(all, results, 'duration');
    expect(measureAnswer('duration', bars, guessed)).toMatch(
      /^Measure first: how long an update takes\. Tried at half and double, the rollout typically takes 1 h \d+ min to 4 h \d+ min\.$/,
    );
    const hurt = tornado(all, results, 'hurt');
    expect(hurt.guessed).toBe(0);
  });

  it('says a value of a cell as one says it', () => {
    expect([
      sweptWords('duration', 5_400),
      sweptWords('fullest', 0.5),
      sweptWords('hurt', 0.24),
      sweptWords('cutOff', 12.6),
    ]).toEqual(['1 h 30 min', '50 %', '0.2', '13']);
    expect(sweptWords('hurt', Number.NaN)).toBe('…');
  });
});
