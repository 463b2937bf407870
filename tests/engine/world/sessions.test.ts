import { describe, expect, it } from 'vitest';
import { applyCommand, tick, type World } from '../../../src/engine/index.ts';
import { act, BY_HAND, type Input, ROOMY, slotsHere, worldOf } from '../runs.ts';

/** Ticks, and counts who did not leave in the tick of their end, but sooner or later. */
function tickExactly(world: World): number {
  const { user, end } = world.sessions;
  const before = slotsHere(world).map((slot) => [user[slot], end[slot]]);
  tick(world);
  const here = new Set(slotsHere(world).map((slot) => world.sessions.user[slot]));
  return before.filter(([who, when]) => here.has(who) !== when > world.tick).length;
}

describe('a session', () => {
  const tails: [string, Input['traffic']][] = [
    ['fixed, longer than a turn of the calendar', { sessionLength: { distribution: 'fixed', meanSeconds: 10_000 } }],
    ['with a long tail', { sessionLength: { distribution: 'pareto', meanSeconds: 2000, spread: 1.2 } }],
    ['of about a whole turn', { sessionLength: { distribution: 'uniform', meanSeconds: 8192, spread: 0.01 } }],
  ];

  it.each(tails)('%s, ends in its tick', (_, traffic) => {
    const world = worldOf({ traffic: { ...traffic, arrivalRate: 0.004 }, servers: ROOMY, rollout: BY_HAND });
    let wrong = 0;
    for (let i = 0; i < 25_000; i++) {
      wrong += tickExactly(world);
      if (i % 4000 === 0) applyCommand(world, { type: 'cutOff', server: 'Bob', force: true });
    }
    expect(wrong).toBe(0);
    expect(world.ledger.completed).toBeGreaterThan(30);
    expect(world.ledger.cutOff).toBeGreaterThan(10);
  });

  it('leaves its room to the next one, even where many are cut off', () => {
    const world = worldOf({
      start: 'empty',
      traffic: { arrivalRate: 0.5, sessionLength: { distribution: 'fixed', meanSeconds: 4000 } },
      servers: ROOMY,
      rollout: BY_HAND,
    });
    for (let i = 0; i < 60_000; i++) {
      tick(world);
      if (i % 100 === 0)
        for (const server of ['Alice', 'Bob']) applyCommand(world, { type: 'cutOff', server, force: true });
    }
    // At most what comes within a turn of the calendar waits to be used again.
    expect(world.ledger.arrived).toBeGreaterThan(29_000);
    expect(world.sessions.used).toBeLessThan(3000);
  });

  it('keeps its server, its purpose and its end through growth', () => {
    const world = worldOf({ start: 'empty', traffic: { arrivalRate: 50 }, servers: ROOMY, rollout: BY_HAND });
    const stories = new Map<number, string>();
    const story = (slot: number) =>
      [
        world.sessions.server[slot],
        world.sessions.buyer[slot],
        world.sessions.start[slot],
        world.sessions.end[slot],
      ].join();
    let changed = 0;
    for (let i = 0; i < 60; i++) {
      tick(world);
      for (const slot of slotsHere(world)) {
        const user = world.sessions.user[slot];
        if (!stories.has(user)) stories.set(user, story(slot));
        else if (story(slot) !== stories.get(user)) changed += 1;
      }
    }
    expect(changed).toBe(0);
    expect(slotsHere(world).length).toBeGreaterThan(2000);
  });

  it('far away in time is still there', () => {
    const world = worldOf({
      tickSeconds: 0.01,
      traffic: { arrivalRate: 0.001, sessionLength: { distribution: 'pareto', meanSeconds: 1_000_000, spread: 1.05 } },
      servers: ROOMY,
      rollout: BY_HAND,
    });
    const here = slotsHere(world).length;
    expect(here).toBeGreaterThan(800);
    act(world, { type: 'drain', server: 'Alice' });
    tick(world, 20_000);
    expect(slotsHere(world).length).toBeGreaterThan(here - 20);
    for (const slot of slotsHere(world)) expect(world.sessions.end[slot]).toBeLessThan(Number.POSITIVE_INFINITY);
  });
});
