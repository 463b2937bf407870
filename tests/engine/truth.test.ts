import { describe, expect, it, vi } from 'vitest';
import { tick, type World } from '../../src/engine/index.ts';
import { act, BY_HAND, drainSeconds, type Input, ROOMY, slotsHere, tickUntil, worldOf } from './runs.ts';
import { expectMean, expectQuantile, mean, variance } from './statistics.ts';

vi.setConfig({ testTimeout: 60_000 });

/**
 * Two sticky servers behind HAProxy and Apache were bled on a bench: 20 users a second who stay 5 s on average, about 50
 * runs. The model, set to the same, must agree with what was seen then.
 */
const BENCH: Input = {
  tickSeconds: 0.1,
  traffic: { arrivalRate: 20, sessionLength: { meanSeconds: 5 } },
  servers: ROOMY,
  rollout: BY_HAND,
};
const RHO = 100;
const OBSERVED_RUNS = 50;
const RUNS = 600;

const bench = (seed: number, more: Input = {}): World => worldOf({ ...BENCH, ...more, seed });
const both = (worlds: World[]): number[] => worlds.map(({ servers: [a, b] }) => a.sessions - b.sessions);

describe('a bleed as real balancers do it', () => {
  it('sends none of the new users to Alice', () => {
    const world = bench(1);
    act(world, { type: 'drain', server: 'Alice' });
    const first = world.nextUser;
    let there = 0;
    for (let i = 0; i < 2000; i++) {
      tick(world);
      there += slotsHere(world).filter(
        (slot) => world.sessions.user[slot] >= first && world.sessions.server[slot] === 0,
      ).length;
    }
    expect(world.nextUser - first).toBeGreaterThan(3500);
    expect(there).toBe(0);
    expect(world.ledger).toMatchObject({ cutOff: 0, turnedAway: 0, signedOut: 0, failedRequests: 0 });
  });

  it('is dry after 22.4 s on average, 21.4 s in half the runs, 34.3 s in nineteen of twenty', () => {
    const times = Array.from({ length: RUNS }, (_, seed) => drainSeconds(bench(seed), 2000) as number);
    expectMean(times, 22.45);
    expect(mean(times)).toBeGreaterThan(20.8);
    expect(mean(times)).toBeLessThan(24);
    expectQuantile(times, 0.5, 21.4, 0.2);
    expectQuantile(times, 0.95, 34.3, 0.2);
  });

  it('leaves as many on Alice, and brings as many to Bob, at each moment', () => {
    const seen = { a: { 1: 40.9, 5: 18.9, 10: 6.8, 20: 0.94 }, b: { 5: 83.1, 15: 98.2 } };
    const a: Record<string, number[]> = {};
    const b: Record<string, number[]> = {};
    for (let seed = 0; seed < RUNS; seed++) {
      const world = bench(seed);
      act(world, { type: 'drain', server: 'Alice' });
      for (let second = 1; second <= 20; second++) {
        tick(world, 10);
        a[second] = [...(a[second] ?? []), world.servers[0].sessions];
        b[second] = [...(b[second] ?? []), world.servers[1].sessions];
      }
    }
    // Counts are no more spread than Poisson's; both the bench's runs and ours have their error.
    const near = (ours: number[], theirs: number) =>
      expect(Math.abs(mean(ours) - theirs)).toBeLessThanOrEqual(
        3.3 * Math.sqrt(theirs / OBSERVED_RUNS + theirs / RUNS),
      );
    for (const [second, users] of Object.entries(seen.a)) near(a[second], users);
    for (const [second, users] of Object.entries(seen.b)) near(b[second], users);
  });

  it.each([0, 1, 200])('round robin shares more evenly than a coin, %i ticks after the start', (ticks) => {
    const worlds = Array.from({ length: 3000 }, (_, seed) => {
      const world = bench(seed);
      tick(world, ticks);
      return world;
    });
    expectMean(both(worlds), 0);
    const ratio = variance(both(worlds)) / RHO;
    expect(ratio).toBeGreaterThan(0.46);
    expect(ratio).toBeLessThan(0.84);
    // Each of those who came is still there with chance p: the sum of p(1 − p) over all is ρ/2, and turns add at most ½.
    expect(Math.abs(ratio - 0.5)).toBeLessThanOrEqual(3.3 * 0.5 * Math.sqrt(2 / 2999) + 0.5 / RHO);
  });

  it.each([0, 1000])('random routing is a coin, %i ticks after the start', (ticks) => {
    const worlds = Array.from({ length: RUNS }, (_, seed) => {
      const world = bench(seed, { balancer: { routing: 'random' } });
      tick(world, ticks);
      return world;
    });
    expect(Math.abs(variance(both(worlds)) / RHO - 1)).toBeLessThanOrEqual(3.3 * Math.sqrt(2 / (RUNS - 1)));
  });

  it('bleeds Bob of everybody: the second drain takes longer, and the rollout ends at about 100 to 0', () => {
    const second: number[] = [];
    const there: number[] = [];
    const share: number[] = [];
    for (let seed = 0; seed < 300; seed++) {
      const world = bench(seed, { rollout: { balancedSeconds: 0, updateSeconds: 0, testSeconds: 0 } });
      tickUntil(
        world,
        ({ rollout }) => rollout.plan[rollout.index].kind === 'drain' && rollout.plan[rollout.index].servers[0] === 1,
        3000,
      );
      there.push(world.servers[1].sessions);
      const from = world.tick;
      tickUntil(world, ({ rollout }) => rollout.plan[rollout.index].kind !== 'drain', 3000);
      second.push((world.tick - from) * 0.1);
      tickUntil(world, ({ rollout }) => rollout.status === 'done', 100);
      share.push(world.servers[0].sessions / (world.servers[0].sessions + world.servers[1].sessions));
    }
    // Bob starts with all but those whom Alice took in the ticks between.
    expectMean(there, RHO, Math.sqrt(RHO), 20 * 0.4);
    expect(mean(second)).toBeGreaterThan(23.8);
    expect(mean(second)).toBeLessThan(33.2);
    expectMean(second, 25.9, undefined, 5 * 0.08 + 0.1);
    expect(mean(share)).toBeGreaterThan(0.97);
  });

  it('comes down in a straight line when all stay equally long, and is dry after exactly that', () => {
    const left: number[] = [];
    for (let seed = 0; seed < 300; seed++) {
      const world = bench(seed, {
        traffic: { arrivalRate: 20, sessionLength: { distribution: 'fixed', meanSeconds: 5 } },
      });
      act(world, { type: 'drain', server: 'Alice' });
      tick(world, 25);
      left.push(world.servers[0].sessions);
      tick(world, 25);
      expect(world.servers[0].status).toBe('drained');
    }
    expectMean(left, 25, Math.sqrt(25));
  });
});

