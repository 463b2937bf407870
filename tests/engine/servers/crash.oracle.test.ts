import { describe, expect, it, vi } from 'vitest';
import { tick } from '../../../src/engine/index.ts';
import { overSeeds } from '../../seeds.ts';
import { bench, STAY } from '../bench.ts';
import { act, eventsOf } from '../runs.ts';
import { expectMean, expectQuantile, expectShare } from '../statistics.ts';

vi.setConfig({ testTimeout: 60_000 });

/**
 * Requests that so many users make in so many seconds, one a second while they are there: each makes a Poisson number in a
 * time that is exponential with mean STAY, cut short. Not further off than 99.9 % of samples.
 */
function expectRequests(requests: number, users: number, seconds: number): void {
  const a = seconds / STAY;
  const time = STAY * (1 - Math.exp(-a));
  const square = 2 * STAY * STAY * (1 - Math.exp(-a) * (1 + a));
  const sd = Math.sqrt(users * (time + square - time * time));
  const off = Math.abs(requests - users * time);
  expect(off, `${requests} instead of ${users * time}`).toBeLessThanOrEqual(3.29 * sd + users * time * 0.02);
}

describe('a server that is killed', () => {
  it('is noticed after between fall − 1 and fall checks, evenly', () => {
    const times = overSeeds(200, (seed) => {
      const world = bench(seed, { checkSeconds: 2, checkFall: 3 });
      act(world, { type: 'crash', server: 'Alice' });
      return (world.servers[0].noticedTick - world.tick) * 0.1;
    });
    expect(Math.min(...times)).toBeGreaterThanOrEqual(4);
    expect(Math.max(...times)).toBeLessThanOrEqual(6.1);
    expectMean(times, 5, 2 / Math.sqrt(12), 0.05);
    expectQuantile(times, 0.25, 4.5, 0.1);
  });

  it('fails bound users, and half of the new ones, until it is noticed; then none of the new ones', () => {
    const world = bench(8, { checkSeconds: 2, checkFall: 3 });
    const { sessions } = world.servers[0];
    act(world, { type: 'crash', server: 'Alice' });
    const { noticedTick } = world.servers[0];
    const { arrived } = world.ledger;
    tick(world, Math.ceil(noticedTick));
    expectShare(world.ledger.turnedAway, world.ledger.arrived - arrived, 0.5);
    // Each new user who is turned away has made one of the requests that failed.
    expectRequests(world.ledger.failedRequests - world.ledger.turnedAway, sessions, noticedTick / 10);
    const { turnedAway } = world.ledger;
    tick(world, 200);
    expect(world.ledger.turnedAway).toBe(turnedAway);
    expect(world.servers[0].sessions).toBe(0);
  });

  it('fails nobody where a request is tried on another server', () => {
    const world = bench(8, { checkSeconds: 2, checkFall: 3, redispatch: true });
    const { sessions } = world.servers[0];
    act(world, { type: 'crash', server: 'Alice' });
    tick(world, 200);
    expect(world.ledger).toMatchObject({ failedRequests: 0, turnedAway: 0 });
    // Of every six, one leaves before the next request.
    expectShare(world.ledger.signedOut, sessions, 5 / 6);
  });

  it('signs out whoever is still bound to it when it is back', () => {
    const world = bench(8, { checkSeconds: 100 }, { traffic: { thinkSeconds: 1000 } });
    const { sessions } = world.servers[0];
    act(world, { type: 'crash', server: 'Alice', seconds: 1 });
    tick(world, 10);
    expect(world.servers[0].status).toBe('inService');
    expect(eventsOf(world, 'recovered')).toEqual([{ type: 'recovered', tick: 10, server: 0 }]);
    expectShare(world.ledger.signedOut, sessions, Math.exp(-1 / STAY));
  });
});

describe('no eligible server', () => {
  it('a draining server is no fallback: with Bob dead his bound users and the new ones get errors', () => {
    const world = bench(9, { checkSeconds: 0.1, checkFall: 1 });
    act(world, { type: 'drain', server: 'Alice' });
    act(world, { type: 'crash', server: 'Bob' });
    tick(world, 3);
    const { arrived, turnedAway, failedRequests } = world.ledger;
    const [alice, bob] = world.servers.map(({ sessions }) => sessions);
    tick(world, 20);
    // New users are turned away by the balancer itself: no request of theirs fails on a server.
    expect(world.ledger.turnedAway - turnedAway).toBe(world.ledger.arrived - arrived);
    expectRequests(world.ledger.failedRequests - failedRequests, bob, 2);
    expect(world.servers[0].sessions).toBeLessThanOrEqual(alice);
    expect(world.ledger.signedOut).toBe(0);
  });

  it('users of a server in maintenance get errors from a dead one, and move when it is back', () => {
    const world = bench(9, { affinityWhileDraining: false, checkSeconds: 100 });
    const [alice, bob] = world.servers.map(({ sessions }) => sessions);
    act(world, { type: 'crash', server: 'Bob', seconds: 3 });
    act(world, { type: 'drain', server: 'Alice', force: true });
    tick(world, 29);
    expect(world.servers[1].sessions).toBeLessThanOrEqual(bob);
    expectRequests(world.ledger.failedRequests - world.ledger.turnedAway, alice + bob, 2.9);
    tick(world, 200);
    expect(world.servers[0].sessions).toBe(0);
  });
});
