import { describe, expect, it } from 'vitest';
import { fingerprint, observe, SPREADS, tick } from '../../src/engine/index.ts';
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
        "0": "d2bf5018a02b63df",
        "100": "a2406dc4187742ec",
        "1000": "11c62b0f231a25a3",
        "10000": "384d47e477d3b499",
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
      "exponential cdf723cab11d42e8
      lognormal 4b19fa076514ac06
      weibull e11c034352ec58d6
      pareto e8ac7d72052146ff
      uniform c8bb43148bbcd998
      fixed 6dca44fa6fb3e23e"
    `);
  });

  it('have these fingerprints with each routing, in a larger cluster', () => {
    const prints = (['roundRobin', 'random', 'leastSessions'] as const).map((routing) => {
      const servers = Array.from({ length: 12 }, (_, i) => ({ capacity: 5 + i }));
      return `${routing} ${print({ balancer: { routing }, traffic: { arrivalRate: 1 }, servers }, 500)}`;
    });
    expect(prints.join('\n')).toMatchInlineSnapshot(`
      "roundRobin 0c21c8d44bdc5d6d
      random 21b2de74d536f797
      leastSessions 5006ee0ac9777303"
    `);
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
    expect(fingerprint(world)).toMatchInlineSnapshot(`"3a787cfa6987093d"`);
  });
});
