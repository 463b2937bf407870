import { describe, expect, it } from 'vitest';
import { applyCommand, EXIT, type ScenarioInput, tick, type World } from '../../../../src/engine/index.ts';
import { layoutStage } from '../../../../src/views/stage/layout/layoutStage.ts';
import { usersOn, usersPerDot } from '../../../../src/views/stage/scene/crowd.ts';
import { createDots, type Dots, NO_ORDER, ORDER_DONE, UNDERWAY } from '../../../../src/views/stage/scene/dots.ts';
import { dotAt, dotOfSlot, neighbour } from '../../../../src/views/stage/scene/hit.ts';
import { createLeaving, placeLeaving } from '../../../../src/views/stage/scene/leaving.ts';
import { levelsAt } from '../../../../src/views/stage/scene/levels.ts';
import { placeDots } from '../../../../src/views/stage/scene/placeDots.ts';
import { lyingNow } from '../../../../src/views/stage/scene/street.ts';
import { frameOf, worldAfter } from './frames.ts';

const SIZE = { width: 916, height: 320 };

function dotsOf(world: World, moment = world.tick, speed = 15): Dots {
  const dots = createDots();
  placeDots(frameOf(world, moment, speed), layoutStage(SIZE, world.servers.length), dots);
  return dots;
}

function exitsOf(world: World, moment = world.tick) {
  const dots = createDots();
  const leaving = createLeaving();
  const frame = frameOf(world, moment);
  const layout = layoutStage(SIZE, world.servers.length);
  placeDots(frame, layout, dots);
  placeLeaving(frame, layout, dots, leaving);
  return { leaving, dots, layout };
}

