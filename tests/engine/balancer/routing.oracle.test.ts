import { describe, expect, it, vi } from 'vitest';
import { tick } from '../../../src/engine/index.ts';
import { overSeeds } from '../../seeds.ts';
import { type Balancer, bench, LAMBDA, newOn, nobodyLeaves, STAY, taken, takenAsTheyLeave } from '../bench.ts';
import { act, drainSeconds } from '../runs.ts';
import { expectAbove, expectMean, expectShare, variance } from '../statistics.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('Alice returns empty: her share of the new users of three seconds', () => {
  const SECONDS = 3;

  /** Her share over many seeds. */
  const shares = (balancer: Balancer, requestSeconds: number): number[] =>
    overSeeds(180, (seed) => {
      const world = bench(seed, balancer, { traffic: { requestSeconds } });
      drainSeconds(world, 2000);
      act(world, { type: 'putBack', server: 'Alice', force: true });
      const { counts, all } = takenAsTheyLeave(world, SECONDS * 10);
      return counts[0] / all;
    });

  it('in turn is half', () => {
    overSeeds(60, (seed) => {
      const world = bench(seed);
      drainSeconds(world, 2000);
      act(world, { type: 'putBack', server: 'Alice', force: true });
      const { counts, all } = taken(world, SECONDS * 10);
      expect(Math.abs(counts[0] - all / 2)).toBeLessThanOrEqual(0.5);
    });
  });

  /**
   * Her share when each new user goes to whom has fewer requests in flight, of equal ones to either: the numbers of users on
   * both are Poisson around their means, and so are those of the requests, of whom each user has one for a share `busy` of the time.
   */
  function inTheory(busy: number): number {
    let [alice, bob, sum] = [0, LAMBDA * STAY, 0];
    const steps = 300;
    const dt = SECONDS / steps;
    for (let i = 0; i < steps; i++) {
      const share = fewer(alice * busy, bob * busy);
      sum += share / steps;
      alice += (LAMBDA * share - alice / STAY) * dt;
      bob += (LAMBDA * (1 - share) - bob / STAY) * dt;
    }
    return sum;
  }

  /** The chance that a Poisson number is the lesser of two, where equal ones count half. */
  function fewer(mean: number, otherMean: number): number {
    let [weight, other, below, chance] = [Math.exp(-mean), Math.exp(-otherMean), 0, 0];
    for (let n = 0; n < 300; n++) {
      // `below`: the chance that the other one is less than n.
      chance += weight * (1 - below - other / 2);
      below += other;
      weight *= mean / (n + 1);
      other *= otherMean / (n + 1);
    }
    return chance;
  }

  // What was seen on the bench.
  it.each([
    { what: 'requests of 10 ms', requestSeconds: 0.01, seen: 0.71 },
    { what: 'requests of 300 ms', requestSeconds: 0.3, seen: 0.94 },
    { what: 'connections as long as sessions', requestSeconds: 1000, seen: 1 },
  ])('by the fewest connections is about $seen with $what', ({ requestSeconds, seen }) => {
    const theory = inTheory(requestSeconds / (requestSeconds + 1));
    // The bench's number is as good as that of one run at least, of 60 users.
    expect(Math.abs(theory - seen)).toBeLessThanOrEqual(1.96 * Math.sqrt((theory * (1 - theory)) / 60));
    const found = shares({ routing: 'leastConnections' }, requestSeconds);
    // Where hardly any user goes to Bob few runs show how it is spread: as much as by chance at least.
    const sd = Math.max(Math.sqrt(variance(found)), Math.sqrt((theory * (1 - theory)) / 60));
    expectMean(found, theory, sd, 0.005);
  });

  it('by the fewest sessions is all of them, until she has as many as he', () => {
    expectMean(shares({ routing: 'leastSessions' }, 0.01), inTheory(1), undefined, 0.005);
  });
});

