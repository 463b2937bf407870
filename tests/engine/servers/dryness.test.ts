import { describe, expect, it, vi } from 'vitest';
import { observe, type Scenario, tick, type World } from '../../../src/engine/index.ts';
import { overSeeds, seeds } from '../../seeds.ts';
import { act, BY_HAND, eventsOf, ROOMY, tickUntil, worldOf } from '../runs.ts';
import { expectMean, expectPoisson, expectShare } from '../statistics.ts';

vi.setConfig({ testTimeout: 60_000 });

type DryWhen = Scenario['rollout']['dryWhen'];

/** The bench's site, whose operator judges by `dryWhen`: 20 users a second who stay 5 s, a request of 10 ms each second. */
const bench = (seed: number, dryWhen: DryWhen, quietSeconds = 3): World =>
  worldOf({
    seed,
    tickSeconds: 0.1,
    traffic: { arrivalRate: 20, sessionLength: { meanSeconds: 5 }, thinkSeconds: 1, requestSeconds: 0.01 },
    servers: ROOMY,
    rollout: { ...BY_HAND, dryWhen, quietSeconds },
  });

/** Bleeds Alice until she is taken to be dry. */
function bleed(world: World): World {
  act(world, { type: 'drain', server: 'Alice' });
  tickUntil(world, ({ servers }) => servers[0].status === 'drained', 5000);
  return world;
}

/** Users on Alice at the start of a drain, on average. */
const RHO = 50;
/** The chance to leave within a tick. */
const LEAVES = 1 - Math.exp(-0.1 / 5);

/** The chances of n users, n = 0, 1, 2…, of a Poisson number. */
function poisson(mean: number, most: number): number[] {
  const chances = [Math.exp(-mean)];
  for (let n = 1; n <= most; n++) chances.push((chances[n - 1] * mean) / n);
  return chances;
}

/** What is rarer than this is left out. */
const RARE = 1e-12;

/** How many are still there a tick later. */
function thinned(chances: number[]): number[] {
  const next = chances.map(() => 0);
  chances.forEach((chance, n) => {
    if (chance < RARE) return;
    let weight = chance * LEAVES ** n;
    for (let left = 0; left <= n; left++) {
      next[left] += weight;
      weight *= ((n - left) / (left + 1)) * ((1 - LEAVES) / LEAVES);
    }
  });
  return next;
}

/**
 * What an operator does who looks at every tick and takes the server to be dry after so many silent looks in a row, when a look
 * at n users is silent with a chance of e^(−rate·n): by the chances of every number of users, tick by tick. Before the tick
 * `from` so many looks can't be silent.
 */
function judged(rate: number, looks: number, from = 0): { early: number; lost: number; ticks: number } {
  const users = RHO * (1 - LEAVES) ** from;
  const first = poisson(users, Math.ceil(users + 9 * Math.sqrt(users)));
  // By the silent looks in a row so far, the chances of each number of users.
  let now = Array.from({ length: looks }, (_, quiet) => (quiet === 0 ? first : first.map(() => 0)));
  const result = { early: 0, lost: 0, ticks: 0 };
  for (let tick = from; tick < 2000 && now.some((chances) => chances.some((chance) => chance > RARE)); tick++) {
    const next = now.map((chances) => chances.map(() => 0));
    now.forEach((chances, quiet) => {
      (tick === from ? chances : thinned(chances)).forEach((chance, n) => {
        if (chance < RARE) return;
        const silent = chance * Math.exp(-rate * n);
        next[0][n] += chance - silent;
        if (quiet + 1 < looks) next[quiet + 1][n] += silent;
        else {
          if (n > 0) result.early += silent;
          result.lost += silent * n;
          result.ticks += silent * tick;
        }
      });
    });
    now = next;
  }
  return result;
}

/** A request of 10 ms each second: the share of the time in which a user has one in flight. */
const BUSY = 0.01 / 1.01;

