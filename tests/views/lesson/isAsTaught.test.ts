import { describe, expect, it } from 'vitest';
import { createWorld, observe, parseScenario, type ScenarioInput } from '../../../src/engine/index.ts';
import { LESSONS } from '../../../src/scenarios/index.ts';
import { isAsTaught } from '../../../src/views/lesson/isAsTaught.ts';

const [article] = LESSONS;
const seen = observe(createWorld(parseScenario({})));
const asTaught = (input: ScenarioInput, ledger = {}) =>
  isAsTaught(article, parseScenario(input), { ...seen, ledger: { ...seen.ledger, ...ledger } });

describe('a run', () => {
  it('is as taught with other users and by hand too', () => {
    expect(asTaught({ ...article.scenario })).toBe(true);
    expect(asTaught({ ...article.scenario, seed: 9, rollout: { mode: 'manual' } })).toBe(true);
  });

  it('is another one once something else is set, or when it went another way', () => {
    expect(asTaught({ ...article.scenario, rollout: { strategy: 'maintenance' } })).toBe(false);
    expect(asTaught({ ...article.scenario }, { cutOff: 4 })).toBe(false);
  });
});
