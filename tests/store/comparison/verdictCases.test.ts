import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../src/engine/chance/normal.ts';
import {
  type FieldValue,
  parseScenario,
  type Scenario,
  type ScenarioInput,
  withField,
} from '../../../src/engine/index.ts';
import { levelBy } from '../../../src/store/comparison/judging.ts';
import { prefer } from '../../../src/store/comparison/prefer.ts';
import { judge } from '../../../src/store/comparison/verdict.ts';
import { type Replication, replicateTogether } from '../../../src/study/index.ts';
import { verdictWords } from '../../../src/words/comparison/verdict.ts';
import { seeds } from '../../seeds.ts';

const JUDGES = 100;

/** What becomes of two runs with so many crowds from a seed on. */
function meet(pair: readonly Scenario[], from: number, count: number): Replication[][] {
  const crowds = Array.from({ length: count }, (_, i) => replicateTogether(pair, from + i));
  return pair.map((_, run) => crowds.map((outcomes) => outcomes[run]));
}

const pairOf = (input: ScenarioInput, field: string, values: readonly FieldValue[]): Scenario[] =>
  values.map((value) => withField(parseScenario(input), field, value));

describe('two runs that one crowd can’t tell apart', () => {
  it.each<[string, ScenarioInput, string, FieldValue[]]>([
    ['a tenth more users', {}, 'traffic.arrivalRate', [0.5, 0.55]],
    ['the grace period', { rollout: { strategy: 'kubernetes' } }, 'rollout.graceSeconds', [5, 20]],
    ['an ALB’s timeout', { balancer: { product: 'awsAlb' } }, 'balancer.drainTimeoutSeconds', [300, 10]],
    [
      'bleeding or not, when the schema breaks',
      { rollout: { schemaChange: 'breaking' } },
      'rollout.strategy',
      ['bleed', 'lockOut'],
    ],
  ])('by %s are too close to call, or the share of crowds is the one that others have', (_, input, field, values) => {
    const pair = pairOf(input, field, values);
    const { leaders, standings } = judge(meet(pair, 1, JUDGES), 'people', levelBy(2, JUDGES));
    const others = seeds(200);
    const [one, two] = meet(pair, 10_001, others);
    const shares = [0, 1].map((run) => {
      const better = one.filter((own, i) => Math.sign(prefer(own, two[i], 'people')) === (run === 0 ? -1 : 1)).length;
      return better / others;
    });
    // The difference of two shares of independent crowds, with 99.9 %.
    for (const [run, share] of shares.entries()) {
      const mean = (standings[run].wins + share * others) / (JUDGES + others);
      const deviation = Math.sqrt(mean * (1 - mean) * (1 / JUDGES + 1 / others));
      expect(Math.abs(standings[run].wins / JUDGES - share)).toBeLessThanOrEqual(normalQuantile(0.9995) * deviation);
    }
    if (leaders.length === 1) expect(shares[leaders[0]]).toBeGreaterThan(shares[1 - leaders[0]]);
  });
});

it('time on slow servers is said, where it is all that differs', () => {
  const runs = meet(pairOf({}, 'balancer.coldSeconds', [0, 900]), 1, JUDGES);
  const words = verdictWords(judge(runs, 'people', levelBy(2, JUDGES)), {
    subjects: ['Warm', 'Cold'],
    labels: ['Warm', 'Cold'],
    apart: false,
  });
  expect(words.headline).toMatch(/^Warm does better with (all|\d+ of) 100 crowds/);
  expect(words.reasons).toEqual([expect.stringMatching(/^Cold: typically \d+ h.* more in all on slow servers\.$/)]);
});
