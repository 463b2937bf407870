import { describe, expect, it, vi } from 'vitest';
import { tick, type World } from '../../src/engine/index.ts';
import { act, BY_HAND, drainSeconds, type Input, ROOMY, slotsHere, tickUntil, worldOf } from './runs.ts';
import { expectLaw, expectMean, expectQuantile, expectShare, mean } from './statistics.ts';

vi.setConfig({ testTimeout: 60_000 });

type Balancer = Input['balancer'];

/** A site like the bench's: 20 users a second who stay 5 s, a request each second, ticks of a tenth. */
function bench(seed: number, balancer: Balancer = {}, more: Input = {}): World {
  return worldOf({
    seed,
    tickSeconds: 0.1,
    servers: ROOMY,
    rollout: BY_HAND,
    ...more,
    traffic: {
      arrivalRate: 20,
      sessionLength: { meanSeconds: 5 },
      thinkSeconds: 1,
      requestSeconds: 0.01,
      ...more.traffic,
    },
    balancer,
  });
}

/** How many of those who came since `first` are on each server. */
function newOn(world: World, first: number): number[] {
  const counts = world.servers.map(() => 0);
  for (const slot of slotsHere(world)) if (world.sessions.user[slot] >= first) counts[world.sessions.server[slot]] += 1;
  return counts;
}

