import { describe, expect, it } from 'vitest';
import { allFields, fieldFacts, parseScenario } from '../../src/engine/index.ts';
import { createComparison } from '../../src/store/comparison.ts';
import {
  builtIn,
  fieldOptions,
  labelOf,
  refusal,
  startsOver,
  suggestValues,
  variantsOf,
} from '../../src/store/comparisonSetup.ts';

const article = parseScenario({});
const options = fieldOptions(article, 'article');

describe('the built-in comparison', () => {
  it('is the article’s ways to deploy, as far as the engine knows them', () => {
    const facts = fieldFacts('rollout.strategy');
    const known = facts?.kind === 'choice' ? Object.keys(facts.options) : [];
    const { field, values } = builtIn();
    expect(field).toBe('rollout.strategy');
    expect(values).toEqual(['bleed', 'lockOut', 'blueGreen', 'maintenance'].filter((way) => known.includes(way)));
  });
});

describe('a field that differs', () => {
  it('can be every field that the scenario has', () => {
    const offered = new Set(options.map(({ field }) => field));
    for (const { path } of allFields()) {
      const inList = /\.\d+\./.test(path) && !path.startsWith('servers.');
      if (path !== 'name' && !inList) expect(offered).toContain(path.replace('servers.0.', 'servers.*.'));
    }
  });

  it.each(options.map(({ field }) => field))('%s has values to begin with that can be run', (field) => {
    const values = suggestValues(article, field).slice(0, 4);
    expect(values.length).toBeGreaterThanOrEqual(2);
    expect(values.map((value) => refusal(article, field, value))).toEqual(values.map(() => null));
    const comparison = createComparison(article, variantsOf({ base: 'article', field, values }), () => 0);
    comparison.seek(5);
    expect(comparison.frames()).toHaveLength(values.length);
  });

  it('gives a run its name', () => {
    expect(labelOf('rollout.strategy', 'lockOut')).toBe('Lock out');
    expect(labelOf('balancer.drainTimeoutSeconds', 60)).toBe('Drain timeout: 60 s');
    expect(labelOf('balancer.drainTimeoutSeconds', null)).toBe('Drain timeout: none');
    expect(labelOf('servers', 3)).toBe('3 servers');
    expect(labelOf('operator', 'nextPhase')).toBe('Next phase at once');
  });

  it('gives equal runs a number', () => {
    const twice = variantsOf({ base: 'article', field: 'seed', values: [1, 2, 1] });
    expect(twice.map(({ label }) => label)).toEqual(['Seed: 1 (1)', 'Seed: 2', 'Seed: 1 (3)']);
  });

  it('makes a comparison from a later moment start over unless it can change midway', () => {
    const from = (field: string) => startsOver({ base: 'moment', field, values: [] });
    expect(from('traffic.arrivalRate')).toBe(false);
    expect(from('operator')).toBe(false);
    expect(from('seed')).toBe(true);
  });
});
