import { describe, expect, it } from 'vitest';
import { BOUND_FOR_EVER, BOUND_UNSEEN, tick, type World } from '../../../src/engine/index.ts';
import { act, slotsHere, worldOf } from '../runs.ts';

const setMean = (world: World, value: number) =>
  act(world, { type: 'set', field: 'traffic.sessionLength.meanSeconds', value });
const means = ({ userLaws }: World) => userLaws.map((law) => [law.fromTick, law.sessionLength.meanSeconds]);

describe('the laws that users have come under', () => {
  it('are those that the settings made, each from its tick on', () => {
    const world = worldOf();
    tick(world, 10);
    setMean(world, 400);
    tick(world, 5);
    act(world, { type: 'set', field: 'traffic.thinkSeconds', value: 20 });
    expect(means(world)).toEqual([
      [0, 120],
      [10, 400],
      [15, 400],
    ]);
    expect(world.userLaws.map(({ thinkSeconds }) => thinkSeconds)).toEqual([10, 10, 20]);
  });

  it('are none more where nothing has come of a change, or it has nothing to do with users', () => {
    const world = worldOf();
    tick(world, 10);
    setMean(world, 400);
    setMean(world, 120);
    act(world, { type: 'set', field: 'rollout.updateSeconds', value: 20 });
    expect(means(world)).toEqual([[0, 120]]);
  });
});

describe('since when a cookie has been good', () => {
  const since = (world: World) => slotsHere(world).map((slot) => world.sessions.boundSince[slot]);

  it('is kept where cookies have an age: unseen at the start, then the arrival, or the last renewal', () => {
    const world = worldOf({ traffic: { thinkSeconds: 5 }, balancer: { cookieMaxAgeSeconds: 60 } });
    expect(new Set(since(world))).toEqual(new Set([BOUND_UNSEEN]));
    tick(world, 1000);
    const { start, boundSince } = world.sessions;
    for (const slot of slotsHere(world)) {
      const bound = boundSince[slot];
      expect(bound).toBeGreaterThanOrEqual(start[slot]);
      // Renewed by the first request after 60 s: 5 s later on average.
      expect(world.tick - bound).toBeLessThan(60 + 100);
    }
    expect(slotsHere(world).some((slot) => boundSince[slot] > start[slot])).toBe(true);
  });

  it('takes no room where they have none; those who were there before they get one are bound for ever', () => {
    const world = worldOf();
    tick(world, 10);
    expect(world.sessions.boundSince).toHaveLength(0);
    act(world, { type: 'set', field: 'balancer.cookieMaxAgeSeconds', value: 60 });
    const before = new Set(slotsHere(world).map((slot) => world.sessions.user[slot]));
    tick(world, 50);
    for (const slot of slotsHere(world)) {
      const bound = world.sessions.boundSince[slot];
      if (before.has(world.sessions.user[slot])) expect(bound).toBe(BOUND_FOR_EVER);
      else expect(bound).toBeGreaterThan(10);
    }
  });
});
