import { describe, expect, it } from 'vitest';
import { type Allowed, parseScenario } from '../../../src/engine/index.ts';
import { faultOf } from './faults.ts';

const servers = (count: number) => Array.from({ length: count }, () => ({}));

describe('contradictions', () => {
  it('two servers may not share a name', () => {
    const fault = { field: 'servers.1.name', value: 'Bob', allowed: { type: 'otherName' } };
    expect(faultOf({ servers: [{ name: 'Bob' }, { name: 'Bob' }] })).toMatchObject(fault);
    expect(faultOf({ servers: [{ name: 'Bob' }, {}] })).toMatchObject(fault);
  });

  it.each(['', 'x'.repeat(41), 3, null, 'a\tb'])('a server is not called %j', (name) => {
    const allowed = { type: 'text', least: 1, most: 40 };
    expect(faultOf({ servers: [{ name }] })).toMatchObject({ field: 'servers.0.name', value: name, allowed });
  });

  it('a server may not have the name of one that the strategy adds', () => {
    const input = { servers: [{}, { name: 'Alice (green)' }], rollout: { strategy: 'blueGreen' } };
    const allowed = { type: 'freeName' };
    expect(faultOf(input)).toMatchObject({ field: 'servers.1.name', value: 'Alice (green)', allowed });
    expect(() => parseScenario({ ...input, rollout: {} })).not.toThrow();
  });

  it('a crash needs a server that there is', () => {
    const fault = faultOf({ servers: servers(30), rollout: { failures: [{}, { server: 'Zorro' }] } });
    expect(fault).toMatchObject({ field: 'rollout.failures.1.server', value: 'Zorro', allowed: { type: 'server' } });
    expect(fault.allowed).toHaveProperty('names', expect.arrayContaining(['Alice', 'Bob']));
    expect(fault.allowed).toHaveProperty('names.length', 20);
  });

  it.each([
    [2, 2],
    [2, 3],
    [3, 3],
    [1, 2],
  ])('of %i servers a batch of %i leaves nobody to serve', (count, batchSize) => {
    const fault = faultOf({ servers: servers(count), rollout: { batchSize } });
    const allowed = { type: 'smallerBatch', servers: count };
    expect(fault).toMatchObject({ field: 'rollout.batchSize', value: batchSize, allowed });
    const input = { servers: servers(batchSize + 1), rollout: { batchSize } };
    expect(parseScenario(input).rollout.batchSize).toBe(batchSize);
  });

  it('pods that may neither be more nor fewer could never be replaced', () => {
    const fault = faultOf({ rollout: { maxSurge: '0%', maxUnavailable: '0' } });
    const allowed = { type: 'unavailableWithoutSurge' };
    expect(fault).toMatchObject({ field: 'rollout.maxUnavailable', value: '0', allowed });
  });

  it('no more balancers can be told of a drain than there are', () => {
    const fault = faultOf({ balancer: { balancers: 2, drainKnownTo: 3 } });
    const allowed = { type: 'atMostBalancers', balancers: 2 };
    expect(fault).toMatchObject({ field: 'balancer.drainKnownTo', value: 3, allowed });
  });

  it('the points of a curve are in order of time', () => {
    const points = [{ seconds: 5 }, { seconds: 5 }, { seconds: 4 }];
    const allowed = { type: 'laterPoint' };
    expect(faultOf({ traffic: { curve: { points } } })).toMatchObject({
      field: 'traffic.curve.points.2.seconds',
      value: 4,
      allowed,
    });
  });

  it.each([
    [[5, 4, 9], 1, 'risingLength'],
    [[0, 0], 1, 'risingLength'],
    [[-1, 4], 0, 'number'],
  ])('measured lengths rise from 0, and are not all 0: %j', (quantiles, i, type) => {
    expect(faultOf({ traffic: { sessionLength: { distribution: 'empirical', quantiles } } })).toMatchObject({
      field: `traffic.sessionLength.quantiles.${i}`,
      value: quantiles[i],
      allowed: { type },
    });
  });

  it.each([
    ['memory', 'traffic.arrivalRate', 20_000, { sessionLength: { meanSeconds: 1_000 }, arrivalRate: 20_000 }, {}],
    [
      'memory',
      'traffic.awaySeconds',
      1_000_000,
      { returnProbability: 0.95, awaySeconds: 1_000_000, arrivalRate: 1 },
      {},
    ],
    ['tick', 'tickSeconds', 60, { sessionLength: { meanSeconds: 1 }, arrivalRate: 20_000 }, { tickSeconds: 60 }],
    ['tick', 'traffic.arrivalRate', 20_000, { arrivalRate: 20_000 }, { balancer: { affinityWhileDraining: false } }],
  ])('more work than a page can do is not let in, by what to lower: %s, %s', (cost, field, value, traffic, rest) => {
    const input = { traffic, servers: [{ capacity: 10_000_000 }, { capacity: 10_000_000 }], ...rest };
    const fault = faultOf(input);
    expect(fault).toMatchObject({ field, value, allowed: { type: 'lessWork', cost } });
    const { amount, most } = fault.allowed as Extract<Allowed, { type: 'lessWork' }>;
    expect(amount).toBeGreaterThan(most);
  });
});
