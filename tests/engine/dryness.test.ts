import { describe, expect, it, vi } from 'vitest';
import { type Scenario, tick, type World } from '../../src/engine/index.ts';
import { act, BY_HAND, ROOMY, tickUntil, worldOf } from './runs.ts';
import { expectPoisson } from './statistics.ts';

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

describe('dry is when', () => {
  it('nobody is left: no session is lost', () => {
    for (let seed = 0; seed < 100; seed++) expect(bleed(bench(seed, 'empty')).ledger.cutOff).toBe(0);
  });

  it('the counter of connections is 0: it can’t see sessions, and loses nearly all of them', () => {
    let lost = 0;
    let ticks = 0;
    for (let seed = 0; seed < 100; seed++) {
      const world = bleed(bench(seed, 'counter'));
      lost += world.ledger.cutOff;
      ticks += world.tick;
    }
    // 50 users with 10 ms a second in flight: each look reads 0 with chance e^(−0.5), so the first or second one does.
    expect(lost / 100).toBeGreaterThan(40);
    expect(ticks / 100).toBeLessThan(2);
  });

  it('the counter of connections is 0: most looks in the first five seconds read 0', () => {
    // As many looks as there are ticks, of drains that the operator lets go on: e^(−n·b), b = 0.01/1.01, n from 50 down.
    let zero = 0;
    const looks = 5 * 10 * 40;
    for (let seed = 0; seed < 40; seed++) {
      const world = bench(seed, 'empty');
      act(world, { type: 'drain', server: 'Alice' });
      for (let i = 0; i < 50; i++) {
        tick(world);
        const { sessions } = world.servers[0];
        zero += Math.exp((-sessions * 0.01) / 1.01);
      }
    }
    // The bench read 0 in 68 % of its looks, with 32 users bound on average.
    expect(Math.abs(zero / looks - 0.72)).toBeLessThan(0.06);
  });

  it('it is quiet for three think times: in about a quarter of drains about one user is cut off', () => {
    const runs = 600;
    let early = 0;
    let lost = 0;
    for (let seed = 0; seed < runs; seed++) {
      const { cutOff } = bleed(bench(seed, 'quiet')).ledger;
      early += cutOff > 0 ? 1 : 0;
      lost += cutOff;
    }
    expect(early / runs).toBeGreaterThan(0.15);
    expect(early / runs).toBeLessThan(0.35);
    expect(lost / early).toBeLessThan(1.4);
  });

  it('it is quiet for ten think times: hardly anybody is', () => {
    let lost = 0;
    for (let seed = 0; seed < 300; seed++) lost += bleed(bench(seed, 'quiet', 10)).ledger.cutOff;
    expect(lost).toBeLessThan(3);
  });

  it('it is quiet: not before it has been for so long', () => {
    const world = bench(1, 'quiet', 60);
    act(world, { type: 'set', field: 'traffic.arrivalRate', value: 0 });
    tick(world, 3000);
    expect(world.servers[0].sessions).toBe(0);
    act(world, { type: 'drain', server: 'Alice' });
    tick(world, 598);
    expect(world.servers[0].status).toBe('draining');
    tick(world, 2);
    expect(world.servers[0].status).toBe('drained');
  });

  it('the deadline has come: it cuts Poisson(ρ·e^(−t/m)) users', () => {
    const runs = 300;
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
    expect(rollout('empty').ledger.cutOff).toBe(0);
    const hasty = rollout('counter');
    expect(hasty.ledger.cutOff).toBeGreaterThan(60);
    expect(hasty.ledger.rolloutSeconds).toBeLessThan(10);
  });
});
