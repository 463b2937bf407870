import { describe, expect, it } from 'vitest';
import { createWorld, MOST_WORK, parseScenario, type ScenarioInput, tick, workOf } from '../../../src/engine/index.ts';

const of = (input: ScenarioInput) => workOf(parseScenario(input));

describe('the estimate of work', () => {
  it('counts the users who are there, away, and come in a tick', () => {
    const traffic = { arrivalRate: 10, returnProbability: 0.5, awaySeconds: 30, sessionLength: { meanSeconds: 60 } };
    const work = of({ tickSeconds: 2, traffic, servers: [{ capacity: 1_000 }, { capacity: 1_000 }] });
    expect(work).toMatchObject({ users: 1_200, away: 300, arrivals: 40 });
  });

  it('counts no more users than there is room for', () => {
    expect(of({ traffic: { arrivalRate: 100 }, servers: [{ capacity: 70 }, { capacity: 30 }] }).users).toBe(100);
  });

  it('counts with the peak of a curve', () => {
    const curve = { kind: 'spike', factor: 4 } as const;
    const roomy = [{ capacity: 1e6 }];
    const plain = of({ servers: roomy });
    expect(of({ servers: roomy, traffic: { curve } }).users).toBe(4 * plain.users);
  });

  it.each([
    ['affinity', { balancer: { affinityWhileDraining: false } }],
    ['a lock-out', { rollout: { strategy: 'lockOut' } }],
    ['a crash', { rollout: { failures: [{ server: 'Bob' }] } }],
    ['cookies that expire', { balancer: { cookieMaxAgeSeconds: 1 } }],
  ] as [string, ScenarioInput][])('knows that a tick can bring more with %s', (_, input) => {
    expect(of(input).worstTickMs).toBeGreaterThan(of({}).worstTickMs);
  });

  it.each<[string, ScenarioInput]>([
    ['cut off from a full site', { rollout: { strategy: 'lockOut' }, servers: [{ capacity: 30 }, { capacity: 30 }] }],
    ['bound to a server that is down', { rollout: { failures: [{ server: 'Bob' }] } }],
  ])('counts each of the many tries in a tick of users who are %s', (_, { rollout, servers }) => {
    const worst = (retryProbability: number) =>
      of({
        tickSeconds: 60,
        rollout,
        servers: servers ?? [{ capacity: 1_000 }, { capacity: 1_000 }],
        traffic: { retryProbability, retryDelaySeconds: 0.1 },
      }).worstTickMs;
    // More than 30 users make a try each tenth of a second, and each takes more than 100 ns.
    expect(worst(0.9999) - worst(0)).toBeGreaterThan((30 * 600 * 100) / 1e6);
    expect(worst(0.5) - worst(0)).toBeLessThan(0.2);
  });

  it('lets every lesson’s size in with room to spare', () => {
    const work = of({ traffic: { arrivalRate: 100 }, servers: [{ capacity: 1e6 }, { capacity: 1e6 }] });
    expect(work.worstTickMs).toBeLessThan(MOST_WORK.tickMs / 10);
    expect(work.bytes).toBeLessThan(MOST_WORK.bytes / 2);
  });
});

it('a weight too small to divide by is read as the least, and takes nobody’s users away', () => {
  const scenario = parseScenario({ servers: [{ weight: 5e-324, capacity: 10_000 }, { capacity: 10_000 }] });
  expect(scenario.servers.map(({ weight }) => weight)).toEqual([0.001, 1]);
  const world = createWorld(scenario);
  tick(world, 1_000);
  expect(world.servers[1].sessions).toBeGreaterThan(0);
  expect(parseScenario({ servers: [{ weight: 0 }] }).servers[0].weight).toBe(0);
});
