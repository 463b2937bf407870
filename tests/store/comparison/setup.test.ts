import { describe, expect, it } from 'vitest';
import { fieldFacts } from '../../../src/engine/index.ts';
import { builtIn, sameUsers, startsOver } from '../../../src/store/comparison/setup.ts';

describe('the built-in comparison', () => {
  it('is the article’s ways to deploy, as far as the engine knows them', () => {
    const facts = fieldFacts('rollout.strategy');
    const known = facts?.kind === 'choice' ? facts.options : [];
    const { field, values } = builtIn();
    expect(field).toBe('rollout.strategy');
    expect(values).toEqual(['bleed', 'lockOut', 'blueGreen', 'maintenance'].filter((way) => known.includes(way)));
  });
});

describe('a field that differs', () => {
  it('leaves the users the same, unless it is about them', () => {
    const same = (field: string) => sameUsers({ base: 'article', field, values: [] });
    expect(['rollout.batchSize', 'balancer.product', 'servers', 'operator'].map(same)).not.toContain(false);
    expect(['traffic.arrivalRate', 'seed', 'start', 'tickSeconds'].map(same)).not.toContain(true);
  });

  it('makes a comparison from a later moment start over unless it can change midway', () => {
    const from = (field: string) => startsOver({ base: 'moment', field, values: [] });
    expect(from('traffic.arrivalRate')).toBe(false);
    expect(from('operator')).toBe(false);
    expect(from('seed')).toBe(true);
  });
});
