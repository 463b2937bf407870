import { describe, expect, it, vi } from 'vitest';
import { tick } from '../../../src/engine/index.ts';
import { overSeeds } from '../../seeds.ts';
import { bench, LAMBDA, newOn, STAY, takenAsTheyLeave } from '../bench.ts';
import { act, tickUntil } from '../runs.ts';
import { expectMean, expectPoisson, expectShare } from '../statistics.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('two load balancers, one of which was told of the drain', () => {
  it('give Alice a quarter of all new users: she never empties', () => {
    const world = bench(4, { balancers: 2, drainKnownTo: 1 });
    act(world, { type: 'drain', server: 'Alice' });
    tick(world, 300);
    const { counts, all } = takenAsTheyLeave(world, 2000);
    expectShare(counts[0], all, 0.25);
    const users = overSeeds(200, () => {
      tick(world, 100);
      expect(world.servers[0].status).toBe('draining');
      return world.servers[0].sessions;
    });
    // Two mean sessions apart, the numbers still have e⁻² in common.
    const common = Math.exp(-2);
    expectMean(users, 25, Math.sqrt((25 * (1 + common)) / (1 - common)));
  });

  it('fail the users they send to a server that is being updated', () => {
    const world = bench(5, { balancers: 2, drainKnownTo: 1 });
    act(world, { type: 'update', server: 'Alice', force: true });
    const { arrived } = world.ledger;
    tick(world, 500);
    expectShare(world.ledger.failedRequests, world.ledger.arrived - arrived, 0.25);
    expect(world.ledger.turnedAway).toBe(world.ledger.failedRequests);
  });

  it('do not know a mirrored server before it has been in service', () => {
    const rollout = { strategy: 'blueGreen', balancedSeconds: 1 } as const;
    const world = bench(5, { balancers: 2, drainKnownTo: 1 }, { rollout });
    tickUntil(world, ({ servers }) => servers[2].status === 'testing', 3000);
    tick(world, 299);
    expect(world.servers[2].status).toBe('testing');
    expect(world.ledger.failedRequests).toBe(0);
    expect(world.servers[2].sessions).toBe(0);
  });
});

describe('panic', () => {
  /** New users after five seconds, and how many of them are on drained servers, with so many of so many healthy. */
  const strays = (servers: number, healthy: number, panicThreshold = 0.5): { strays: number; all: number } => {
    const world = bench(1, { panicThreshold }, { servers: Array.from({ length: servers }, () => ({})) });
    for (const { name } of world.servers.slice(healthy)) act(world, { type: 'drain', server: name, force: true });
    const first = world.nextUser;
    tick(world, 50);
    const counts = newOn(world, first);
    const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0);
    return { strays: sum(counts.slice(healthy)), all: sum(counts) };
  };
  /** How many of those who came in five seconds are still there then. */
  const STILL_THERE = LAMBDA * STAY * (1 - Math.exp(-1));

  it('does not break out with one of two healthy', () => expect(strays(2, 1).strays).toBe(0));

  it('breaks out with one of three healthy: all three share the new users', () => {
    const seen = strays(3, 1);
    expectPoisson(seen.all, STILL_THERE);
    expectShare(seen.strays, seen.all, 2 / 3);
  });

  it('sends users to all when none is healthy', () => {
    const seen = strays(2, 0);
    expectPoisson(seen.strays, STILL_THERE);
  });

  it('never breaks out with a threshold of 0', () => expect(strays(2, 0, 0)).toEqual({ strays: 0, all: 0 }));

  it('is not caused by a mirrored environment that is not in service yet', () => {
    const rollout = { strategy: 'blueGreen', balancedSeconds: 1 } as const;
    const world = bench(1, { panicThreshold: 0.6 }, { rollout });
    tickUntil(world, ({ servers }) => servers[2].status === 'testing', 1000);
    act(world, { type: 'drain', server: 'Bob' });
    tick(world, 200);
    act(world, { type: 'set', field: 'balancer.panicThreshold', value: 0.5 });
    const { sessions } = world.servers[1];
    expect(sessions).toBeGreaterThan(20);
    tick(world, 50);
    // Nobody new comes: of those there e⁻¹ are left.
    expectShare(world.servers[1].sessions, sessions, Math.exp(-1));
    expect(world.servers[2].sessions).toBe(0);
  });
});
