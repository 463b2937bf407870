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
        "0": "3b0a5657f396e37b",
        "100": "5c038f0ce1c0f77b",
        "1000": "2351dbc811e6582e",
        "10000": "01d3b6cd348587fe",
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
      "exponential 078715ae20fc41d3
      lognormal 2438dfa509c79ec7
      weibull 84a5b60575f4fcc1
      pareto e6bc3389f5b0d83a
      uniform a9143200ff6507f0
      fixed 1f659a6a8b5ebdb7"
    `);
  });

  it('have these fingerprints with each routing, in a larger cluster', () => {
    const routings = ['roundRobin', 'random', 'leastSessions', 'leastConnections', 'powerOfTwo'] as const;
    const prints = routings.map((routing) => {
      const servers = Array.from({ length: 12 }, (_, i) => ({ capacity: 5 + i }));
      return `${routing} ${print({ balancer: { routing }, traffic: { arrivalRate: 1 }, servers }, 500)}`;
    });
    expect(prints.join('\n')).toMatchInlineSnapshot(`
      "roundRobin 6715875d31dfd83f
      random 3d166b2f785eb41d
      leastSessions f47e7313bf9b9493
      leastConnections 35ab26b3d8d6f503
      powerOfTwo 44f8bebd7578f5f6"
    `);
  });

  it('have these fingerprints with each strategy', () => {
    const prints = (Object.keys(STRATEGIES) as StrategyName[]).map(
      (strategy) =>
        `${strategy} ${print({ traffic: { sessionLength: { meanSeconds: 30 } }, rollout: { strategy } }, 900)}`,
    );
    expect(prints.join('\n')).toMatchInlineSnapshot(`
      "bleed 8e42a53bb448868d
      lockOut 07aec5ec70fae074
      maintenance 1073f90b326245b8
      blueGreen 30fe933450412294
      canary 3400fccd10d10119
      kubernetes 3b63ddfe9288880c"
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
    expect(print(input, 2000)).toMatchInlineSnapshot(`"b937923023e430c3"`);
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
    expect(fingerprint(world)).toMatchInlineSnapshot(`"2b0a25abe75d0a9d"`);
  });
});
