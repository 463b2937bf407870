import { describe, expect, it } from 'vitest';
import { type Command, tick, type World } from '../../../src/engine/index.ts';
import oracle from '../../oracle.json';
import { seeds } from '../../seeds.ts';
import { act, BY_HAND, type Input, ROOMY, slotsHere, worldOf } from '../runs.ts';
import { expectPoisson, expectShare } from '../statistics.ts';

/** What became known of a user: when they came, and how long they stay, in ticks. */
type Story = { arrivalTick: number; length: number | null; buyer: number };

/** Every user who arrives within so many ticks; `script` gives commands at ticks. Users turned away have no length. */
function crowd(input: Input, ticks: number, script: Record<number, Command[]> = {}): Map<number, Story> {
  const world = worldOf(input);
  const stories = new Map<number, Story>();
  let exits = world.exits.count;
  for (let i = 0; i < ticks; i++) {
    for (const command of script[world.tick] ?? []) act(world, command);
    const first = world.nextUser;
    tick(world);
    const { sessions } = world;
    for (const slot of slotsHere(world)) {
      const user = sessions.user[slot];
      if (user < first) continue;
      const start = sessions.start[slot];
      stories.set(user, {
        arrivalTick: Math.ceil(start),
        length: sessions.end[slot] - start,
        buyer: sessions.buyer[slot],
      });
    }
    expect(world.exits.count - exits).toBeLessThan(world.exits.user.length);
    for (; exits < world.exits.count; exits++) {
      const place = exits % world.exits.user.length;
      const user = world.exits.user[place];
      if (user < first || stories.has(user)) continue;
      stories.set(user, { arrivalTick: Math.ceil(world.exits.time[place]), length: null, buyer: -1 });
    }
    expect(stories.size).toBe(world.nextUser);
  }
  return stories;
}

/** Nobody comes at another moment; whoever was taken in both times stays as long and shops alike. */
function expectSameCrowd(one: Map<number, Story>, other: Map<number, Story>): void {
  expect(one.size).toBe(other.size);
  let both = 0;
  for (const [user, story] of one) {
    const twin = other.get(user) as Story;
    expect(twin.arrivalTick).toBe(story.arrivalTick);
    if (twin.length === null || story.length === null) continue;
    both += 1;
    expect(Math.abs(twin.length - story.length)).toBeLessThan(1e-9);
    expect(twin.buyer).toBe(story.buyer);
  }
  expect(both).toBeGreaterThan(one.size / 5);
}

describe('the crowd', () => {
  const input: Input = { rollout: { balancedSeconds: 10, updateSeconds: 20, testSeconds: 5 } };
  const bled = crowd(input, 1500);

  it('is the same under every strategy', () => {
    const locked = crowd({ ...input, rollout: { ...input.rollout, strategy: 'lockOut' } }, 1500);
    expect(bled.size).toBeGreaterThan(600);
    expectSameCrowd(bled, locked);
  });

  it('is the same with other capacities', () => {
    expectSameCrowd(bled, crowd({ ...input, servers: [{ capacity: 10 }, { capacity: 15 }] }, 1500));
    expectSameCrowd(bled, crowd({ ...input, servers: [{}, {}, {}, {}, {}] }, 1500));
  });

  it('is the same however it is routed', () => {
    for (const routing of ['random', 'leastSessions'] as const) {
      expectSameCrowd(bled, crowd({ ...input, balancer: { routing } }, 1500));
    }
  });

  it('is the same whatever it started from', () => {
    expectSameCrowd(bled, crowd({ ...input, start: 'empty' }, 1500));
  });

  it('is the same whenever commands are given', () => {
    const drain: Command = { type: 'drain', server: 'Bob' };
    const manual: Input = { rollout: BY_HAND };
    const early = crowd(manual, 1500, {
      3: [drain],
      400: [{ type: 'cutOff', server: 'Bob' }],
      450: [{ type: 'update', server: 'Bob' }],
    });
    const late = crowd(manual, 1500, {
      900: [drain, { type: 'set', field: 'servers.0.capacity', value: 20 }],
      1100: [{ type: 'drain', server: 'Alice', force: true }],
    });
    expectSameCrowd(bled, early);
    expectSameCrowd(early, late);
  });

  it('comes faster from the moment the arrival rate is raised, in the same order', () => {
    const change: Command = { type: 'set', field: 'traffic.arrivalRate', value: 1 };
    const faster = crowd({ rollout: BY_HAND }, 1500, { 500: [change] });
    for (const [user, story] of bled) {
      const twin = faster.get(user) as Story;
      // Twice the rate: what was left to wait after tick 500 takes half as long.
      const expected = story.arrivalTick <= 500 ? story.arrivalTick : Math.ceil(500 + (story.arrivalTick - 500) / 2);
      expect(Math.abs(twin.arrivalTick - expected)).toBeLessThanOrEqual(story.arrivalTick <= 500 ? 0 : 1);
    }
  });

  it('is another one with another seed', () => {
    const other = crowd({ ...input, seed: 2 }, 300);
    const same = [...other].filter(([user, { arrivalTick }]) => bled.get(user)?.arrivalTick === arrivalTick);
    expect(same.length).toBeLessThan(other.size / 2);
  });
});

