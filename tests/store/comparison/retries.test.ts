import { expect, it } from 'vitest';
import { parseScenario } from '../../../src/engine/index.ts';
import { builtIn, startOf } from '../../../src/store/comparison/setup.ts';
import { differsWords } from '../../../src/words/comparison/runs.ts';

it('people try again in the built-in comparison, which says so, unless the cluster that is set says how likely', () => {
  const base = startOf(builtIn(), parseScenario({}));
  expect(base.traffic.retryProbability).toBe(0.8);
  expect(differsWords(builtIn(), base)).toBe(
    'The article · Strategy differs · 80 % of those who get nothing try again',
  );
  const set = parseScenario({ traffic: { retryProbability: 0.3 } });
  expect(startOf(builtIn(), set)).toBe(set);
  const other = parseScenario({});
  expect(startOf({ base: 'start', field: 'seed', values: [1, 2] }, other)).toBe(other);
});
