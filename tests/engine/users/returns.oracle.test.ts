import { describe, expect, it, vi } from 'vitest';
import { tick, type World } from '../../../src/engine/index.ts';
import { overSeeds } from '../../seeds.ts';
import { act, BY_HAND, drainSeconds, ROOMY, worldOf } from '../runs.ts';
import { expectLaw, expectMean, mean } from '../statistics.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('users who come back with their cookie', () => {
  const rho = 10;
  const m = 300;
  const site = (seed: number, returnProbability: number): World =>
    worldOf({
      seed,
      tickSeconds: 10,
      traffic: {
        arrivalRate: ((2 * rho) / m) * (1 - returnProbability),
        sessionLength: { meanSeconds: m },
        returnProbability,
        awaySeconds: 0,
      },
      servers: ROOMY,
      balancer: { routing: 'random' },
      rollout: BY_HAND,
    });

  it.each([0.25, 0.5, 0.8])('make a drain 1/(1 − p) times as long: p = %d', (p) => {
    const times = overSeeds(200, (seed) => drainSeconds(site(seed, p), 20_000) as number);
    // The drain's rate is (1 − p)/m: Gumbel's law of the longer stay.
    const stay = m / (1 - p);
    expectLaw(times, (t) => Math.exp(-rho * Math.exp(-t / stay)));
  });

  it('never let a server run dry when all of them come back', () => {
    const world = site(3, 0.5);
    act(world, { type: 'set', field: 'traffic.arrivalRate', value: 0 });
    act(world, { type: 'set', field: 'traffic.returnProbability', value: 1 });
    const there = world.servers[0].sessions + world.servers[0].away;
    expect(drainSeconds(world, 20_000)).toBeNull();
    expect(world.servers[0].sessions + world.servers[0].away).toBe(there);
  });

  it.each([0, 100])('keep the site in balance, %i ticks after its first moment', (ticks) => {
    const users = overSeeds(200, (seed) => {
      const world = site(seed, 0.5);
      tick(world, ticks);
      return world.servers[0].sessions + world.servers[1].sessions;
    });
    // Whoever is due back within a tick is away until its end: as many visits begin in half a tick.
    const dueBack = ((2 * rho) / m) * 0.5 * 10;
    expectMean(users, 2 * rho, Math.sqrt(2 * rho), ticks === 0 ? 0 : dueBack);
  });

  it('are missed by an operator who only looks at those who are there: the server is empty, and fills again', () => {
    const refills = overSeeds(40, (seed) => {
      const world = worldOf({
        seed,
        traffic: { arrivalRate: 0.2, sessionLength: { meanSeconds: 20 }, returnProbability: 0.5, awaySeconds: 100 },
        rollout: BY_HAND,
      });
      act(world, { type: 'drain', server: 'Alice' });
      let again = 0;
      let wasEmpty = false;
      for (let i = 0; i < 1000 && world.servers[0].status === 'draining'; i++) {
        tick(world);
        if (wasEmpty && world.servers[0].sessions > 0) again += 1;
        wasEmpty = world.servers[0].sessions === 0;
      }
      return again;
    });
    // About four are there and ten away: nearly every server is found empty too early, most of them more than once.
    expect(refills.filter((times) => times > 0).length / refills.length).toBeGreaterThan(0.9);
    expectMean(refills, refillsInTheory());
  });

  /** How often a server with Poisson numbers of users there (4 on average) and away (10) goes from nobody there to somebody. */
  function refillsInTheory(): number {
    // Both numbers stay Poisson. One comes back at a rate of away/100; nobody is there with a chance of e^(−there).
    let [there, away, sum] = [4, 10, 0];
    const dt = 0.05;
    for (let t = 0; t < 1000; t += dt) {
      // A refill is seen where the server was empty at the end of the tick before, and the user stays to the end of this one.
      sum += (away / 100) * Math.exp(-there) * dt;
      [there, away] = [there + (away / 100 - there / 20) * dt, away + (there / 40 - away / 100) * dt];
    }
    return sum;
  }

  it('are not waited for by a drain that they can’t come back to, as it keeps nobody', () => {
    const times = overSeeds(200, (seed) => {
      const world = worldOf({
        seed,
        traffic: { arrivalRate: 0.25, returnProbability: 0.5, awaySeconds: 300 },
        servers: ROOMY,
        balancer: { product: 'haproxyMaint', routing: 'random' },
        rollout: BY_HAND,
      });
      return drainSeconds(world, 20_000) as number;
    });
    // About 30 are there, who leave with their next request, or before: 37 s on average.
    const stay = 1 / (1 / 10 + 1 / 120);
    expectLaw(times, (t) => Math.exp(-30 * Math.exp(-t / stay)));
  });

  it('are not waited for when their cookie will be too old, also when that is changed meanwhile', () => {
    const site = (cookieMaxAgeSeconds: number | null, seed: number) =>
      worldOf({
        seed,
        traffic: { returnProbability: 0.5, awaySeconds: 1800 },
        balancer: { cookieMaxAgeSeconds },
        rollout: BY_HAND,
      });
    const times = overSeeds(60, (seed) => drainSeconds(site(120, seed), 20_000) as number);
    // Those who are bound go with their first request after 120 s; few come back in time and are bound for as long again.
    expect(mean(times)).toBeGreaterThan(120);
    expect(mean(times)).toBeLessThan(270);
    const world = site(null, 1);
    act(world, { type: 'drain', server: 'Alice' });
    tick(world, 1000);
    const before = world.servers[0].sessions + world.servers[0].away;
    expect(before).toBeGreaterThan(100);
    act(world, { type: 'set', field: 'balancer.cookieMaxAgeSeconds', value: 120 });
    expect(world.servers[0].sessions + world.servers[0].away).toBeLessThan(before / 10);
  });

  it('do not hold up a deadline that cuts', () => {
    const world = worldOf({
      traffic: { sessionLength: { meanSeconds: 60 }, returnProbability: 1, awaySeconds: 500 },
      balancer: { drainTimeoutSeconds: 100, onDrainTimeout: 'cut' },
      rollout: BY_HAND,
    });
    act(world, { type: 'drain', server: 'Alice' });
    tick(world, 100);
    expect(world.servers[0]).toMatchObject({ status: 'drained', sessions: 0 });
    expect(world.servers[0].away).toBeGreaterThan(0);
  });
});