describe('nobody can take new users', () => {
  it('while both are bled: each new user is turned away at once, those bound are fine', () => {
    const world = bench(2);
    act(world, { type: 'drain', server: 'Alice' });
    act(world, { type: 'drain', server: 'Bob', force: true });
    const { arrived, turnedAway } = world.ledger;
    tick(world, 50);
    expect(world.ledger.turnedAway - turnedAway).toBe(world.ledger.arrived - arrived);
    expect(world.ledger.cutOff).toBe(0);
  });
});

describe('Alice returns empty', () => {
  /** The share of the new users of three seconds who went to her. */
  function share(routing: 'roundRobin' | 'leastSessions'): number {
    const world = bench(3, { balancer: { routing } });
    drainSeconds(world, 2000);
    act(world, { type: 'putBack', server: 'Alice' });
    const first = world.nextUser;
    tick(world, 30);
    const came = slotsHere(world).filter((slot) => world.sessions.user[slot] >= first);
    return came.filter((slot) => world.sessions.server[slot] === 0).length / came.length;
  }

  it('and takes half of the new users in turn', () => {
    expect(Math.abs(share('roundRobin') - 0.5)).toBeLessThan(0.15);
  });

  it('and takes all of them where the fewest sessions count', () => {
    expect(share('leastSessions')).toBe(1);
  });
});