describe('dry is when', () => {
  it('nobody is left: no session is lost', () => {
    overSeeds(100, (seed) => expect(bleed(bench(seed, 'empty')).ledger.cutOff).toBe(0));
  });

  it('the counter of connections is 0: it can’t see sessions, and loses nearly all of them', () => {
    const worlds = overSeeds(300, (seed) => {
      const { ledger, tick: ticks } = bleed(bench(seed, 'counter'));
      return { lost: ledger.cutOff, ticks };
    });
    const theory = judged(BUSY, 1);
    expectMean(
      worlds.map(({ lost }) => lost),
      theory.lost,
    );
    expectMean(
      worlds.map(({ ticks }) => ticks),
      theory.ticks,
    );
    expect(theory.lost).toBeGreaterThan(0.95 * RHO);
  });

  it('the counter of connections is 0: most looks in the first five seconds read 0', () => {
    // As many looks as there are ticks, of drains that the operator lets go on.
    const zeros = overSeeds(40, (seed) => {
      const world = bench(seed, 'empty');
      act(world, { type: 'drain', server: 'Alice' });
      let sum = 0;
      for (let i = 0; i < 50; i++) {
        tick(world);
        sum += Math.exp(-world.servers[0].sessions * BUSY);
      }
      return sum / 50;
    });
    // Poisson numbers of users, fewer with every tick. The bench read 0 in 68 % of its looks.
    let theory = 0;
    for (let i = 1; i <= 50; i++) theory += Math.exp(-RHO * (1 - LEAVES) ** i * (1 - Math.exp(-BUSY))) / 50;
    expectMean(zeros, theory);
    expect(theory).toBeGreaterThan(0.68);
  });

  it('it is quiet for three think times: in a sixth of drains about one user is cut off', () => {
    const lost = overSeeds(300, (seed) => bleed(bench(seed, 'quiet')).ledger.cutOff);
    const theory = judged(0.1, 30, 46);
    expectShare(lost.filter((users) => users > 0).length, lost.length, theory.early);
    expectMean(lost, theory.lost);
    // The bench saw it in about a quarter of its few drains.
    expect(theory.early).toBeCloseTo(1 / 6, 2);
    expect(theory.lost / theory.early).toBeCloseTo(1, 0);
  });

  it('it is quiet for ten think times: hardly anybody is', () => {
    const lost = overSeeds(300, (seed) => bleed(bench(seed, 'quiet', 10)).ledger.cutOff);
    const theory = judged(0.1, 100, 46);
    expectPoisson(
      lost.reduce((sum, users) => sum + users, 0),
      lost.length * theory.lost,
    );
    expect(theory.early).toBeLessThan(0.001);
  });

  it('it is quiet: not before it has been for so long, and at once then', () => {
    const world = worldOf({
      tickSeconds: 0.5,
      start: 'empty',
      traffic: { arrivalRate: 0 },
      rollout: { ...BY_HAND, dryWhen: 'quiet', quietSeconds: 60 },
    });
    // The first of 120 looks is that of the drain's beginning.
    act(world, { type: 'drain', server: 'Alice' });
    tick(world, 118);
    expect(world.servers[0].status).toBe('draining');
    tick(world);
    expect(world.servers[0].status).toBe('drained');
  });

  it('the deadline has come: it cuts Poisson(ρ·e^(−t/m)) users', () => {
    const runs = seeds(300);
    let lost = 0;
    for (let seed = 0; seed < runs; seed++) {
      const world = bench(seed, 'deadline');
      act(world, { type: 'set', field: 'balancer.drainTimeoutSeconds', value: 10 });
      act(world, { type: 'drain', server: 'Alice' });
      tick(world, 99);
      expect(world.servers[0].status).toBe('draining');
      tick(world, 1);
      expect(world.servers[0].status).toBe('drained');
      lost += world.ledger.cutOff;
    }
    expectPoisson(lost, runs * 50 * Math.exp(-2));
  });

  it('the deadline alone: not before it, though nobody is left', () => {
    const world = bench(1, 'deadline');
    act(world, { type: 'set', field: 'traffic.arrivalRate', value: 0 });
    tick(world, 3000);
    act(world, { type: 'set', field: 'balancer.drainTimeoutSeconds', value: 10 });
    act(world, { type: 'drain', server: 'Alice' });
    tick(world, 99);
    expect(world.servers[0].status).toBe('draining');
  });

  it('makes a whole rollout by the counter lose what one by true dryness keeps', () => {
    const rollout = (dryWhen: DryWhen): World => {
      const world = worldOf({
        tickSeconds: 0.1,
        traffic: { arrivalRate: 20, sessionLength: { meanSeconds: 5 }, thinkSeconds: 1, requestSeconds: 0.01 },
        servers: ROOMY,
        rollout: { dryWhen, balancedSeconds: 1, updateSeconds: 0.5, testSeconds: 0.5 },
      });
      tickUntil(world, (now) => now.rollout.status === 'done', 5000);
      return world;
    };
    const patient = rollout('empty');
    expect(patient.ledger.cutOff).toBe(0);
    const hasty = rollout('counter');
    const left = eventsOf(hasty, 'dry').map((event) => event.left);
    expect(left).toHaveLength(2);
    expect(Math.min(...left)).toBeGreaterThan(0);
    expect(hasty.ledger.cutOff).toBe(left[0] + left[1]);
    // The drains themselves take hardly a tick each: what remains is 0.5 s to update and 0.5 s to test, twice.
    const ticks = (judged(BUSY, 1).ticks + 1) * 0.1;
    expect(hasty.ledger.rolloutSeconds).toBeGreaterThanOrEqual(2);
    expect(hasty.ledger.rolloutSeconds).toBeLessThan(2 + 20 * ticks);
    expect(patient.ledger.rolloutSeconds).toBeGreaterThan(2 + 20 * ticks);
  });
});

describe('the counter as it is shown', () => {
  it('never reads 0 while the drain goes on, and is shown of no other server', () => {
    for (let seed = 0; seed < 10; seed++) {
      const world = bench(seed, 'counter');
      tick(world, 10);
      act(world, { type: 'drain', server: 'Alice' });
      for (let i = 0; i < 100; i++) {
        const [alice, bob] = observe(world).servers;
        if (world.tick > 10 && alice.status === 'draining') expect(alice.connections).toBeGreaterThan(0);
        else if (alice.status !== 'draining') expect(alice.connections).toBeNull();
        expect(bob.connections).toBeNull();
        tick(world);
      }
    }
  });
});

describe('where the balancer ends no drain before its timeout', () => {
  it.each([
    ['counts', 25, 0.1, 30],
    ['waits for the rest of', 40, 0.1, 40],
  ])('who goes by silence %s what was silent before: %s s', (_, quietSeconds, tickSeconds, dryAfter) => {
    const world = worldOf({
      start: 'empty',
      tickSeconds,
      traffic: { arrivalRate: 0.001 },
      rollout: { ...BY_HAND, dryWhen: 'quiet', quietSeconds },
      balancer: { drainTimeoutSeconds: 30, onDrainTimeout: 'wait', drainEnds: 'atDeadline' },
    });
    bleed(world);
    expect(Math.abs(world.tick * tickSeconds - dryAfter)).toBeLessThanOrEqual(2 * tickSeconds);
  });
});