describe('the dots of a frame', () => {
  it('are as many as the users on the site', () => {
    const world = worldAfter(100);
    const total = world.servers.reduce((sum, { sessions }) => sum + sessions, 0);
    expect(dotsOf(world).count).toBe(total);
  });

  it('are the same for the same moment, and move only a little in a sixtieth of a second', () => {
    const world = worldAfter(100);
    const a = dotsOf(world, 99.5);
    const b = dotsOf(world, 99.5);
    expect([...a.x.subarray(0, a.count)]).toEqual([...b.x.subarray(0, b.count)]);
    const later = dotsOf(world, 99.75);
    for (let n = 0; n < a.count; n++) {
      if (a.slot[n] < 0) continue;
      const m = dotOfSlot(later, a.slot[n]);
      expect(Math.hypot(later.x[m] - a.x[n], later.y[m] - a.y[n])).toBeLessThan(30);
    }
  });

  it('fly in for less than a second at the usual speed, without a version until they are past the balancer', () => {
    const world = worldAfter(200);
    const dots = dotsOf(world);
    for (let n = 0; n < dots.count; n++) {
      if (dots.kind[n] !== UNDERWAY) continue;
      expect(world.tick - world.sessions.start[dots.slot[n]]).toBeLessThan(0.9 * 15);
    }
    expect([...dots.kind.subarray(0, dots.count)].some((kind) => kind !== UNDERWAY)).toBe(true);
  });

  it('stand for 1 user each up to 10,000, above that for a round number of them', () => {
    const site = (users: number): ScenarioInput => ({
      traffic: { arrivalRate: users / 120 },
      servers: [{ capacity: users }, { capacity: users }],
    });
    const perDot = ({ scenario, servers }: World) => usersPerDot(scenario, usersOn(servers));
    expect(perDot(worldAfter(1, site(10_000)))).toBe(1);
    expect(perDot(worldAfter(1, site(30_000)))).toBe(5);
    const crowd = worldAfter(1, site(100_000));
    expect(perDot(crowd)).toBe(10);
    const dots = dotsOf(crowd);
    expect(dots.count).toBeLessThan(12_000);
    for (let n = 0; n < dots.count; n++) expect(Math.abs(crowd.sessions.user[dots.slot[n]] % 10)).toBe(0);
  });

  it('land within 300 ms when the valve shuts while they are on the way', () => {
    const world = worldAfter(100, { rollout: { mode: 'manual' } });
    const onTheWay = (moment: number) => {
      const dots = dotsOf(world, moment);
      return [...dots.slot.subarray(0, dots.count).entries()].filter(
        ([n, slot]) => world.sessions.server[slot] === 0 && dots.kind[n] === UNDERWAY,
      ).length;
    };
    const [alice] = world.servers;
    world.sessions.start[alice.members[0]] = 99;
    expect(onTheWay(100)).toBeGreaterThan(0);
    applyCommand(world, { type: 'drain', server: 'Alice' });
    tick(world, 5);
    expect(onTheWay(104.6)).toBe(0);
  });

  it('have a ring that closes as an order proceeds, and a tick when it is placed', () => {
    const world = worldAfter(100, { traffic: { orderPart: 0.5 } });
    const { sessions, servers } = world;
    const slot = servers[0].members[0];
    Object.assign(sessions.buyer, { [slot]: 1 });
    sessions.start[slot] = 0;
    sessions.end[slot] = 200;
    const orderAt = (moment: number) => {
      world.tick = moment;
      const dots = dotsOf(world, moment);
      return dots.order[dotOfSlot(dots, slot)];
    };
    expect(orderAt(99)).toBe(NO_ORDER);
    expect(orderAt(120)).toBeLessThan(orderAt(150));
    expect(orderAt(150)).toBeLessThan(1);
    expect(orderAt(200 - 0.3 * 15 - 1)).toBe(ORDER_DONE);
  });

  it('are larger where few are left on a server that is bled: one of 2,000 is seen', () => {
    const world = worldAfter(1, {
      traffic: { arrivalRate: 14 },
      servers: [{ capacity: 2_000 }, { capacity: 2_000 }],
      rollout: { balancedSeconds: 0 },
    });
    for (let t = 0; t < 2_000 && world.servers[0].sessions > 8; t++) tick(world);
    expect(world.servers[0].sessions).toBe(8);
    const dots = dotsOf(world);
    const sizes = (server: number) =>
      [...dots.slot.subarray(0, dots.count).entries()]
        .filter(([, slot]) => world.sessions.server[slot] === server)
        .map(([n]) => dots.size[n]);
    expect(Math.min(...sizes(0))).toBe(6);
    expect(Math.max(...sizes(1))).toBe(2.5);
  });

  it('are shaped by version', () => {
    const world = worldAfter(100);
    world.servers[1].version = 2;
    const dots = dotsOf(world);
    for (let n = 0; n < dots.count; n++) {
      if (dots.kind[n] === UNDERWAY) continue;
      expect(dots.kind[n] >= 4).toBe(world.sessions.server[dots.slot[n]] === 1);
    }
  });
});

describe('the level', () => {
  it('is the occupancy once all has settled', () => {
    const world = worldAfter(100, { traffic: { arrivalRate: 0 } });
    const levels = new Float64Array(2);
    levelsAt(frameOf(world, world.tick + 20), levels);
    expect(levels[0]).toBeCloseTo(world.servers[0].sessions, 9);
  });

  it('never jumps', () => {
    const world = worldAfter(100);
    const levels = new Float64Array(2);
    let last = Number.NaN;
    for (let t = 0; t < 100; t++) {
      tick(world);
      for (let part = 1; part <= 20; part++) {
        levelsAt(frameOf(world, world.tick - 1 + part / 20), levels);
        if (!Number.isNaN(last)) expect(Math.abs(levels[0] - last)).toBeLessThan(0.2);
        last = levels[0];
      }
    }
  });
});

