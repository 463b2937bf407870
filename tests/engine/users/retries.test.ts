import { describe, expect, it } from 'vitest';
import { type Command, tick, type World } from '../../../src/engine/index.ts';
import { act, BY_HAND, type Input, ROOMY, worldOf } from '../runs.ts';

/** A site to which nobody new comes once it is set up; who gets nothing tries again. */
function site(retryProbability: number, more: Input = {}): World {
  const world = worldOf({
    ...more,
    servers: more.servers ?? ROOMY,
    traffic: {
      ...{ arrivalRate: 2, sessionLength: { meanSeconds: 100 }, retryProbability, retryDelaySeconds: 5 },
      ...more.traffic,
    },
    rollout: { ...BY_HAND, ...more.rollout },
  });
  act(world, { type: 'set', field: 'traffic.arrivalRate', value: 0 });
  return world;
}

/** Some two hundred users who stay for as long as anybody looks. */
const STAY = { arrivalRate: 0.0002, sessionLength: { distribution: 'fixed', meanSeconds: 1_000_000 } } as const;

const takeAliceOut: Command = { type: 'update', server: 'Alice', force: true };

describe('one who is cut off', () => {
  it('comes to the other server after a moment, and counts as hurt all the same', () => {
    const world = site(1);
    const [alice, bob] = world.servers.map(({ sessions }) => sessions);
    act(world, takeAliceOut);
    expect(world.ledger).toMatchObject({ cutOff: alice, peopleHurt: alice, retried: 0 });
    tick(world, 60);
    expect(world.ledger).toMatchObject({ cutOff: alice, peopleHurt: alice, retried: alice, turnedAway: 0 });
    expect(world.ledger.arrived).toBe(2 * alice + bob);
    expect(world.agenda.count).toBe(0);
  });

  it('stays away where nobody tries again', () => {
    const world = site(0);
    act(world, takeAliceOut);
    tick(world, 60);
    expect(world.ledger.retried).toBe(0);
  });

  it('is cut off twice when the other server is taken out too, and is still one person', () => {
    const world = site(1, { traffic: STAY });
    const [alice, bob] = world.servers.map(({ sessions }) => sessions);
    act(world, takeAliceOut);
    tick(world, 200);
    act(world, { type: 'cutOff', server: 'Bob', force: true });
    expect(world.ledger).toMatchObject({ cutOff: 2 * alice + bob, cutOffTwice: alice, peopleHurt: alice + bob });
    expect(world.servers.map(({ people }) => people.peopleHurt)).toEqual([alice, bob]);
    expect(world.servers.map(({ people }) => people.cutOffTwice)).toEqual([0, alice]);
  });

  it('who came to buy still does', () => {
    const world = site(1, { traffic: { buyerShare: 1 } });
    act(world, takeAliceOut);
    tick(world, 60);
    const bob = world.servers[1];
    const buyers = [...bob.members.subarray(0, bob.sessions)].map((slot) => world.sessions.buyer[slot]);
    expect(new Set(buyers)).toEqual(new Set([1]));
  });
});

describe('one who is turned away', () => {
  /** Nobody ever leaves the one place there is. */
  const FULL: Input = {
    servers: [{ capacity: 1 }],
    start: 'empty',
    traffic: { sessionLength: { distribution: 'fixed', meanSeconds: 1_000_000 } },
    rollout: BY_HAND,
  };
  const crowd = (retryProbability: number): World => {
    const world = worldOf({ ...FULL, traffic: { ...FULL.traffic, retryProbability } });
    tick(world, 400);
    act(world, { type: 'set', field: 'traffic.arrivalRate', value: 0 });
    tick(world, 2_000);
    return world;
  };

  it('tries again and again, as long as the dice say, and is one person who is hurt', () => {
    const world = crowd(0.5);
    const { arrived, retried, turnedAway, peopleHurt } = world.ledger;
    expect(peopleHurt).toBe(world.nextUser - 1);
    expect(arrived).toBe(world.nextUser + retried);
    expect(turnedAway).toBe(arrived - 1);
    expect(world.agenda.count).toBe(0);
    // Tries are geometric: p / (1 − p) each on average, with variance p / (1 − p)².
    expect(Math.abs(retried - peopleHurt)).toBeLessThan(3.29 * Math.sqrt(2 * peopleHurt));
  });

  it('never gives up with probability 1: each is away or comes, and no tick does more than those who come', () => {
    const world = crowd(1);
    expect(world.agenda.count).toBe(world.nextUser - 1);
    const { retried } = world.ledger;
    tick(world, 100);
    const mean = (world.nextUser - 1) * 10;
    expect(Math.abs(world.ledger.retried - retried - mean)).toBeLessThan(3.29 * Math.sqrt(mean));
  });
});

describe('a request that fails', () => {
  /** Nobody can be sent elsewhere while the balancer believes that Alice lives. */
  const down = (retryProbability: number): World => {
    const world = site(retryProbability, {
      balancer: { redispatch: false, checkFall: 100, checkSeconds: 100 },
      traffic: { thinkSeconds: 1, sessionLength: { distribution: 'fixed', meanSeconds: 1_000 } },
    });
    act(world, { type: 'crash', server: 'Alice' });
    return world;
  };

  it('is made once more after a while, or its user gives up and is cut off', () => {
    const world = down(0.5);
    const here = world.servers[0].sessions;
    tick(world, 300);
    expect(world.servers[0].sessions).toBe(0);
    expect(world.ledger.cutOff + world.ledger.completed).toBeGreaterThanOrEqual(here);
    expect(world.ledger.peopleHurt).toBe(here);
    // Each asks 1 / (1 − p) times on average.
    expect(Math.abs(world.ledger.failedRequests - 2 * here)).toBeLessThan(3.29 * Math.sqrt(2 * here));
  });

  it('is repeated at the pace of users who try again, not of clicks', () => {
    const [patient, machine] = [down(1), down(0)];
    const here = patient.servers[0].sessions;
    for (const world of [patient, machine]) tick(world, 100);
    expect(patient.ledger.failedRequests / here).toBeLessThan(100 / 5 + 1);
    expect(machine.ledger.failedRequests / here).toBeGreaterThan(50);
  });
});

describe('people who try again', () => {
  it('have the same dice under every strategy: their first try comes as long after they were cut', () => {
    const delays = [10, 40].map((seconds) => {
      const world = site(1, { traffic: STAY });
      tick(world, seconds);
      act(world, takeAliceOut);
      const from = world.tick;
      const came = new Map<number, number>();
      const { agenda } = world;
      for (let entry = 0; entry < agenda.used; entry++) came.set(agenda.user[entry], agenda.time[entry] - from);
      return came;
    });
    expect(delays[0].size).toBeGreaterThan(50);
    for (const [user, delay] of delays[0]) expect(delays[1].get(user)).toBeCloseTo(delay, 9);
  });
});
