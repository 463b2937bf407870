import { describe, expect, it } from 'vitest';
import { fingerprint, observe, SPREADS, type StrategyName, tick } from '../../src/engine/index.ts';
import { act, type Input, worldOf } from './runs.ts';

/*
 * Frozen on purpose: they hold recordings, links and other browsers to the same run. A change that means to change them says
 * why in its commit, after `npx vitest run tests/engine/article.golden.test.ts -u`. Last changed when users and phases came
 * to go in the order of time within a tick, every choice of a server got dice of its own, and people came to be counted.
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
        "0": "e88834d542949293",
        "100": "577f42e23c0de9ae",
        "1000": "330d35ac02fb39a1",
        "10000": "f895dca3a3ade882",
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
      "exponential 50ed39aac0c506d0
      lognormal 6aca1445eb8fd94f
      weibull 9139478b83a1a10d
      pareto 48232d5e1d864ea3
      uniform 73b95206644dbdd7
      fixed 641c35786526a7da
      empirical 8941db12c098b7b2"
    `);
  });

  it('have these fingerprints with each routing, in a larger cluster', () => {
    const routings = ['roundRobin', 'random', 'leastSessions', 'leastConnections', 'powerOfTwo'] as const;
    const prints = routings.map((routing) => {
      const servers = Array.from({ length: 12 }, (_, i) => ({ capacity: 5 + i }));
      return `${routing} ${print({ balancer: { routing }, traffic: { arrivalRate: 1 }, servers }, 500)}`;
    });
    expect(prints.join('\n')).toMatchInlineSnapshot(`
      "roundRobin b8baa641055622aa
      random 09a9afea0604a3dd
      leastSessions cbc7405758c2bf9c
      leastConnections 38006f57b9acd30f
      powerOfTwo 5da1334f9f81970d"
    `);
  });

  it('have these fingerprints with each strategy', () => {
    const frozen: StrategyName[] = ['bleed', 'lockOut', 'maintenance', 'blueGreen', 'canary', 'kubernetes'];
    const prints = frozen.map(
      (strategy) =>
        `${strategy} ${print({ traffic: { sessionLength: { meanSeconds: 30 } }, rollout: { strategy } }, 900)}`,
    );
    expect(prints.join('\n')).toMatchInlineSnapshot(`
      "bleed 590c5630cd20ed65
      lockOut 8dcd47aff12ef934
      maintenance 30563a43b9833188
      blueGreen c11b242d3dc8ca45
      canary caf08fdd88a1d9ea
      kubernetes e62a8ff8d8a0e1e6"
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
    expect(print(input, 2000)).toMatchInlineSnapshot(`"df5a11681b5af59f"`);
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
    expect(fingerprint(world)).toMatchInlineSnapshot(`"ff89fbe9e9489238"`);
  });
});
