import { describe, expect, it } from 'vitest';
import { fieldFacts, isLive, parseScenario, ScenarioError, withField } from '../../../src/engine/index.ts';

const article = parseScenario({});

describe('a scenario with one field changed', () => {
  it('shares what is not changed, and nothing above what is', () => {
    const next = withField(article, 'servers.1.capacity', 7);
    expect(next.servers.map(({ capacity }) => capacity)).toEqual([120, 7]);
    expect(next).not.toBe(article);
    expect(next.servers).not.toBe(article.servers);
    expect(next.servers[1]).not.toBe(article.servers[1]);
    expect(next.servers[0]).toBe(article.servers[0]);
    expect(next.traffic).toBe(article.traffic);
    expect(next.balancer).toBe(article.balancer);
    expect(next.rollout).toBe(article.rollout);
  });

  it('shares the rest of the traffic when the session length is another one', () => {
    const next = withField(article, 'traffic.sessionLength.distribution', 'weibull');
    expect(next.traffic.sessionLength).toEqual({ distribution: 'weibull', meanSeconds: 120, spread: 0.5 });
    expect(next.traffic.curve).toBe(article.traffic.curve);
    expect(next.servers).toBe(article.servers);
  });

  it('has the default spread of a distribution that is picked again', () => {
    const pareto = withField(article, 'traffic.sessionLength.distribution', 'pareto');
    const heavy = withField(pareto, 'traffic.sessionLength.spread', 1.2);
    expect(withField(heavy, 'traffic.sessionLength.meanSeconds', 5).traffic.sessionLength.spread).toBe(1.2);
    expect(withField(heavy, 'traffic.sessionLength.distribution', 'pareto').traffic.sessionLength.spread).toBe(2.5);
  });

  it('has the switches of a product that is picked, and keeps them when none is', () => {
    const alb = withField(article, 'balancer.product', 'awsAlb');
    expect(alb.balancer).toMatchObject({ product: 'awsAlb', drainTimeoutSeconds: 300, onDrainTimeout: 'cut' });
    const none = withField(alb, 'balancer.product', 'none');
    expect(none.balancer).toEqual({ ...alb.balancer, product: 'none' });
  });

  it('has the servers of a list of its own, called by their places where they have no names', () => {
    const next = withField(article, 'servers', [{}, { name: 'Zoe' }, { capacity: 5 }]);
    expect(next.servers.map(({ name, capacity }) => [name, capacity])).toEqual([
      ['Alice', 120],
      ['Zoe', 120],
      ['Carol', 5],
    ]);
  });

  it('is another object even where nothing is changed, and equal', () => {
    const same = withField(article, 'traffic.arrivalRate', 0.5);
    expect(same).toEqual(article);
  });

  it.each([
    'servers.2.capacity',
    'servers.-1.capacity',
    'servers.00.capacity',
    'servers.0x.capacity',
    'rollout.failures.0.server',
    'traffic.nonsense',
    '',
  ])('is refused for %j, which is no field of it', (field) => {
    expect(() => withField(article, field, 1)).toThrow(ScenarioError);
    expect(() => withField(article, field, 1)).toThrow(
      expect.objectContaining({ field, value: 1, allowed: { type: 'anyField' } }),
    );
  });

  it('is live by the facts of its field, and with the spread', () => {
    expect(isLive('traffic.sessionLength.spread')).toBe(true);
    for (const field of [
      'traffic.arrivalRate',
      'servers.3.capacity',
      'servers.*.weight',
      'seed',
      'rollout.strategy',
      'servers.0.name',
      'traffic',
      'nonsense',
    ])
      expect(isLive(field), field).toBe(fieldFacts(field)?.live === true);
  });
});
