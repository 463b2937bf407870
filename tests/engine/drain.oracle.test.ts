import { describe, expect, it, vi } from 'vitest';
import { type SessionLength, tick, type World } from '../../src/engine/index.ts';
import { dryProbability } from '../../src/theory/index.ts';
import { oracle, sessionOf } from '../oracle.ts';
import { overSeeds, seeds } from '../seeds.ts';
import { act, BY_HAND, drainSeconds, type Input, ROOMY, worldOf } from './runs.ts';
import { expectLaw, expectMean, expectPoisson, expectQuantile, expectShare, expectVariance } from './statistics.ts';

vi.setConfig({ testTimeout: 60_000 });

const MEAN = 300;
/** Ticks may be long: a drain's end is known to the exact moment. */
const TICK = 60;
const RUNS = 600;

type Setting = { rho: number; sessionLength: SessionLength } & Pick<Input, 'start' | 'servers' | 'balancer'>;

/** A site on which Alice has `rho` users on average; each server a Poisson number of its own. */
function site(seed: number, { rho, sessionLength, ...more }: Setting): World {
  return worldOf({
    seed,
    tickSeconds: TICK,
    traffic: { arrivalRate: (2 * rho) / sessionLength.meanSeconds, sessionLength },
    servers: ROOMY,
    balancer: { routing: 'random' },
    rollout: BY_HAND,
    ...more,
  });
}

/** Seconds until Alice is dry, one run a seed; Infinity beyond `limitSeconds`. Nobody new need come meanwhile. */
function drains(setting: Setting, limitSeconds: number, runs = RUNS, runFirst = 0): number[] {
  return overSeeds(runs, (seed) => {
    const world = site(seed, setting);
    tick(world, runFirst);
    act(world, { type: 'set', field: 'traffic.arrivalRate', value: 0 });
    return drainSeconds(world, Math.ceil(limitSeconds / TICK) + 1) ?? Number.POSITIVE_INFINITY;
  });
}

/** Further than this, a run is not worth its time. */
const FAR = 1_500_000;

describe('a drain from equilibrium', () => {
  const rows = oracle.a_drain_time.equilibrium.filter(({ rho }) => rho === 10 || rho === 60);

  it.each(rows)('takes as long as theory says: $dist, $rho users', (row) => {
    const { dist, rho, p10, p50, p90 } = row;
    const shares = [
      [0.1, p10],
      [0.5, p50],
      [0.9, p90],
    ].filter(([, seconds]) => seconds < FAR);
    const times = drains({ rho, sessionLength: sessionOf(dist, MEAN) }, shares.at(-1)?.[1] as number);
    for (const [p, seconds] of shares) expectQuantile(times, p, seconds);
  });

  it('of measured sessions takes as long as theory says', () => {
    const quantiles = [2, 20, 20, 60, 200, 900, 7_200];
    const sessionLength: SessionLength = { distribution: 'empirical', meanSeconds: MEAN, spread: 1, quantiles };
    const times = drains({ rho: 30, sessionLength }, FAR);
    expectLaw(times, (t) => dryProbability(t, 30, sessionLength));
  });

  const settled = rows.filter(({ dist }) => !dist.startsWith('pareto') && dist !== 'lognormal_cv2');
  it.each(settled)('takes as long on average: $dist, $rho users', ({ dist, rho, mean: theory }) => {
    expectMean(drains({ rho, sessionLength: sessionOf(dist, MEAN) }, FAR), theory as number);
  });

  it('follows Gumbel’s law for exponential sessions', () => {
    const rho = 100;
    const times = drains({ rho, sessionLength: sessionOf('exponential', MEAN) }, FAR, 1000);
    expectLaw(times, (t) => Math.exp(-rho * Math.exp(-t / MEAN)));
  });

  it('takes no longer for a thousand users than theory says', () => {
    const row = oracle.a_drain_time.equilibrium.find(({ dist, rho }) => dist === 'exponential' && rho === 1000)!;
    const times = drains({ rho: 1000, sessionLength: sessionOf('exponential', MEAN) }, FAR, 160);
    for (const [p, seconds] of [
      [0.1, row.p10],
      [0.5, row.p50],
      [0.9, row.p90],
    ]) {
      expectQuantile(times, p, seconds);
    }
  });

  it('takes no time when nobody is there', () => {
    const times = drains({ rho: 0.5, sessionLength: sessionOf('exponential', MEAN) }, FAR);
    const none = times.filter((t) => t === 0).length;
    expectShare(none, times.length, Math.exp(-0.5));
  });
});

