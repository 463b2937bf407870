import { describe, expect, it } from 'vitest';
import { parseScenario, type ScenarioInput } from '../../src/engine/index.ts';
import { doubtedScenarios, doubts, type Effect, GUESSES, type Guess, tornado } from '../../src/plan/measureFirst.ts';
import { replicateTogether } from '../../src/study/index.ts';
import { overSeeds } from '../seeds.ts';

function bars(input: ScenarioInput, effect: Effect) {
  const scenario = parseScenario(input);
  const all = doubts(scenario);
  const scenarios = doubtedScenarios(scenario, all);
  const crowds = overSeeds(60, (seed) => replicateTogether(scenarios, seed + 1));
  const results = scenarios.map((_, s) => crowds.map((crowd) => crowd[s]));
  return tornado(all, results, effect);
}

describe('what to measure first', () => {
  it('is how long sessions are where the bleed takes most of the time, the update where that does', () => {
    const bleeding = bars({ rollout: { updateSeconds: 20, testSeconds: 10 } }, 'duration');
    const rank = (guess: Guess) => bleeding.bars.findIndex((bar) => bar.guess === guess);
    for (const short of ['arrivals', 'update', 'test'] as const) expect(rank('mean')).toBeLessThan(rank(short));
    const updating = bars({ rollout: { updateSeconds: 3_000, testSeconds: 10 } }, 'duration');
    expect(updating.bars[0].guess).toBe('update');
    expect(updating.bars[0]).toMatchObject({ sure: true });
    // Two servers: two updates of half the time, or of double, after bleeds of about the same length.
    expect((updating.bars[0].low ?? 0) / updating.guessed).toBeLessThan(0.7);
    expect((updating.bars[0].high ?? 0) / updating.guessed).toBeGreaterThan(1.6);
  });

  it('hurts nobody whatever the truth is where all bleeds are waited out and there is room', () => {
    const { guessed, bars: all } = bars({ traffic: { arrivalRate: 0.2 } }, 'hurt');
    expect(guessed).toBe(0);
    expect(all.every(({ swing, sure }) => swing === 0 && !sure)).toBe(true);
  });

  it('doubles whom a timeout cuts when twice as many come, to within what chance allows', () => {
    const found = bars({ balancer: { drainTimeoutSeconds: 120, onDrainTimeout: 'cut' } }, 'hurt');
    const arrivals = found.bars.find(({ guess }) => guess === 'arrivals');
    // Poisson counts: the sum over the runs has the root of itself as its standard deviation.
    const runs = overSeeds(60, () => 0).length;
    const sd = Math.sqrt(((arrivals?.high ?? 0) + 4 * found.guessed) / runs);
    expect(Math.abs((arrivals?.high ?? 0) - 2 * found.guessed)).toBeLessThan(3.3 * sd);
    expect(arrivals?.sure).toBe(true);
  });

  it('knows each guess once, and leaves out an end that is no scenario or no other than the guess', () => {
    const all = doubts(parseScenario({ rollout: { testSeconds: 0 }, traffic: { arrivalRate: 15_000 } }));
    expect(all.map(({ guess }) => guess)).toEqual(GUESSES);
    expect(all.find(({ guess }) => guess === 'test')).toMatchObject({ low: null, high: null });
    expect(all.find(({ guess }) => guess === 'arrivals')?.high).toBeNull();
    expect(all.find(({ guess }) => guess === 'returns')?.low).toBeNull();
  });
});
