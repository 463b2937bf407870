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
        "0": "4837e45dad40cd52",
        "100": "b3c647c3031d5699",
        "1000": "a1cda5ea809b1571",
        "10000": "f4922cbdf6abad2c",
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
      "exponential a5e3eb95654e1e3c
      lognormal 8f2b1526b11c2ad7
      weibull 0189bc8b6f073470
      pareto 5ce1e4ea3c3b7edc
      uniform 4d3efce64c872514
      fixed b42c23de1ae83a4d"
    `);
  });

  it('have these fingerprints with each routing, in a larger cluster', () => {
    const routings = ['roundRobin', 'random', 'leastSessions', 'leastConnections', 'powerOfTwo'] as const;
    const prints = routings.map((routing) => {
      const servers = Array.from({ length: 12 }, (_, i) => ({ capacity: 5 + i }));
      return `${routing} ${print({ balancer: { routing }, traffic: { arrivalRate: 1 }, servers }, 500)}`;
    });
    expect(prints.join('\n')).toMatchInlineSnapshot(`
      "roundRobin 5e3fa4c0f098cbdb
      random 13fc7197e8710b7e
      leastSessions 9c59f31513b2d097
      leastConnections 6cdc468a9930dbc9
      powerOfTwo 02b963f9dfcc80d3"
    `);
  });

  it('have these fingerprints with each strategy', () => {
    const prints = (Object.keys(STRATEGIES) as StrategyName[]).map(
      (strategy) =>
        `${strategy} ${print({ traffic: { sessionLength: { meanSeconds: 30 } }, rollout: { strategy } }, 900)}`,
    );
    expect(prints.join('\n')).toMatchInlineSnapshot(`
      "bleed 7de3c77d2f84c85b
      lockOut 3b1cfccab63df300
      maintenance 957cdc00e248870f
      blueGreen a687fa7a396d811a
      canary 77150ba1dcd21c32
      kubernetes 56aa8e0ef402a03d"
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
    expect(print(input, 2000)).toMatchInlineSnapshot(`"1fbf035f36e8025f"`);
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
    expect(fingerprint(world)).toMatchInlineSnapshot(`"8cc9bf3d2071ee28"`);
  });
});
