import { expect, it } from 'vitest';
import { countDoings, usersOnOld } from '../../../src/views/stage/counts.ts';
import { usersOn } from '../../../src/views/stage/scene/crowd.ts';
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

it('counts users by version', () => {
  const servers = [
    { version: 1, sessions: 3 },
    { version: 2, sessions: 4 },
    { version: 1, sessions: 5 },
  ];
  expect(usersOn(servers)).toBe(12);
  expect(usersOnOld(servers)).toBe(8);
});