describe('weights', () => {
  const WEIGHTS = [5, 1, 1, 0.5, 0];
  const servers = WEIGHTS.map((weight) => ({ weight, capacity: 1_000_000 }));

  it.each(['roundRobin', 'random'] as const)('give each server its share of the new users: %s', (routing) => {
    const { counts, all } = taken(bench(1, { routing }, { servers }), 2000);
    WEIGHTS.forEach((weight, s) => {
      const p = weight / 7.5;
      if (routing === 'random') expectShare(counts[s], all, p);
      else expect(Math.abs(counts[s] - p * all)).toBeLessThanOrEqual(WEIGHTS.length / 2);
    });
  });

  it('share smoothly in turn: never more than one ahead', () => {
    const world = bench(
      1,
      {},
      { servers: [{ weight: 3, capacity: 1e6 }, { capacity: 1e6 }], traffic: { arrivalRate: 2 } },
    );
    nobodyLeaves(world);
    const first = world.nextUser;
    for (let i = 0; i < 1000; i++) {
      tick(world);
      const [alice, bob] = newOn(world, first);
      expect(Math.abs(alice - 0.75 * (alice + bob))).toBeLessThanOrEqual(1);
    }
  });

  it.each(['roundRobin', 'random', 'leastSessions'] as const)('hold from the first moment: %s', (routing) => {
    const users = overSeeds(100, (seed) => {
      const world = bench(seed, { routing }, { servers: [{ weight: 3, capacity: 1e6 }, { capacity: 1e6 }] });
      return world.servers[0].sessions;
    });
    expectMean(users, 75, Math.sqrt(75));
  });

  describe('under least connections', () => {
    const weighted = [3, 1, 2].map((weight) => ({ weight, capacity: 1_000_000 }));
    const shared = (equalConnections: 'alike' | 'byWeight', requestSeconds: number) => {
      const balancer: Balancer = { routing: 'leastConnections', equalConnections };
      return takenAsTheyLeave(bench(1, balancer, { servers: weighted, traffic: { requestSeconds } }), 2000);
    };

    it('count for nothing among idle servers by HAProxy’s rule: nearly idle ones take a third each', () => {
      const { counts, all } = shared('alike', 0.001);
      for (const count of counts) expectShare(count, all, 1 / 3);
    });

    it('share idle servers by nginx’s rule', () => {
      const { counts, all } = shared('byWeight', 0.001);
      counts.forEach((count, s) => {
        expectShare(count, all, weighted[s].weight / 6);
      });
    });

    it.each(['alike', 'byWeight'] as const)('are followed under load by either rule: %s', (rule) => {
      const { counts, all } = shared(rule, 1000);
      counts.forEach((count, s) => {
        expectShare(count, all, weighted[s].weight / 6);
      });
    });
  });

  it('of nothing keep everybody off, at the start as well', () => {
    const world = bench(1, {}, { servers: [{ weight: 0 }, { weight: 0 }] });
    expect(world.ledger.arrived).toBe(0);
    tick(world, 100);
    expect(world.ledger.turnedAway).toBe(world.ledger.arrived);
    const half = bench(1, {}, { servers: [{ capacity: 30 }, { weight: 0 }] });
    expect(half.servers.map(({ sessions }) => sessions)).toEqual([30, 0]);
  });

  it('give a server that was full its share again, not all that it missed', () => {
    const crowded = [
      { weight: 2, capacity: 1_000_000 },
      { weight: 1, capacity: 1 },
    ];
    const world = bench(1, {}, { servers: crowded });
    tick(world, 3000);
    act(world, { type: 'set', field: 'servers.1.capacity', value: 1_000_000 });
    const { counts, all } = taken(world, 300);
    expect(Math.abs(counts[0] - (2 / 3) * all)).toBeLessThanOrEqual(1);
  });
});

describe('power of two choices', () => {
  it('gives a server of ten that weighs as much as all others half of the users', () => {
    const servers = Array.from({ length: 11 }, (_, s) => ({ weight: s === 0 ? 10 : 1, capacity: 100_000 }));
    const { counts, all } = taken(bench(1, { routing: 'powerOfTwo' }, { servers, start: 'empty' }), 2000);
    // A load is never further from the mean than a few sessions for each unit of weight.
    expect(Math.abs(counts[0] - all / 2)).toBeLessThan(10 * Math.log2(11));
  });

  const SERVERS = 10;
  /** The fullest server's users less the emptiest's, over as many seeds as it takes to see which is less. */
  const ranges = (routing: 'random' | 'powerOfTwo' | 'leastSessions'): number[] =>
    Array.from({ length: 60 }, (_, seed) => {
      const world = bench(seed, { routing }, { servers: Array.from({ length: SERVERS }, () => ({})) });
      tick(world, 300);
      const users = world.servers.map(({ sessions }) => sessions);
      return Math.max(...users) - Math.min(...users);
    });
  const [chance, two, least] = (['random', 'powerOfTwo', 'leastSessions'] as const).map(ranges);

  it('balance better than chance, and nearer to the fewest sessions than to chance', () => {
    expectAbove(
      chance.map((range, i) => range - two[i]),
      0,
    );
    expectAbove(
      two.map((range, i) => range - least[i]),
      0,
    );
    expectAbove(
      chance.map((range, i) => range - two[i] - (two[i] - least[i])),
      0,
    );
  });

  it('are beside chance, whose servers hold independent Poisson numbers', () => {
    // The mean range: for each n, the chance that it is between the least and the greatest of them.
    let [weight, upTo, theory] = [Math.exp(-10), 0, 0];
    for (let n = 0; n < 60; n++) {
      upTo += weight;
      theory += 1 - upTo ** SERVERS - (1 - upTo) ** SERVERS;
      weight *= 10 / (n + 1);
    }
    expectMean(chance, theory);
  });
});