describe('a drain of exactly N users with exponential sessions', () => {
  /** Both servers are full: so many more want to be there. */
  const full = (n: number) => ({
    rho: n * 20 + 1000,
    sessionLength: sessionOf('exponential', MEAN),
    servers: [{ capacity: n }, { capacity: n }],
  });

  it.each(oracle.a_drain_time.exponential_conditional_N.filter(({ N }) => N <= 1000))(
    'takes τ·H(N) on average: N = $N',
    ({ N, mean: theory, sd, median, p90 }) => {
      expect(site(0, full(N)).servers[0].sessions).toBe(N);
      const times = drains(full(N), FAR, 400);
      expectMean(times, theory, sd);
      expectQuantile(times, 0.5, median);
      expectQuantile(times, 0.9, p90);
      expectLaw(times, (t) => (1 - Math.exp(-t / MEAN)) ** N);
    },
  );

  it('takes as long whatever the routing, for as many users', () => {
    for (const routing of ['roundRobin', 'random', 'leastSessions'] as const) {
      const standard = overSeeds(200, (seed) => {
        const world = site(seed, { rho: 30, sessionLength: sessionOf('exponential', MEAN), balancer: { routing } });
        tick(world, 20);
        let harmonic = 0;
        let squares = 0;
        for (let i = 1; i <= world.servers[0].sessions; i++) {
          harmonic += 1 / i;
          squares += 1 / (i * i);
        }
        const seconds = drainSeconds(world, FAR / TICK) as number;
        return (seconds - MEAN * harmonic) / (MEAN * Math.sqrt(squares));
      });
      expectMean(standard, 0, 1);
    }
  });

  it('has the same mean under least sessions, of half the variance in users', () => {
    const users: number[] = [];
    const setting = {
      rho: 60,
      sessionLength: sessionOf('exponential', MEAN),
      balancer: { routing: 'leastSessions' },
    } as const;
    const times = overSeeds(300, (seed) => {
      const world = site(seed, setting);
      tick(world, 20);
      users.push(world.servers[0].sessions);
      return drainSeconds(world, FAR / TICK) as number;
    });
    expectMean(users, 60, Math.sqrt(30));
    // Half of the site's users, and half a user for where the turn stands.
    expectVariance(users, 30, 0.25 / 30);
    expectMean(times, 1401.468068);
  });
});

describe('a drain of a site that opened half an hour ago', () => {
  it.each(oracle.a_drain_time.started_empty_1800s.filter(({ rho }) => rho === 60))(
    'takes as long as theory says: $dist',
    ({ dist, rho, t0, p50, p90 }) => {
      const setting: Setting = { rho, sessionLength: sessionOf(dist, MEAN), start: 'empty' };
      const times = drains(setting, p90, 250, t0 / TICK);
      expectQuantile(times, 0.5, p50);
      expectQuantile(times, 0.9, p90);
    },
  );
});

describe('a timeout', () => {
  const rho = 10;
  const runs = seeds(150);

  it.each(oracle.c_cut_fraction)('cuts off as many as theory expects: $dist', (row) => {
    for (const [seconds, share] of [
      [60 * 5, row.T300],
      [60 * 15, row.T900],
      [60 * 60, row.T3600],
    ]) {
      let cut = 0;
      for (let seed = 0; seed < runs; seed++) {
        const balancer = { routing: 'random', drainTimeoutSeconds: seconds, onDrainTimeout: 'cut' } as const;
        const world = site(seed, { rho, sessionLength: sessionOf(row.dist, MEAN), balancer });
        act(world, { type: 'set', field: 'traffic.arrivalRate', value: 0 });
        act(world, { type: 'drain', server: 'Alice' });
        tick(world, seconds / TICK);
        expect(world.servers[0].status).toBe('drained');
        cut += world.ledger.cutOff;
      }
      expectPoisson(cut, runs * rho * share);
    }
  });

  it('of 30 s cuts nearly everybody', () => {
    for (const { dist, T30 } of oracle.c_cut_fraction) {
      let cut = 0;
      for (let seed = 0; seed < seeds(100); seed++) {
        const world = worldOf({
          seed,
          tickSeconds: 30,
          traffic: { arrivalRate: (2 * rho) / MEAN, sessionLength: sessionOf(dist, MEAN) },
          servers: ROOMY,
          balancer: { routing: 'random', drainTimeoutSeconds: 30, onDrainTimeout: 'cut' },
          rollout: BY_HAND,
        });
        act(world, { type: 'drain', server: 'Alice' });
        tick(world);
        cut += world.ledger.cutOff;
      }
      expectPoisson(cut, seeds(100) * rho * T30);
    }
  });
});
