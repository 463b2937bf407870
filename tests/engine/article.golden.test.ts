import { describe, expect, it } from 'vitest';
import { fingerprint, observe, SPREADS, STRATEGIES, type StrategyName, tick } from '../../src/engine/index.ts';
import { act, type Input, worldOf } from './runs.ts';

/*
 * Frozen on purpose: they hold recordings, links and other browsers to the same run. A change that means to change them says
 * why in its commit, after `npx vitest run tests/engine/article.golden.test.ts -u`.
 */
describe('the article’s scenario', () => {
  it('has these fingerprints', () => {
    const world = worldOf();
    const prints: Record<number, string> = { 0: fingerprint(world) };
    for (const at of [100, 1000, 10_000]) {
      tick(world, at - world.tick);
      prints[at] = fingerprint(world);
    }
    expect(prints).toMatchInlineSnapshot(`
      {
        "0": "91a87e98b544a4b6",
        "100": "a148eaa6504e6e7c",
        "1000": "92f8793b7b2cd46a",
        "10000": "acbeb0b209f607cb",
      }
    `);
  });

  it('goes like this', () => {
    const world = worldOf();
    const lines: string[] = [];
    for (const at of [0, 100, 1000, 10_000]) {
      tick(world, at - world.tick);
      const { phase, servers, ledger, rollout } = observe(world);
      const cluster = servers.map(({ name, status, version, sessions }) => `${name} v${version} ${status} ${sessions}`);
      const { arrived, completed, turnedAway, cutOff, ordersPlaced, ordersLost } = ledger;
      lines.push(
        `${at}: ${phase.kind} ${phase.servers.join()} | ${cluster.join(', ')} | ${rollout.status}`,
        `${at}: ${JSON.stringify({ arrived, completed, turnedAway, cutOff, ordersPlaced, ordersLost })}`,
      );
    }
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "0: balanced  | Alice v1 inService 30, Bob v1 inService 28 | idle
      0: {"arrived":58,"completed":0,"turnedAway":0,"cutOff":0,"ordersPlaced":0,"ordersLost":0}
      100: drain Alice | Alice v1 draining 24, Bob v1 inService 31 | running
      100: {"arrived":103,"completed":48,"turnedAway":0,"cutOff":0,"ordersPlaced":19,"ordersLost":0}
      1000: drain Bob | Alice v2 inService 47, Bob v1 draining 5 | running
      1000: {"arrived":560,"completed":508,"turnedAway":0,"cutOff":0,"ordersPlaced":145,"ordersLost":0}
      10000: done  | Alice v2 inService 31, Bob v2 inService 28 | done
      10000: {"arrived":5122,"completed":5063,"turnedAway":0,"cutOff":0,"ordersPlaced":1533,"ordersLost":0}"
    `);
  });
});

describe('other scenarios', () => {
  const print = (input: Input, ticks: number): string => {
    const world = worldOf(input);
    tick(world, ticks);
    return fingerprint(world);
  };

  it('have these fingerprints with each session length', () => {
    const prints = Object.keys(SPREADS).map((distribution) => {
      const sessionLength = { distribution: distribution as keyof typeof SPREADS };
      return `${distribution} ${print({ traffic: { sessionLength } }, 500)}`;
    });
    expect(prints.join('\n')).toMatchInlineSnapshot(`
      "exponential bbb82e7490fce7da
      lognormal cd4eee7dbe835ed5
      weibull 54f374a02d45504a
      pareto 0079f008935703c4
      uniform ed4aa236d059f37f
      fixed bcbb06a4e107947e"
    `);
  });

  it('have these fingerprints with each routing, in a larger cluster', () => {
    const routings = ['roundRobin', 'random', 'leastSessions', 'leastConnections', 'powerOfTwo'] as const;
    const prints = routings.map((routing) => {
      const servers = Array.from({ length: 12 }, (_, i) => ({ capacity: 5 + i }));
      return `${routing} ${print({ balancer: { routing }, traffic: { arrivalRate: 1 }, servers }, 500)}`;
    });
    expect(prints.join('\n')).toMatchInlineSnapshot(`
      "roundRobin 13e676e373ec656e
      random 1ad1ad314c86d346
      leastSessions eb750f071c9ecde3
      leastConnections 32b44a85dfec3876
      powerOfTwo fe0177d3e776aabb"
    `);
  });

  it('have these fingerprints with each strategy', () => {
    const prints = (Object.keys(STRATEGIES) as StrategyName[]).map(
      (strategy) =>
        `${strategy} ${print({ traffic: { sessionLength: { meanSeconds: 30 } }, rollout: { strategy } }, 900)}`,
    );
    expect(prints.join('\n')).toMatchInlineSnapshot(`
      "bleed a448e2e0dafedaa7
      lockOut 189ab733a3272165
      maintenance e1f0c9ba60634d13
      blueGreen 59c79c8436ab0c33
      canary e7c6c7f532059dc1
      kubernetes 92bb4daeb5dc62d5"
    `);
  });

  it('have this fingerprint with everything switched on', () => {
    const input: Input = {
      servers: [{ weight: 2 }, {}, { capacity: 9, comfortable: 0.5 }],
      traffic: { returnProbability: 0.4, awaySeconds: 60, curve: { kind: 'spike', atSeconds: 100 } },
      balancer: {
        routing: 'leastConnections',
        affinityWhileDraining: false,
        cookieMaxAgeSeconds: 90,
        slowStartSeconds: 60,
        panicThreshold: 0.4,
        endpointDelaySeconds: 5,
        balancers: 3,
        drainKnownTo: 2,
        queueLength: 10,
        coldSeconds: 60,
        drainTimeoutSeconds: 60,
        onDrainTimeout: 'handOff',
      },
      rollout: { strategy: 'canary', dryWhen: 'quiet', failures: [{}], schemaChange: 'breaking' },
    };
    expect(print(input, 2000)).toMatchInlineSnapshot(`"a5e12f473f68cc88"`);
  });

  it('have this fingerprint after an eventful rollout', () => {
    const world = worldOf({
      seed: 2008,
      tickSeconds: 0.5,
      servers: [{}, {}, { capacity: 8 }],
      balancer: { drainTimeoutSeconds: 90, onDrainTimeout: 'cut' },
      rollout: { testFailureProbability: 0.5, onTestFailure: 'rollBack', warmUpSeconds: 10 },
    });
    tick(world, 150);
    act(world, { type: 'set', field: 'traffic.arrivalRate', value: 2 });
    act(world, { type: 'forceTest', server: 'Bob', outcome: 'fail' });
    tick(world, 450);
    act(world, { type: 'drain', server: 'Carol' });
    tick(world, 20);
    act(world, { type: 'cutOff', server: 'Carol' });
    tick(world, 2000);
    expect(fingerprint(world)).toMatchInlineSnapshot(`"b8c5b18f2ec67c9e"`);
  });
});