describe('arrivals', () => {
  it('are none at rate 0', () => {
    const world = worldOf({ traffic: { arrivalRate: 0 } });
    tick(world, 5000);
    expect(world.ledger).toMatchObject({ arrived: 0, completed: 0, turnedAway: 0 });
  });

  it('stop and go on again with the rate', () => {
    const world = worldOf({ rollout: BY_HAND });
    act(world, { type: 'set', field: 'traffic.arrivalRate', value: 0 });
    const { arrived } = world.ledger;
    tick(world, 2000);
    expect(world.ledger.arrived).toBe(arrived);
    act(world, { type: 'set', field: 'traffic.arrivalRate', value: 0.5 });
    tick(world, 2000);
    expectPoisson(world.ledger.arrived - arrived, 1000);
  });

  it('are as many as the rate says, at every length of tick', () => {
    for (const tickSeconds of [0.1, 1, 10, 60]) {
      const world = worldOf({ tickSeconds, start: 'empty', traffic: { arrivalRate: 2 }, servers: ROOMY });
      tick(world, Math.round(6000 / tickSeconds));
      expectPoisson(world.ledger.arrived, 12_000);
    }
  });

  it('are Poisson in number, tick by tick', () => {
    const world = worldOf({ start: 'empty', traffic: { arrivalRate: 1.5 }, servers: ROOMY });
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 5000; i++) {
      const { nextUser } = world;
      tick(world);
      const came = world.nextUser - nextUser;
      if (came < counts.length) counts[came] += 1;
    }
    const chances = [1, 1.5, 1.125, 0.5625].map((part) => part * Math.exp(-1.5));
    counts.forEach((count, n) => {
      expectShare(count, 5000, chances[n]);
    });
  });

  it('are turned away when every server is full, and only then', () => {
    const sessionLength = { distribution: 'fixed', meanSeconds: 1e6 } as const;
    const servers = [{ capacity: 3 }, { capacity: 4 }];
    const world = worldOf({ start: 'empty', servers, traffic: { sessionLength }, rollout: BY_HAND });
    for (let i = 0; i < 1000; i++) {
      const { turnedAway } = world.ledger;
      tick(world);
      if (world.ledger.turnedAway > turnedAway) expect(world.servers.map(({ sessions }) => sessions)).toEqual([3, 4]);
    }
    expect(world.ledger.turnedAway).toBeGreaterThan(0);
  });

  it('include buyers in their share', () => {
    const world = worldOf({ start: 'empty', traffic: { arrivalRate: 5, buyerShare: 0.3 }, servers: ROOMY });
    tick(world, 2000);
    expectShare(world.ledger.buyers, world.ledger.arrived, 0.3);
  });
});

describe('rounding to ticks', () => {
  const rows = oracle.e_discretisation.table.filter(({ dt }) => [0.1, 1, 10, 60].includes(dt));

  /** Ticks occupied by each user who was seen at the end of a tick, of all who came in 1,000 ticks. */
  function visits(tickSeconds: number, meanSeconds: number): { ticks: number[]; world: World } {
    const world = worldOf({
      tickSeconds,
      start: 'empty',
      servers: ROOMY,
      traffic: { arrivalRate: 20 / tickSeconds, sessionLength: { meanSeconds } },
      rollout: BY_HAND,
    });
    const ticks: number[] = [];
    for (let i = 0; i < 1000; i++) {
      const first = world.nextUser;
      tick(world);
      const { user, end } = world.sessions;
      for (const slot of slotsHere(world)) if (user[slot] >= first) ticks.push(Math.ceil(end[slot]) - world.tick);
    }
    return { ticks, world };
  }

  it.each(rows)('keeps the mean session with ticks of $dt s', ({ dt, m, p_session_invisible }) => {
    const { ticks, world } = visits(dt, m);
    const users = world.ledger.arrived;
    const occupied = ticks.reduce((sum, n) => sum + n, 0) * dt;
    // A session's ticks vary by its length and by where in a tick it begins and ends.
    const sd = Math.sqrt(m * m + (dt * dt) / 4);
    expect(Math.abs(occupied / users - m)).toBeLessThanOrEqual((3.3 * sd) / Math.sqrt(users));
    expectShare(users - ticks.length, users, p_session_invisible);
  });

  it.each(rows)('keeps the mean occupancy with ticks of $dt s', ({ dt, m }) => {
    let here = 0;
    for (let seed = 0; seed < seeds(200); seed++) {
      const world = worldOf({
        seed,
        tickSeconds: dt,
        start: 'empty',
        servers: ROOMY,
        traffic: { arrivalRate: 0.5, sessionLength: { meanSeconds: m } },
        rollout: BY_HAND,
      });
      // Ten mean sessions after the doors opened, all but e⁻¹⁰ of the users have come.
      tick(world, Math.ceil((10 * m) / dt));
      here += world.servers[0].sessions + world.servers[1].sessions;
    }
    expectPoisson(here, seeds(200) * 0.5 * m * (1 - Math.exp(-10)));
  });

  it('serves and counts those who come and go within one tick', () => {
    const world = worldOf({
      tickSeconds: 60,
      start: 'empty',
      traffic: { sessionLength: { distribution: 'fixed', meanSeconds: 0.5 } },
      servers: ROOMY,
    });
    tick(world, 1000);
    const { arrived, completed, buyers, ordersPlaced } = world.ledger;
    const here = slotsHere(world).length;
    expect(arrived).toBeGreaterThan(29_000);
    expect(completed).toBe(arrived - here);
    expect(here).toBeLessThan(5);
    expect(buyers - ordersPlaced).toBeLessThanOrEqual(here);
  });
});
