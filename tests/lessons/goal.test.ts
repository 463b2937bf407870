import { describe, expect, it } from 'vitest';
import { createWorld, observe, parseScenario, type ScenarioInput, tick } from '../../src/engine/index.ts';
import { type Wanted, wantedState } from '../../src/lessons/index.ts';

const start = { scenario: {} };

/** How a condition stands after so many seconds. */
function stateAt(wanted: Wanted, seconds: number, input: ScenarioInput = {}): string {
  const scenario = parseScenario(input);
  const world = createWorld(scenario);
  tick(world, seconds);
  return wantedState(wanted, observe(world), scenario, start);
}

describe('a condition of a goal', () => {
  it('that sets a limit is open until it is exceeded, or the rollout is over', () => {
    const nobody: Wanted = { type: 'atMost', entry: 'cutOff', amount: 0 };
    expect([stateAt(nobody, 50), stateAt(nobody, 5_000)]).toEqual(['open', 'met']);
    expect(stateAt(nobody, 70, { rollout: { strategy: 'lockOut' } })).toBe('missed');
    expect(stateAt({ type: 'within', seconds: 100 }, 200)).toBe('missed');
    expect(stateAt({ type: 'within', seconds: 4_000 }, 5_000)).toBe('met');
    expect(stateAt({ type: 'unharmed' }, 5_000)).toBe('met');
    expect(stateAt({ type: 'neverFuller', utilisation: 0.3 }, 600)).toBe('missed');
  });

  it('that wants something done is open until it is', () => {
    expect([stateAt({ type: 'done' }, 100), stateAt({ type: 'done' }, 5_000)]).toEqual(['open', 'met']);
    expect([stateAt({ type: 'past', seconds: 90 }, 89), stateAt({ type: 'past', seconds: 90 }, 90)]).toEqual([
      'open',
      'met',
    ]);
    const rollBack: ScenarioInput = { rollout: { testFailureProbability: 1, onTestFailure: 'rollBack' } };
    expect(stateAt({ type: 'rolledBack' }, 5_000, rollBack)).toBe('met');
    expect(stateAt({ type: 'done' }, 5_000, rollBack)).toBe('missed');
  });

  it('about a bleed is decided as soon as the server is dry, or its time is up', () => {
    const within = (seconds: number): Wanted => ({ type: 'dryWithin', server: 'Alice', seconds });
    expect(stateAt(within(500), 30)).toBe('open');
    expect(stateAt(within(100), 300)).toBe('missed');
    expect(stateAt(within(3_000), 5_000)).toBe('met');
  });

  it('about the settings is met or missed at once', () => {
    expect(stateAt({ type: 'kept', part: 'traffic' }, 0)).toBe('met');
    expect(stateAt({ type: 'kept', part: 'traffic' }, 0, { traffic: { arrivalRate: 1 } })).toBe('missed');
    expect(stateAt({ type: 'capacityAtMost', users: 100 }, 0)).toBe('missed');
    expect(stateAt({ type: 'listUnknown' }, 0, { rollout: { dryWhen: 'quiet' } })).toBe('met');
  });
});
