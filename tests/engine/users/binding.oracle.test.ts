import { describe, expect, it, vi } from 'vitest';
import { tick } from '../../../src/engine/index.ts';
import { cookieEnds } from '../../../src/engine/users/binding.ts';
import { overSeeds } from '../../seeds.ts';
import { bench, STAY } from '../bench.ts';
import { act, BY_HAND, worldOf } from '../runs.ts';
import { expectMean, expectShare } from '../statistics.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('a server in maintenance, not drained', () => {
  it('loses every bound user to the others with the next request, signed out', () => {
    const world = bench(6, { affinityWhileDraining: false });
    const { sessions } = world.servers[0];
    act(world, { type: 'drain', server: 'Alice' });
    tick(world, 10);
    const moved = world.ledger.signedOut;
    // After one think time 1 − e^(−1.2) have made a request or left; five of six of those moved.
    expectShare(moved, sessions, ((1 - Math.exp(-1.2)) * 1) / 1.2);
    tick(world, 150);
    expect(world.servers[0].status).toBe('drained');
    expect(world.ledger).toMatchObject({ cutOff: 0, failedRequests: 0, turnedAway: 0 });
    expect(world.ledger.signedOut).toBeGreaterThan(moved);
    expect(world.ledger.signedOut).toBeLessThanOrEqual(sessions);
  });

  it('moves them unharmed where the state of sessions is shared', () => {
    const world = bench(6, { affinityWhileDraining: false, sessionState: 'shared' });
    act(world, { type: 'drain', server: 'Alice' });
    tick(world, 150);
    expect(world.servers[0].status).toBe('drained');
    expect(world.ledger).toMatchObject({ signedOut: 0, ordersLost: 0, cutOff: 0 });
  });
});

describe('a deadline that hands over', () => {
  it('moves everybody at once, and cuts nobody', () => {
    const world = bench(6, { drainTimeoutSeconds: 1, onDrainTimeout: 'handOff' });
    act(world, { type: 'drain', server: 'Alice' });
    tick(world, 9);
    const left = world.servers[0].sessions;
    tick(world, 1);
    expect(world.servers[0]).toMatchObject({ status: 'drained', sessions: 0 });
    // All but those who leave in that tenth of a second.
    expectShare(world.ledger.signedOut, left, Math.exp(-0.1 / STAY));
    expect(world.ledger.cutOff).toBe(0);
  });

  it('leaves those for whom there is no room', () => {
    const world = bench(6, { drainTimeoutSeconds: 1, onDrainTimeout: 'handOff' }, { servers: [{}, { capacity: 60 }] });
    act(world, { type: 'drain', server: 'Alice' });
    tick(world, 10);
    expect(world.servers[1].sessions).toBe(60);
    expect(world.servers[0].status).toBe('draining');
    expect(world.servers[0].sessions).toBeGreaterThan(0);
  });
});

describe('a cookie with a longest life', () => {
  it('takes half of those whose cookie expires to the other server, signed out', () => {
    const [stay, seconds, rate] = [100, 300, 1];
    const signedOut = overSeeds(30, (seed) => {
      const traffic = { sessionLength: { meanSeconds: stay }, arrivalRate: rate };
      const world = bench(seed, { cookieMaxAgeSeconds: 1 }, { traffic, start: 'empty' });
      tick(world, seconds * 10);
      expect(world.ledger).toMatchObject({ cutOff: 0, failedRequests: 0 });
      return world.ledger.signedOut;
    });
    // Bindings are renewed every second and a think time of a second: t/2 − 3/8 times in a stay of t, by renewal theory
    // (mean interval 2, variance 1). Of λ·T users, who come evenly, so long a time on the site all together:
    const together = rate * stay * (seconds - stay * (1 - Math.exp(-seconds / stay)));
    const renewals = together / 2 - (3 / 8) * rate * seconds;
    expectMean(signedOut, renewals / 2);
  });

  it('ends a drain in bounded time, though all sessions are long', () => {
    const world = bench(
      10,
      { cookieMaxAgeSeconds: 10 },
      { traffic: { sessionLength: { distribution: 'fixed', meanSeconds: 1000 }, arrivalRate: 0.5 } },
    );
    tick(world, 300);
    act(world, { type: 'drain', server: 'Alice' });
    expect(world.servers[0].sessions).toBeGreaterThan(100);
    // Ten seconds and a think time, which is longer than twenty for one in five hundred million.
    tick(world, 300);
    expect(world.servers[0].sessions).toBe(0);
  });

  it('that is dated in steps of 4 s, rounded up, lives 2 s longer on average', () => {
    const world = bench(1, { cookieMaxAgeSeconds: 20, cookieGrainSeconds: 4 });
    const lives = Array.from({ length: 400 }, (_, i) => (cookieEnds(world, i) - i) / 10);
    // Every tenth of a second in turn: 20 s and all of the tenths from 0 to 3.9.
    expect(lives.reduce((sum, life) => sum + life, 0) / lives.length).toBeCloseTo(20 + 1.95, 9);
    expect(Math.min(...lives)).toBeCloseTo(20, 9);
    expect(Math.max(...lives)).toBeCloseTo(23.9, 9);
  });

  it('is not asked again before its date has passed, under HAProxy’s grain', () => {
    const traffic = {
      arrivalRate: 300,
      thinkSeconds: 0.1,
      sessionLength: { distribution: 'fixed', meanSeconds: 60 },
    } as const;
    const world = bench(
      1,
      { product: 'haproxyDrain', routing: 'random', cookieMaxAgeSeconds: 20 },
      { traffic, start: 'empty' },
    );
    tick(world, 20);
    act(world, { type: 'set', field: 'traffic.arrivalRate', value: 0 });
    tick(world, 220);
    // Whoever came within the first two seconds has a date of 4 s.
    expect(world.ledger.signedOut).toBe(0);
    tick(world, 40);
    expectShare(world.ledger.signedOut, world.ledger.arrived, 0.5);
  });

  it('that is shorter than a tick is renewed within it: half of those who renew it change every time', () => {
    const world = worldOf({
      tickSeconds: 10,
      start: 'empty',
      balancer: { cookieMaxAgeSeconds: 1 },
      traffic: { thinkSeconds: 0.1, sessionLength: { distribution: 'fixed', meanSeconds: 200 } },
      rollout: BY_HAND,
    });
    tick(world, 20);
    let changes = 0;
    let stays = 0;
    for (let i = 0; i < 100; i++) {
      const { signedOut } = world.ledger;
      tick(world);
      stays += world.servers[0].sessions + world.servers[1].sessions;
      changes += world.ledger.signedOut - signedOut;
    }
    // Each is renewed with the first request after a second.
    expectShare(changes, Math.round((stays * 10) / 1.1), 0.5);
  });
});
