import { describe, expect, it } from 'vitest';
import { observe, tick, type World } from '../../../src/engine/index.ts';
import { FATE } from '../../../src/engine/world/person.ts';
import { act, BY_HAND, ROOMY, slotsHere, worldOf } from '../runs.ts';

/** A site on whose servers all are slow from the twenty-first user on. */
const slowSite = (): World =>
  worldOf({
    start: 'empty',
    traffic: { arrivalRate: 1, sessionLength: { meanSeconds: 40 } },
    servers: [{ capacity: 100, comfortable: 0.2 }],
    rollout: BY_HAND,
  });

describe('people who are slowed', () => {
  it('are those who were there at the end of a tick in which their server was slow, each once', () => {
    const world = slowSite();
    const slowed = new Set<number>();
    for (let i = 0; i < 2_000; i++) {
      tick(world);
      const here = slotsHere(world).map((slot) => world.sessions.user[slot]);
      if (here.length > 20) for (const user of here) slowed.add(user);
      expect(world.ledger.slowed).toBe(slowed.size);
    }
    expect(slowed.size).toBeGreaterThan(500);
    expect(slowed.size).toBeLessThan(world.nextUser);
  });

  it('stand first among the members, so that nobody is looked at twice', () => {
    const world = slowSite();
    for (let i = 0; i < 2_000; i++) {
      tick(world);
      const [{ members, sessions, slowed }] = world.servers;
      expect(slowed).toBeLessThanOrEqual(sessions);
      const known = [...members.subarray(0, sessions)].map((slot) => world.sessions.person[slot] & FATE.slowed);
      expect(known.lastIndexOf(FATE.slowed)).toBe(slowed - 1);
      expect(known.slice(0, slowed)).not.toContain(0);
    }
  });
});

describe('people who meet the new version', () => {
  it('are all who were on a server of that version, each once', () => {
    const world = worldOf({ servers: ROOMY, traffic: { returnProbability: 0.5, awaySeconds: 50 } });
    const met = new Set<number>();
    for (let i = 0; i < 3_000; i++) {
      tick(world);
      for (const slot of slotsHere(world))
        if (world.servers[world.sessions.server[slot]].version === 2) met.add(world.sessions.user[slot]);
    }
    expect(met.size).toBeGreaterThan(500);
    // Those who came and went within a tick were not seen here.
    expect(world.ledger.metNew).toBeGreaterThanOrEqual(met.size);
    expect(world.ledger.metNew).toBeLessThan(1.05 * met.size);
  });
});

describe('people who are signed out', () => {
  it('count once, however often they change server', () => {
    const world = worldOf({
      servers: ROOMY,
      balancer: { cookieMaxAgeSeconds: 10 },
      traffic: { thinkSeconds: 1, sessionLength: { distribution: 'fixed', meanSeconds: 1_000 } },
      rollout: BY_HAND,
    });
    tick(world, 500);
    const { signedOut, peopleSignedOut, peopleHurt } = world.ledger;
    expect(signedOut).toBeGreaterThan(2 * peopleSignedOut);
    expect(peopleHurt).toBe(peopleSignedOut);
    const there = world.servers.reduce((sum, { people }) => sum + people.peopleSignedOut, 0);
    expect(there).toBe(peopleSignedOut);
  });
});

describe('drains', () => {
  it('are seen with their beginning and their end', () => {
    const world = worldOf();
    tick(world, 3_000);
    const { drains } = observe(world);
    expect(drains.map(({ server }) => server)).toEqual(['Alice', 'Bob']);
    const dry = world.events.filter(({ type }) => type === 'dry').map((event) => event.tick);
    expect(drains.map(({ endedSeconds }) => endedSeconds)).toEqual(dry);
    expect(drains[1].startedSeconds).toBeGreaterThan(drains[0].endedSeconds as number);
  });

  it('go on until the server is put back or dry', () => {
    const world = worldOf({ rollout: BY_HAND });
    tick(world, 10);
    act(world, { type: 'drain', server: 'Alice' });
    tick(world, 5);
    expect(observe(world).drains).toEqual([{ server: 'Alice', startedSeconds: 10, endedSeconds: null }]);
    act(world, { type: 'putBack', server: 'Alice' });
    expect(observe(world).drains).toEqual([{ server: 'Alice', startedSeconds: 10, endedSeconds: 15 }]);
  });
});