/** The share of new users that each server takes over so many ticks: sessions are long, so that nobody leaves. */
function shares(world: World, ticks: number): number[] {
  const first = world.nextUser;
  const counts = world.servers.map(() => 0);
  let seen = first;
  for (let i = 0; i < ticks; i++) {
    tick(world);
    for (const slot of slotsHere(world)) {
      if (world.sessions.user[slot] >= seen) counts[world.sessions.server[slot]] += 1;
    }
    seen = world.nextUser;
  }
  const all = counts.reduce((sum, n) => sum + n, 0);
  return counts.map((n) => n / all);
}

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
    const times = Array.from({ length: 400 }, (_, seed) => {
      const world = site(seed, p);
      return drainSeconds(world, 20_000) as number;
    });
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

  it('keep the site in balance from its first moment', () => {
    const users: number[] = [];
    for (let seed = 0; seed < 300; seed++) {
      const world = site(seed, 0.5);
      tick(world, seed % 3 === 0 ? 0 : 100);
      users.push(world.servers[0].sessions + world.servers[1].sessions);
    }
    expectMean(users, 2 * rho, Math.sqrt(2 * rho), 0.4);
  });

  it('are missed by an operator who only looks at those who are there: the server is empty, and fills again', () => {
    let again = 0;
    for (let seed = 0; seed < 40; seed++) {
      const world = worldOf({
        seed,
        traffic: { arrivalRate: 0.2, sessionLength: { meanSeconds: 20 }, returnProbability: 0.5, awaySeconds: 100 },
        rollout: BY_HAND,
      });
      act(world, { type: 'drain', server: 'Alice' });
      let wasEmpty = false;
      for (let i = 0; i < 1000 && world.servers[0].status === 'draining'; i++) {
        tick(world);
        if (wasEmpty && world.servers[0].sessions > 0) again += 1;
        wasEmpty = world.servers[0].sessions === 0;
      }
    }
    expect(again).toBeGreaterThan(20);
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

describe('the survivor of servers at 60 % of their capacity', () => {
  it('crosses its own capacity 1.10 mean sessions after the start of the drain, on average', () => {
    const m = 600;
    const capacity = 1000 / 0.6;
    // Many users, so that the mean's crossing is every run's.
    const crossed = Array.from({ length: 30 }, (_, seed) => {
      const world = worldOf({
        seed,
        tickSeconds: 2,
        traffic: { arrivalRate: 2000 / m, sessionLength: { meanSeconds: m } },
        servers: ROOMY,
        rollout: BY_HAND,
      });
      act(world, { type: 'drain', server: 'Alice' });
      tickUntil(world, ({ servers }) => servers[1].sessions > capacity, 5000);
      return (world.tick * 2) / m;
    });
    expect(-Math.log(2 - 1 / 0.6)).toBeCloseTo(1.0986, 4);
    // A count near its mean line is above it early by about its sd over the slope: 41 users at 333 users a mean session.
    expect(Math.abs(mean(crossed) - 1.0986)).toBeLessThanOrEqual((3.3 * Math.sqrt(1667)) / 333 / Math.sqrt(30) + 0.08);
  });
});

describe('two load balancers, one of which was told of the drain', () => {
  it('Alice keeps a quarter of all new users and never empties', () => {
    const world = bench(4, { balancers: 2, drainKnownTo: 1 });
    act(world, { type: 'drain', server: 'Alice' });
    tick(world, 300);
    const [alice] = shares(world, 2000);
    expectShare(Math.round(alice * 4000), 4000, 0.25);
    const users: number[] = [];
    for (let i = 0; i < 200; i++) {
      tick(world, 100);
      users.push(world.servers[0].sessions);
      expect(world.servers[0].status).toBe('draining');
    }
    expectMean(users, 25, Math.sqrt(25));
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
    const world = bench(
      5,
      { balancers: 2, drainKnownTo: 1 },
      { rollout: { strategy: 'blueGreen', balancedSeconds: 1 } },
    );
    tickUntil(world, ({ servers }) => servers[2].status === 'testing', 3000);
    tick(world, 299);
    expect(world.servers[2].status).toBe('testing');
    expect(world.ledger.failedRequests).toBe(0);
    expect(world.servers[2].sessions).toBe(0);
  });
});

describe('slow start', () => {
  /** Alice comes back, empty; the share of new users that she takes in each of `steps` parts of `seconds`. */
  const back = (seed: number, balancer: Balancer, steps: number, ticks: number): number[] => {
    const world = bench(seed, balancer, { traffic: { arrivalRate: 50, sessionLength: { meanSeconds: 5 } } });
    act(world, { type: 'update', server: 'Alice', force: true });
    tick(world, 601);
    act(world, { type: 'putBack', server: 'Alice', force: true });
    return Array.from({ length: steps }, () => shares(world, ticks)[0]);
  };

  it('gives a returning server the share x/(1 + x), 0.31 on average', () => {
    const parts = back(1, { slowStartSeconds: 60, slowStartFloor: 0 }, 6, 100);
    parts.forEach((share, i) => {
      // The mean of x/(1 + x) from i/6 to (i + 1)/6.
      const theory = 1 - 6 * Math.log((1 + (i + 1) / 6) / (1 + i / 6));
      expect(Math.abs(share - theory)).toBeLessThanOrEqual(0.01);
    });
    expect(Math.abs(mean(parts) - (1 - Math.log(2)))).toBeLessThanOrEqual(0.01);
    expect(1 - Math.log(2)).toBeCloseTo(0.31, 2);
  });

  it('begins at its floor', () => {
    const [share] = back(1, { slowStartSeconds: 600, slowStartFloor: 0.25 }, 1, 200);
    expect(Math.abs(share - 0.2)).toBeLessThanOrEqual(0.01);
  });

  it('gives half at once where it only applies after a crash', () => {
    const [share] = back(1, { slowStartSeconds: 60, slowStartAfter: 'crash' }, 1, 100);
    expect(Math.abs(share - 0.5)).toBeLessThanOrEqual(0.01);
  });

  it('applies after a crash, and not to a later return', () => {
    const world = bench(2, {
      slowStartSeconds: 60,
      slowStartAfter: 'crash',
      slowStartFloor: 0,
      checkFall: 1,
      checkSeconds: 0.1,
    });
    act(world, { type: 'crash', server: 'Alice', seconds: 5 });
    tick(world, 51);
    expect(Math.abs(shares(world, 600)[0] - (1 - Math.log(2)))).toBeLessThanOrEqual(0.02);
    act(world, { type: 'test', server: 'Alice', force: true });
    tick(world, 301);
    act(world, { type: 'putBack', server: 'Alice', force: true });
    expect(Math.abs(shares(world, 100)[0] - 0.5)).toBeLessThanOrEqual(0.02);
  });

  it('of the only server turns nobody away', () => {
    const world = bench(2, { slowStartSeconds: 60, slowStartFloor: 0 }, { servers: [{ capacity: 1_000_000 }] });
    act(world, { type: 'test', server: 'Alice', force: true });
    tick(world, 301);
    const { turnedAway } = world.ledger;
    act(world, { type: 'putBack', server: 'Alice', force: true });
    tick(world, 600);
    expect(world.ledger.turnedAway).toBe(turnedAway);
  });
});

describe('Alice returns empty: her share of the new users of three seconds', () => {
  /** The mean share over seeds. */
  const share = (balancer: Balancer, requestSeconds: number): number => {
    const all = Array.from({ length: 60 }, (_, seed) => {
      const world = bench(seed, balancer, { traffic: { requestSeconds } });
      drainSeconds(world, 2000);
      act(world, { type: 'putBack', server: 'Alice', force: true });
      return shares(world, 30)[0];
    });
    return mean(all);
  };

  it('in turn is half', () => expect(Math.abs(share({ routing: 'roundRobin' }, 0.01) - 0.5)).toBeLessThan(0.02));

  it('by the fewest connections is 0.71 with requests of 10 ms', () => {
    const seen = share({ routing: 'leastConnections' }, 0.01);
    expect(seen).toBeGreaterThan(0.66);
    expect(seen).toBeLessThan(0.75);
  });

  it('by the fewest connections is 0.94 with requests of 300 ms', () => {
    expect(Math.abs(share({ routing: 'leastConnections' }, 0.3) - 0.94)).toBeLessThan(0.03);
  });

  it('by the fewest connections is all of them with connections as long as sessions', () => {
    expect(share({ routing: 'leastConnections' }, 1000)).toBeGreaterThan(0.99);
  });

  it('by the fewest sessions is all of them', () =>
    expect(share({ routing: 'leastSessions' }, 0.01)).toBeGreaterThan(0.98));
});

describe('panic', () => {
  /** New users that the drained servers get, with so many of so many healthy. */
  const strays = (servers: number, healthy: number, panicThreshold = 0.5): number => {
    const world = bench(1, { panicThreshold }, { servers: Array.from({ length: servers }, () => ({})) });
    const { name } = world.servers[0];
    expect(name).toBe('Alice');
    const away = world.servers.slice(healthy);
    for (const one of away) act(world, { type: 'drain', server: one.name, force: true });
    const first = world.nextUser;
    tick(world, 50);
    return newOn(world, first)
      .slice(healthy)
      .reduce((sum, n) => sum + n, 0);
  };

  it('does not break out with one of two healthy', () => expect(strays(2, 1)).toBe(0));
  it('breaks out with one of three healthy', () => expect(strays(3, 1)).toBeGreaterThan(20));
  it('sends users to all when none is healthy', () => expect(strays(2, 0)).toBeGreaterThan(30));
  it('never breaks out with a threshold of 0', () => expect(strays(2, 0, 0)).toBe(0));

  it('is not caused by a mirrored environment that is not in service yet', () => {
    const world = bench(1, { panicThreshold: 0.6 }, { rollout: { strategy: 'blueGreen', balancedSeconds: 1 } });
    tickUntil(world, ({ servers }) => servers[2].status === 'testing', 1000);
    act(world, { type: 'drain', server: 'Bob' });
    tick(world, 200);
    act(world, { type: 'set', field: 'balancer.panicThreshold', value: 0.5 });
    const { sessions } = world.servers[1];
    tick(world, 50);
    expect(world.servers[1].sessions).toBeLessThan(sessions * 0.6);
    expect(world.servers[2].sessions).toBe(0);
  });
});

describe('weights', () => {
  it.each(['roundRobin', 'random'] as const)('give each server its share of the new users: %s', (routing) => {
    const world = bench(
      1,
      { routing },
      { servers: [5, 1, 1, 0.5, 0].map((weight) => ({ weight, capacity: 1_000_000 })) },
    );
    const got = shares(world, 2000);
    [5, 1, 1, 0.5, 0].forEach((weight, s) => {
      const p = weight / 7.5;
      const tolerance = routing === 'random' ? 3.3 * Math.sqrt((p * (1 - p)) / 3900) : 0.003;
      expect(Math.abs(got[s] - p)).toBeLessThanOrEqual(tolerance);
    });
  });

  it('share smoothly in turn: never more than one ahead', () => {
    const world = bench(1, {}, { servers: [{ weight: 3 }, { weight: 1 }], traffic: { arrivalRate: 2 } });
    const got = [0, 0];
    let first = world.nextUser;
    for (let i = 0; i < 3000; i++) {
      tick(world);
      newOn(world, first).forEach((n, s) => {
        got[s] += n;
      });
      first = world.nextUser;
      const all = got[0] + got[1];
      expect(Math.abs(got[0] - 0.75 * all)).toBeLessThanOrEqual(2);
    }
  });

  it('hold from the first moment', () => {
    for (const routing of ['roundRobin', 'random', 'leastSessions'] as const) {
      const users = Array.from({ length: 100 }, (_, seed) => {
        const world = bench(seed, { routing }, { servers: [{ weight: 3, capacity: 1e6 }, { capacity: 1e6 }] });
        return world.servers[0].sessions;
      });
      expectMean(users, 75, Math.sqrt(75));
    }
  });

  it('of nothing keep everybody off, at the start as well', () => {
    const world = bench(1, {}, { servers: [{ weight: 0 }, { weight: 0 }] });
    expect(world.ledger.arrived).toBe(0);
    tick(world, 100);
    expect(world.ledger.turnedAway).toBe(world.ledger.arrived);
    const half = bench(1, {}, { servers: [{ capacity: 30 }, { weight: 0 }] });
    expect(half.servers.map(({ sessions }) => sessions <= 30)).toEqual([true, true]);
    expect(half.servers[1].sessions).toBe(0);
  });

  it('give a server that was full its share again, not all that it missed', () => {
    const world = bench(
      1,
      {},
      {
        servers: [
          { weight: 2, capacity: 1_000_000 },
          { weight: 1, capacity: 1 },
        ],
      },
    );
    tick(world, 3000);
    act(world, { type: 'set', field: 'servers.1.capacity', value: 1_000_000 });
    expect(Math.abs(shares(world, 300)[0] - 2 / 3)).toBeLessThanOrEqual(0.02);
  });
});

describe('power of two choices', () => {
  it('balances better than chance, and nearly as well as the fewest sessions', () => {
    const spread = (routing: 'random' | 'powerOfTwo' | 'leastSessions'): number => {
      const worlds = Array.from({ length: 30 }, (_, seed) => {
        const world = bench(seed, { routing }, { servers: Array.from({ length: 10 }, () => ({})) });
        tick(world, 300);
        const users = world.servers.map(({ sessions }) => sessions);
        return Math.max(...users) - Math.min(...users);
      });
      return mean(worlds);
    };
    const [chance, two, least] = (['random', 'powerOfTwo', 'leastSessions'] as const).map(spread);
    expect(two).toBeLessThan(chance * 0.6);
    expect(two).toBeLessThan(least + 4);
  });
});

describe('a server in maintenance, not drained', () => {
  it('loses every bound user to the others with the next request, signed out', () => {
    const world = bench(6, { affinityWhileDraining: false });
    const { sessions } = world.servers[0];
    const before = slotsHere(world).filter((slot) => world.sessions.server[slot] === 0);
    act(world, { type: 'drain', server: 'Alice' });
    tick(world, 10);
    const moved = world.ledger.signedOut;
    // After one think time 1 − e^(−1.2) have made a request or left; five of six of those moved.
    expectShare(moved, sessions, ((1 - Math.exp(-1.2)) * 1) / 1.2);
    tick(world, 150);
    expect(world.servers[0].status).toBe('drained');
    expect(world.ledger).toMatchObject({ cutOff: 0, failedRequests: 0, turnedAway: 0 });
    expect(before).toHaveLength(sessions);
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
    expect(world.ledger.signedOut).toBeLessThanOrEqual(left);
    expect(world.ledger.signedOut).toBeGreaterThan(left * 0.8);
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

describe('a server that is killed', () => {
  it('is noticed after between fall − 1 and fall checks, evenly', () => {
    const times = Array.from({ length: 400 }, (_, seed) => {
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
    act(world, { type: 'crash', server: 'Alice' });
    const { noticedTick } = world.servers[0];
    const { arrived } = world.ledger;
    tick(world, noticedTick - 1);
    expectShare(world.ledger.turnedAway, world.ledger.arrived - arrived, 0.5);
    expect(world.ledger.failedRequests).toBeGreaterThan(world.ledger.turnedAway + 50);
    const { turnedAway } = world.ledger;
    tick(world, 200);
    expect(world.ledger.turnedAway - turnedAway).toBeLessThanOrEqual(2);
    expect(world.servers[0].sessions).toBe(0);
  });

  it('fails nobody where a request is tried on another server', () => {
    const world = bench(8, { checkSeconds: 2, checkFall: 3, redispatch: true });
    act(world, { type: 'crash', server: 'Alice' });
    tick(world, 200);
    expect(world.ledger).toMatchObject({ failedRequests: 0, turnedAway: 0 });
    expect(world.ledger.signedOut).toBeGreaterThan(20);
  });

  it('signs out whoever is still bound to it when it is back', () => {
    const world = bench(8, { checkSeconds: 100 }, { traffic: { thinkSeconds: 1000 } });
    act(world, { type: 'crash', server: 'Alice', seconds: 1 });
    tick(world, 11);
    expect(world.servers[0].status).toBe('inService');
    expect(world.ledger.signedOut).toBeGreaterThan(30);
  });
});

describe('no eligible server', () => {
  it('a draining server is no fallback: with Bob dead his bound users and the new ones get errors', () => {
    const world = bench(9, { checkSeconds: 0.1, checkFall: 1 });
    act(world, { type: 'drain', server: 'Alice' });
    act(world, { type: 'crash', server: 'Bob' });
    tick(world, 3);
    const { arrived, turnedAway, failedRequests } = world.ledger;
    const alice = world.servers[0].sessions;
    const bob = world.servers[1].sessions;
    tick(world, 20);
    expect(world.ledger.turnedAway - turnedAway).toBe(world.ledger.arrived - arrived);
    expect(world.ledger.failedRequests - failedRequests).toBeGreaterThan(bob);
    expect(world.servers[0].sessions).toBeLessThanOrEqual(alice);
    expect(world.ledger.signedOut).toBe(0);
  });

  it('users of a server in maintenance get errors from a dead one, and move when it is back', () => {
    const world = bench(9, { affinityWhileDraining: false, checkSeconds: 100 });
    act(world, { type: 'crash', server: 'Bob', seconds: 3 });
    act(world, { type: 'drain', server: 'Alice', force: true });
    tick(world, 29);
    expect(world.servers[1].sessions).toBeLessThanOrEqual(50 + 15);
    expect(world.ledger.failedRequests).toBeGreaterThan(50);
    tick(world, 100);
    expect(world.servers[0].sessions).toBe(0);
  });
});

describe('a cookie with a longest life', () => {
  it('takes about half of those whose cookie expires to the other server, signed out', () => {
    const world = bench(
      10,
      { cookieMaxAgeSeconds: 1 },
      { traffic: { sessionLength: { meanSeconds: 100 }, arrivalRate: 5 }, start: 'empty' },
    );
    tick(world, 3000);
    // Each user's binding is renewed every 1 s + a think time of 1 s: a stay has about 100/2 of them.
    const renewals = slotsHere(world).length * (300 / 2) * 0.68;
    expect(world.ledger.signedOut).toBeGreaterThan(renewals * 0.35);
    expect(world.ledger.signedOut).toBeLessThan(renewals * 0.65);
    expect(world.ledger).toMatchObject({ cutOff: 0, failedRequests: 0 });
  });

  it('ends a drain in bounded time, though all sessions are long', () => {
    const world = bench(
      10,
      { cookieMaxAgeSeconds: 10 },
      { traffic: { sessionLength: { distribution: 'fixed', meanSeconds: 1000 }, arrivalRate: 0.5 } },
    );
    tick(world, 300);
    act(world, { type: 'drain', server: 'Alice' });
    tick(world, 300);
    expect(world.servers[0].sessions).toBeLessThan(10);
  });

  it('that is shorter than a tick is not forgotten', () => {
    const world = worldOf({
      tickSeconds: 10,
      start: 'empty',
      balancer: { cookieMaxAgeSeconds: 1 },
      traffic: { thinkSeconds: 1 },
      rollout: BY_HAND,
    });
    tick(world, 100);
    expect(world.ledger.signedOut).toBeGreaterThan(100);
  });
});

describe('a full site with a waiting room', () => {
  const full = (balancer: Balancer) => bench(11, balancer, { servers: [{ capacity: 20 }, { capacity: 20 }] });

  it('lets users wait, in order, until their patience is over', () => {
    const world = full({ queueLength: 30, queuePatienceSeconds: 3 });
    for (let i = 0; i < 300; i++) {
      tick(world);
      expect(world.queue.count).toBeLessThanOrEqual(30);
      const { queue } = world;
      for (let n = 0; n < queue.count; n++) {
        const at = (queue.first + n) % queue.user.length;
        expect(world.tick - queue.arrival[at]).toBeLessThanOrEqual(31);
      }
    }
    expect(world.queue.count).toBeGreaterThan(0);
    expect(world.ledger.turnedAway).toBeGreaterThan(0);
  });

  it('turns fewer away than one without', () => {
    const [none, room] = [full({}), full({ queueLength: 30, queuePatienceSeconds: 30 })];
    tick(none, 600);
    tick(room, 600);
    expect(room.ledger.turnedAway).toBeLessThan(none.ledger.turnedAway);
  });
});

describe('a reload that forgets the drain', () => {
  it('gives the server new users again', () => {
    const world = bench(12, { forgetsDrainAfterSeconds: 2 });
    act(world, { type: 'drain', server: 'Alice' });
    tick(world, 19);
    expect(world.servers[0].status).toBe('draining');
    tick(world, 1);
    expect(world.servers[0].status).toBe('inService');
  });

  it('makes the rollout hold, and says so', () => {
    const world = bench(12, { forgetsDrainAfterSeconds: 2 }, { rollout: { balancedSeconds: 1 } });
    tick(world, 100);
    expect(world.rollout).toMatchObject({ status: 'holding', reason: expect.stringContaining('Alice') });
    act(world, { type: 'set', field: 'balancer.forgetsDrainAfterSeconds', value: null });
    act(world, { type: 'drain', server: 'Alice' });
    tick(world);
    expect(world.rollout.status).toBe('running');
  });
});
