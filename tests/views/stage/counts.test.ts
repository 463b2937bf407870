import { expect, it } from 'vitest';
import { countAll, countDoings } from '../../../src/views/stage/counts.ts';
import { worldAfter } from './scene/frames.ts';

it('counts what the users of a server are doing', () => {
  const world = worldAfter(50);
  const { sessions, scenario } = world;
  const [alice] = world.servers;
  const doings = countDoings(world, alice, 50);
  expect(doings.browsing + doings.cart + doings.ordering).toBe(alice.sessions);
  const ordering = [...alice.members.subarray(0, alice.sessions)].filter((slot) => {
    const left = (sessions.end[slot] - 50) / (sessions.end[slot] - sessions.start[slot]);
    return sessions.buyer[slot] === 1 && left <= scenario.traffic.orderPart;
  });
  expect(doings.ordering).toBe(ordering.length);
  expect(ordering.length).toBeGreaterThan(0);
});

it('counts everybody by version, by what they do and by how they left', () => {
  const world = worldAfter(100);
  world.servers[1].version = 2;
  const counted = countAll(world, 100);
  expect(counted.version1).toBe(world.servers[0].sessions);
  expect(counted.version2).toBe(world.servers[1].sessions);
  const both = world.servers.map((server) => countDoings(world, server, 100));
  expect(counted.ordering).toBe(both[0].ordering + both[1].ordering);
  expect(counted.cart).toBe(both[0].cart + both[1].cart);
  expect(counted.completed).toBe(world.ledger.completed);
});
