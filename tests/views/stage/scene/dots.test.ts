import { describe, expect, it } from 'vitest';
import { applyCommand, EXIT, type ScenarioInput, tick, type World } from '../../../../src/engine/index.ts';
import { usersOn, usersPerDot } from '../../../../src/views/stage/scene/crowd.ts';
import {
  ARRIVING,
  createDots,
  type Dots,
  ownX,
  ownY,
  placeDots,
  restX,
  restY,
} from '../../../../src/views/stage/scene/dots.ts';
import { dotAt, dotOfSlot, neighbour } from '../../../../src/views/stage/scene/hit.ts';
import { layoutStage } from '../../../../src/views/stage/scene/layout.ts';
import { createLeaving, placeLeaving } from '../../../../src/views/stage/scene/leaving.ts';
import { levelsAt } from '../../../../src/views/stage/scene/levels.ts';
import { frameOf, worldAfter } from './frames.ts';

const SIZE = { width: 900, height: 300 };

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

describe('a user at rest', () => {
  const place = layoutStage(SIZE, 2).vessels[1];

  it('has a place of their own in the glass, whoever they are', () => {
    for (let user = -500; user < 5_000; user++) {
      const x = restX(place, user, 5);
      const y = restY(place, user, 5, 120);
      expect(x - 5).toBeGreaterThanOrEqual(place.glass.x);
      expect(x + 5).toBeLessThanOrEqual(place.glass.x + place.glass.w);
      expect(y + 5).toBeLessThanOrEqual(place.glass.y + place.glass.h);
      expect(y - 5).toBeGreaterThanOrEqual(place.glass.y + place.glass.h - 120);
    }
  });

  it('has a column by their number alone: the first in the middle, the next about a quarter to the left', () => {
    const { glass } = place;
    const room = glass.w - 2 * (5 + 2);
    const middle = glass.x + glass.w / 2;
    expect(restX(place, 0, 5)).toBeCloseTo(middle, 9);
    expect(restX(place, 1, 5)).toBeCloseTo(middle + (0.7548776662466927 - 1) * room, 9);
    expect(restX(place, -1, 5)).toBeCloseTo(middle + (1 - 0.7548776662466927) * room, 9);
  });

  it('never sinks when the level rises', () => {
    for (const user of [-7, 0, 3, 214]) {
      let last = Infinity;
      for (let height = 0; height <= 150; height += 5) {
        const y = restY(place, user, 5, height);
        expect(y).toBeLessThanOrEqual(last);
        last = y;
      }
    }
  });

  it('shares the glass evenly with the others', () => {
    const cells = new Uint16Array(16);
    for (let user = 0; user < 1_600; user++) cells[Math.floor(ownX(user) * 4) * 4 + Math.floor(ownY(user) * 4)] += 1;
    for (const cell of cells) expect(Math.abs(cell - 100)).toBeLessThan(6);
  });
});

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
      const m = dotOfSlot(later, a.slot[n]);
      expect(Math.hypot(later.x[m] - a.x[n], later.y[m] - a.y[n])).toBeLessThan(30);
    }
  });

  it('fly in for less than a second at the usual speed, without a version until they are past the balancer', () => {
    const world = worldAfter(200);
    const dots = dotsOf(world);
    for (let n = 0; n < dots.count; n++) {
      if (dots.kind[n] !== ARRIVING) continue;
      expect(world.tick - world.sessions.start[dots.slot[n]]).toBeLessThan(0.9 * 15);
    }
    expect([...dots.kind.subarray(0, dots.count)].some((kind) => kind !== ARRIVING)).toBe(true);
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

  it('keep their column as the level rises and sinks', () => {
    const world = worldAfter(100);
    const columns = () => {
      const dots = dotsOf(world);
      const resting = [...dots.slot.subarray(0, dots.count).entries()].filter(
        ([, slot]) =>
          world.tick - world.sessions.start[slot] > 0.9 * 15 && world.sessions.end[slot] - world.tick > 0.45 * 15,
      );
      return new Map(resting.map(([n, slot]) => [world.sessions.user[slot], dots.x[n]]));
    };
    const [before, levels] = [columns(), world.servers.map(({ sessions }) => sessions)];
    tick(world, 30);
    const after = columns();
    const stayed = [...before].filter(([user]) => after.has(user));
    expect(stayed.length).toBeGreaterThan(20);
    expect(world.servers.map(({ sessions }) => sessions)).not.toEqual(levels);
    for (const [user, x] of stayed) expect(after.get(user)).toBe(x);
  });

  it('are shaped by version', () => {
    const world = worldAfter(100);
    world.servers[1].version = 2;
    const dots = dotsOf(world);
    for (let n = 0; n < dots.count; n++) {
      if (dots.kind[n] === ARRIVING) continue;
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
  it('content goes out at the bottom right of the server that was left', () => {
    const { leaving, layout } = exitsOf(worldAfter(120));
    expect(leaving.count).toBeGreaterThan(0);
    for (let n = 0; n < leaving.count; n++) {
      expect(leaving.kind[n]).toBe(EXIT.completed);
      expect(leaving.y[n]).toBeGreaterThan(layout.beam.y + layout.beam.h);
    }
  });

  it('cut off flies up first, and is seen at once', () => {
    const world = worldAfter(70);
    const held = world.servers[0].sessions;
    applyCommand(world, { type: 'cutOff', server: 'Alice', force: true });
    const at = (moment: number) => {
      const { leaving } = exitsOf(world, moment);
      const thrown = [...leaving.kind.subarray(0, leaving.count)].map((kind, n) =>
        kind === EXIT.cutOff ? leaving.y[n] : null,
      );
      return thrown.filter((y) => y !== null);
    };
    const now = at(70);
    expect(now).toHaveLength(held);
    const soon = at(72);
    for (const [n, y] of soon.entries()) expect(y).toBeLessThan(now[n]);
    expect(at(70 + 15 * 2)).toHaveLength(0);
  });

  it('turned away never gets past the balancer', () => {
    const { leaving, layout } = exitsOf(worldAfter(300, { traffic: { arrivalRate: 4 } }));
    const away = [...leaving.kind.subarray(0, leaving.count)].map((kind, n) =>
      kind === EXIT.turnedAway ? leaving.x[n] : null,
    );
    const xs = away.filter((x) => x !== null);
    expect(xs.length).toBeGreaterThan(0);
    for (const x of xs) expect(x).toBeLessThan(layout.beam.x);
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
