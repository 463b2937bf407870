import { describe, expect, it, vi } from 'vitest';
import { type Command, tick, type World } from '../../src/engine/index.ts';
import { overSeeds, seeds } from '../seeds.ts';
import { act, BY_HAND, drainSeconds, type Input, ROOMY, slotsHere, tickUntil, worldOf } from './runs.ts';
import {
  expectMean,
  expectPoisson,
  expectQuantile,
  expectVariance,
  mean,
  meanTolerance,
  variance,
} from './statistics.ts';

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
/** 95 % intervals of what was seen on the bench. */
const OBSERVED = { dryMean: [20.8, 24.0], ratio: [0.46, 0.84], secondMean: [23.8, 33.2] } as const;
const RUNS = seeds(300);

const bench = (seed: number, more: Input = {}): World => worldOf({ ...BENCH, ...more, seed });
/** Within what was seen on the bench, but for our own error. */
function expectSeen(value: number, [least, most]: readonly [number, number], tolerance: number): void {
  expect(value).toBeGreaterThanOrEqual(least - tolerance);
  expect(value).toBeLessThanOrEqual(most + tolerance);
}

/** Users on Alice less those on Bob, so many ticks after the start. */
function differences(runs: number, ticks: number, more: Input = {}): number[] {
  return overSeeds(runs, (seed) => {
    const world = bench(seed, more);
    tick(world, ticks);
    return world.servers[0].sessions - world.servers[1].sessions;
  });
}

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
    expectPoisson(world.nextUser - first, 20 * 200);
    expect(there).toBe(0);
    expect(world.ledger).toMatchObject({ cutOff: 0, turnedAway: 0, signedOut: 0, failedRequests: 0 });
  });

  it('is dry after 22.4 s on average, 21.4 s in half the runs, 34.3 s in nineteen of twenty', () => {
    const times = overSeeds(300, (seed) => drainSeconds(bench(seed), 2000) as number);
    expectMean(times, 22.45);
    expectSeen(mean(times), OBSERVED.dryMean, meanTolerance(times));
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
      expectMean(ours, theirs, Math.sqrt(theirs), 3.29 * Math.sqrt(theirs / OBSERVED_RUNS));
    for (const [second, users] of Object.entries(seen.a)) near(a[second], users);
    for (const [second, users] of Object.entries(seen.b)) near(b[second], users);
  });

  it.each([0, 1, 200])('round robin shares more evenly than a coin, %i ticks after the start', (ticks) => {
    const difference = differences(1500, ticks);
    expectMean(difference, 0);
    // Each of those who came is still there with chance p: the sum of p(1 − p) over all is ρ/2, and turns add at most ½.
    expectVariance(difference, RHO / 2, 1 / RHO);
    const ratio = variance(difference) / RHO;
    expectSeen(ratio, OBSERVED.ratio, 3.29 * ratio * Math.sqrt(2 / difference.length));
  });

  it.each([0, 1000])('random routing is a coin, %i ticks after the start', (ticks) => {
    expectVariance(differences(300, ticks, { balancer: { routing: 'random' } }), RHO);
  });

  it('bleeds Bob of everybody: the second drain takes longer, and the rollout ends at about 100 to 0', () => {
    const second: number[] = [];
    const there: number[] = [];
    const onBob: number[] = [];
    const onAlice: number[] = [];
    const seconds = { balancedSeconds: 0, updateSeconds: 0, testSeconds: 0 };
    const bobDrains = ({ rollout }: World) => {
      const { kind, servers } = rollout.plan[rollout.index];
      return kind === 'drain' && servers[0] === 1;
    };
    overSeeds(300, (seed) => {
      const world = bench(seed, { rollout: seconds });
      tickUntil(world, bobDrains, 3000);
      there.push(world.servers[1].sessions);
      const from = world.tick;
      tickUntil(world, (now) => !bobDrains(now), 3000);
      second.push((world.tick - from) * 0.1);
      tickUntil(world, ({ rollout }) => rollout.status === 'done', 100);
      onAlice.push(world.servers[0].sessions);
      onBob.push(world.servers[1].sessions);
    });
    // Bob starts with all but those whom Alice took until the tick was over: each tick brings two users.
    const ticksBetween = 0.5;
    expectMean(there, RHO, Math.sqrt(RHO), 2 * ticksBetween);
    expectSeen(mean(second), OBSERVED.secondMean, meanTolerance(second));
    // A drain of ρ users takes 25.9 s; those few fewer shorten it, and it ends with a tick.
    expectMean(second, 25.9, undefined, 5 * Math.log(RHO / (RHO - 2 * ticksBetween)) + 0.1);
    // Bob is back at any moment of a tick. It is his turn: he gets half of the users of what is left of it, and the odd one.
    expectMean(onBob, 0.5 + (1 - (1 - Math.exp(-4)) / 4) / 4, undefined, (2 * 0.1) / 5);
    expectMean(onAlice, RHO, Math.sqrt(RHO), 2 * ticksBetween);
  });

  it('comes down in a straight line when all stay equally long, and is dry after exactly that', () => {
    const left: number[] = [];
    overSeeds(300, (seed) => {
      const world = bench(seed, {
        traffic: { arrivalRate: 20, sessionLength: { distribution: 'fixed', meanSeconds: 5 } },
      });
      act(world, { type: 'drain', server: 'Alice' });
      tick(world, 25);
      left.push(world.servers[0].sessions);
      tick(world, 25);
      expect(world.servers[0].status).toBe('drained');
    });
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
  /** Of the new users of three seconds who are still there, how many are on her; and how many came. */
  function back(routing: 'roundRobin' | 'leastSessions', changes: Command[] = []) {
    const world = bench(3, { balancer: { routing } });
    drainSeconds(world, 2000);
    for (const command of [...changes, { type: 'putBack', server: 'Alice' } as const]) act(world, command);
    const first = world.nextUser;
    tick(world, 30);
    const here = slotsHere(world).filter((slot) => world.sessions.user[slot] >= first);
    const alice = here.filter((slot) => world.sessions.server[slot] === 0).length;
    return { alice, here: here.length, came: world.nextUser - first };
  }

  it('and takes every other new user in turn', () => {
    const nobodyLeaves: Command = { type: 'set', field: 'traffic.sessionLength.meanSeconds', value: 1_000_000 };
    const { alice, here, came } = back('roundRobin', [nobodyLeaves]);
    expectPoisson(came, 20 * 3);
    expect(here).toBe(came);
    expect(Math.abs(alice - came / 2)).toBeLessThanOrEqual(0.5);
  });

  it('and takes all of them where the fewest sessions count', () => {
    const { alice, here } = back('leastSessions');
    expect(alice).toBe(here);
    expect(here).toBeGreaterThan(0);
  });
});
