import { describe, expect, it } from 'vitest';
import { fingerprint, observe, SPREADS, type StrategyName, tick } from '../../src/engine/index.ts';
import { act, type Input, worldOf } from './runs.ts';

/*
 * Frozen on purpose: they hold recordings, links and other browsers to the same run. A change that means to change them says
 * why in its commit, after `npx vitest run tests/engine/article.golden.test.ts -u`. Last changed when the fingerprint came to
 * count of the settings only what is not the default, and of an event only its kind and moment; how the runs go did not change.
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
        "0": "a1f399fd65456824",
        "100": "1a969d798323bd66",
        "1000": "94a2411c292746f2",
        "10000": "d7df64ffe551700c",
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
      "exponential c5e777c61d1b4d26
      lognormal 3042260b4050b970
      weibull 193942d88d18e747
      pareto a8e17b314773dd1c
      uniform 89a6d1afd8454dec
      fixed 66b378e9d3225064"
    `);
  });

  it('have these fingerprints with each routing, in a larger cluster', () => {
    const routings = ['roundRobin', 'random', 'leastSessions', 'leastConnections', 'powerOfTwo'] as const;
    const prints = routings.map((routing) => {
      const servers = Array.from({ length: 12 }, (_, i) => ({ capacity: 5 + i }));
      return `${routing} ${print({ balancer: { routing }, traffic: { arrivalRate: 1 }, servers }, 500)}`;
    });
    expect(prints.join('\n')).toMatchInlineSnapshot(`
      "roundRobin 4995626fce80e39d
      random e139df5e30ba4da6
      leastSessions 3c7dee1505110011
      leastConnections 6383f42a6ef9bc83
      powerOfTwo cdc1d89ea5c40077"
    `);
  });

  it('have these fingerprints with each strategy', () => {
    const frozen: StrategyName[] = ['bleed', 'lockOut', 'maintenance', 'blueGreen', 'canary', 'kubernetes'];
    const prints = frozen.map(
      (strategy) =>
        `${strategy} ${print({ traffic: { sessionLength: { meanSeconds: 30 } }, rollout: { strategy } }, 900)}`,
    );
    expect(prints.join('\n')).toMatchInlineSnapshot(`
      "bleed 37ca015aa39ce78c
      lockOut 9fb424fdb9a3f3b4
      maintenance e496d32257e8c72f
      blueGreen 0262a30d9bb71b0b
      canary 1e0a347bf9cc807f
      kubernetes f308e10f5e23c8dd"
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
    expect(print(input, 2000)).toMatchInlineSnapshot(`"4c88d64554e68454"`);
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
    expect(fingerprint(world)).toMatchInlineSnapshot(`"fb304355a651bb9a"`);
  });
});