describe('leaving', () => {
  it('content goes out through the gap in the floor of the server that was left', () => {
    const { leaving, layout } = exitsOf(worldAfter(120));
    expect(leaving.count).toBeGreaterThan(0);
    for (let n = 0; n < leaving.count; n++) {
      expect(leaving.kind[n]).toBe(EXIT.completed);
      expect(layout.vessels.some(({ outlet }) => Math.abs(outlet.x - leaving.x[n]) < 13)).toBe(true);
      expect(leaving.y[n]).toBeGreaterThan(layout.vessels[0].outlet.y);
    }
  });

  it('cut off stays a moment, falls into the street, and lies there: twelve for all to see', () => {
    const world = worldAfter(70);
    const held = world.servers[0].sessions;
    const resting = dotsOf(world, 70);
    applyCommand(world, { type: 'cutOff', server: 'Alice', force: true });
    const at = (moment: number) => {
      const { leaving } = exitsOf(world, moment);
      return [...leaving.kind.subarray(0, leaving.count)]
        .map((kind, n) => ({ kind, x: leaving.x[n], y: leaving.y[n] }))
        .filter(({ kind }) => kind === EXIT.cutOff);
    };
    const floor = layoutStage(SIZE, 2).vessels[0].outlet.y;
    const now = at(70);
    expect(now).toHaveLength(held);
    const mean = (points: { y: number }[]) => points.reduce((sum, { y }) => sum + y, 0) / points.length;
    for (const { y } of now) expect(y).toBeLessThan(floor);
    const before = [...resting.slot.subarray(0, resting.count).keys()].map((n) => resting.y[n]);
    expect(Math.min(...now.map(({ y }) => y))).toBeGreaterThan(Math.min(...before) - 1);
    expect(mean(at(74))).toBeGreaterThan(mean(now));
    tick(world, 60);
    expect(at(world.tick)).toHaveLength(0);
    const lying = lyingNow(frameOf(world), layoutStage(SIZE, 2));
    expect(lying).toHaveLength(12);
    for (const { y } of lying) expect(y).toBeGreaterThan(floor);
    tick(world, 1_000);
    expect(lyingNow(frameOf(world), layoutStage(SIZE, 2))).toEqual(lying);
    expect(lyingNow(frameOf(world, 70), layoutStage(SIZE, 2))).toEqual([]);
  });

  it('turned away never gets past the balancer, and lies under the cloud', () => {
    const world = worldAfter(300, { traffic: { arrivalRate: 4 } });
    const { leaving, layout } = exitsOf(world);
    const away = [...leaving.kind.subarray(0, leaving.count)].map((kind, n) =>
      kind === EXIT.turnedAway ? leaving.x[n] : null,
    );
    const xs = away.filter((x) => x !== null);
    expect(xs.length).toBeGreaterThan(0);
    for (const x of xs) expect(x).toBeLessThan(layout.beam.x);
    for (const { x } of lyingNow(frameOf(world), layout)) expect(x).toBeLessThan(layout.beam.x);
  });

  it('only after its time: until then the user is still among the dots', () => {
    const world = worldAfter(120);
    const { exits } = world;
    const before = Math.floor(exits.time[exits.count - 1]) + 0.001;
    const then = exitsOf(world, before);
    const unknown = [...then.dots.slot.subarray(0, then.dots.count)].filter((slot) => slot < 0).length;
    expect(unknown).toBeGreaterThan(0);
  });
});

describe('finding a dot', () => {
  const world = worldAfter(100);
  const dots = dotsOf(world);

  it('takes the nearest within reach', () => {
    expect(dotAt(dots, dots.x[7], dots.y[7], 5)).toBe(7);
    expect(dotAt(dots, -50, -50, 5)).toBe(-1);
  });

  it('goes through every user once with the arrow keys, and round again', () => {
    const seen = new Set<number>();
    let user: number | null = null;
    let server = 0;
    for (let i = 0; i < dots.count; i++) {
      user = neighbour(world, dots, user, server, 1) as number;
      server = world.servers.findIndex(({ members, sessions }) =>
        members.subarray(0, sessions).some((slot) => world.sessions.user[slot] === user),
      );
      seen.add(user);
    }
    expect(seen.size).toBe(dots.count);
    expect(neighbour(world, dots, user, server, 1)).toBe(neighbour(world, dots, null, 0, 1));
    expect(neighbour(world, dots, null, 0, -1)).toBe(user);
  });
});
