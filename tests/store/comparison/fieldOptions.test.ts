import { describe, expect, it } from 'vitest';
import { allFields, parseScenario } from '../../../src/engine/index.ts';
import { createComparison } from '../../../src/store/comparison/comparison.ts';
import { fieldOptions, refusal, suggestValues } from '../../../src/store/comparison/fieldOptions.ts';

const article = parseScenario({});
const options = fieldOptions(article, 'article');

describe('a field that differs', () => {
  it('can be every field that the scenario has', () => {
    const offered = new Set(options.map(({ field }) => field));
    for (const { path } of allFields()) {
      const inList = /\.\d+\./.test(path) && !path.startsWith('servers.');
      if (path !== 'name' && !inList) expect(offered).toContain(path.replace('servers.0.', 'servers.*.'));
    }
  });

  it('stands in the group that it is about', () => {
    const groups = Object.fromEntries(fieldOptions(article, 'moment').map(({ field, group }) => [field, group]));
    expect(groups).toMatchObject({
      operator: 'now',
      seed: 'start',
      'traffic.arrivalRate': 'users',
      'balancer.drainTimeoutSeconds': 'balancer',
      servers: 'servers',
      'servers.*.capacity': 'servers',
      'rollout.batchSize': 'rollout',
    });
  });

  it.each(options.map(({ field }) => field))('%s has values to begin with that can be run', (field) => {
    const values = suggestValues(article, field).slice(0, 4);
    expect(values.length).toBeGreaterThanOrEqual(2);
    expect(values.map((value) => refusal(article, field, value))).toEqual(values.map(() => null));
    const comparison = createComparison(article, { base: 'article', field, values }, () => 0);
    comparison.seek(5);
    expect(comparison.frames()).toHaveLength(values.length);
  });

  it('refuses a value as a fact: which field, what it is, and what is allowed', () => {
    expect(refusal(article, 'rollout.updateSeconds', -5)).toEqual({
      field: 'rollout.updateSeconds',
      value: -5,
      allowed: expect.objectContaining({ type: 'number', min: 0 }),
    });
    expect(refusal(article, 'operator', 'constructor')).toMatchObject({ allowed: { type: 'choice' } });
  });
});
