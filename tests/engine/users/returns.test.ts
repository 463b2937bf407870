import { describe, expect, it } from 'vitest';
import { tick } from '../../../src/engine/index.ts';
import { visitsOf } from '../../../src/engine/world/person.ts';
import { act, BY_HAND, type Input, ROOMY, slotsHere, worldOf } from '../runs.ts';

/** A site to which everybody comes back once in a while; nobody else comes from now on. */
function site(more: Input = {}) {
  const world = worldOf({
    servers: ROOMY,
    ...more,
    traffic: { arrivalRate: 2, sessionLength: { meanSeconds: 20 }, returnProbability: 0.9, awaySeconds: 100 },
    rollout: { ...BY_HAND, updateSeconds: 10_000, ...more.rollout },
  });
  tick(world, 300);
  act(world, { type: 'set', field: 'traffic.arrivalRate', value: 0 });
  return world;
}

describe('a user who comes back', () => {
  it('comes to the server that the cookie names', () => {
    const world = site();
    const home = new Map(slotsHere(world).map((slot) => [world.sessions.user[slot], world.sessions.server[slot]]));
    const { returned } = world.ledger;
    for (let i = 0; i < 500; i++) {
      tick(world);
      for (const slot of slotsHere(world)) {
        const user = world.sessions.user[slot];
        if (home.has(user)) expect(world.sessions.server[slot]).toBe(home.get(user));
        home.set(user, world.sessions.server[slot]);
      }
    }
    expect(world.ledger.returned - returned).toBeGreaterThan(500);
  });

  it.each<[string, (world: ReturnType<typeof site>) => void, Input]>([
    ['is being updated', (world) => act(world, { type: 'update', server: 'Alice', force: true }), {}],
    [
      'has crashed, and the balancer knows',
      (world) => act(world, { type: 'crash', server: 'Alice' }),
      { balancer: { redispatch: true } },
    ],
    [
      'drains, and keeps nobody',
      (world) => act(world, { type: 'drain', server: 'Alice' }),
      { balancer: { affinityWhileDraining: false } },
    ],
  ])('is sent to another one where that one %s', (_, take, more) => {
    const world = site(more);
    take(world);
    tick(world, 100);
    const { returned, turnedAway, failedRequests } = world.ledger;
    expect(world.servers[0].away).toBeGreaterThan(0);
    tick(world, 300);
    expect(world.ledger.returned - returned).toBeGreaterThan(200);
    expect(world.servers[0].sessions).toBe(0);
    expect(world.ledger).toMatchObject({ turnedAway, failedRequests });
  });

  it('still comes to one that drains, where bound users reach it', () => {
    const world = site();
    act(world, { type: 'drain', server: 'Alice' });
    tick(world, 100);
    expect(world.servers[0].status).toBe('draining');
    expect(
      slotsHere(world).some((slot) => world.sessions.server[slot] === 0 && visitsOf(world.sessions.person[slot]) > 0),
    ).toBe(true);
  });

  it('may go anywhere when the cookie is too old', () => {
    const world = site({ balancer: { cookieMaxAgeSeconds: 1 } });
    act(world, { type: 'drain', server: 'Alice' });
    // Whoever is on Alice when the drain begins is gone with the next request after a second; nobody comes back to her.
    tick(world, 200);
    expect(world.servers[0].sessions).toBe(0);
    expect(world.ledger.returned).toBeGreaterThan(100);
  });
});
