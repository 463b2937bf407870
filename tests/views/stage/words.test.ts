import { describe, expect, it } from 'vitest';
import { applyCommand, observe, parseScenario } from '../../../src/engine/index.ts';
import { misdirects, refusesAll } from '../../../src/views/stage/SceneWords.tsx';
import { drainWords } from '../../../src/views/stage/ServerChip.tsx';
import { countDoings } from '../../../src/views/stage/StillCounts.tsx';
import { slotOf, tellEnd, tellStory } from '../../../src/views/stage/story.ts';
import { rateWords, summarise } from '../../../src/views/stage/summary.ts';
import { spokenRange, spokenTime } from '../../../src/views/stage/words.ts';
import { worldAfter } from './frames.ts';

describe('a user’s story', () => {
  it('says when they came, what they do, where, and when they will leave', () => {
    const world = worldAfter(100);
    const slot = slotOf(world, world.nextUser - 1);
    world.sessions.start[slot] = 100 - 180;
    world.sessions.end[slot] = 140;
    world.sessions.buyer[slot] = 1;
    world.sessions.server[slot] = 1;
    expect(tellStory(world, slot, 100)).toBe(
      `User ${world.nextUser} · came 3 min ago · buyer, placing an order · on Bob (v1) · will leave in 40 s`,
    );
  });

  it('knows who was there from the start', () => {
    const world = worldAfter(0);
    expect(tellStory(world, 0, 0)).toMatch(/^Early user \d+ · was here at the start · /);
  });

  it('ends with how they left', () => {
    const world = worldAfter(70);
    const user = world.sessions.user[world.servers[0].members[0]];
    applyCommand(world, { type: 'cutOff', server: 'Alice', force: true });
    expect(tellEnd(world, user, 75)).toMatch(/ · was cut off from Alice · 5 s ago$/);
    expect(tellEnd(world, 999_999, 75)).toBe('User 1000000 · has left');
  });
});

describe('words', () => {
  it('speak of time as people do', () => {
    expect([0, 40, 89.6, 240, 7_200, 250_000].map(spokenTime)).toEqual([
      '0 s',
      '40 s',
      '90 s',
      '4 min',
      '2 h',
      '2.9 days',
    ]);
    expect(spokenRange({ low: 110, median: 240, high: 540 })).toBe('4 min (2–9)');
    expect(spokenRange({ low: 3, median: 20, high: 70 })).toBe('20 s (3–70)');
  });

  it('say how many are left on a bleeding server, and nothing of others', () => {
    const drains = [{ server: 'Alice', left: 12, low: 110, median: 240, high: 540 }];
    expect(drainWords({ drains }, 'Alice', true)).toBe('12 users left, dry in about 4 min (2–9)');
    expect(drainWords({ drains }, 'Alice', false)).toBe('12 left, ~4 min');
    expect(drainWords({ drains }, 'Bob', true)).toBe('');
  });

  it('say that a server never runs dry while more keep coming, and why they do', () => {
    const drains = [{ server: 'Alice', left: 12, low: Infinity, median: Infinity, high: Infinity }];
    expect(drainWords({ drains }, 'Alice', true)).toBe('12 users left, never dry: more keep coming');
    expect(drainWords({ drains }, 'Alice', false)).toBe('12 left, never dry');
    const settings = (balancer: object) => parseScenario({ balancer });
    expect(misdirects({ drains, settings: settings({ balancers: 2, drainKnownTo: 1 }) })).toBe(
      'only 1 of 2 knows of the bleed',
    );
    expect(misdirects({ drains, settings: settings({ panicThreshold: 0.5 }) })).toBe(
      'in panic, users go to all servers',
    );
    expect(misdirects({ drains: [], settings: settings({}) })).toBe('');
  });

  it('say how fast users come', () => {
    expect([0, 0.001, 0.5, 80].map(rateWords)).toEqual([
      'No new users',
      '3.6 new users an hour',
      '30 new users a minute',
      '80 new users a second',
    ]);
  });

  it('sum the stage up in round numbers', () => {
    const world = worldAfter(70);
    expect(summarise(observe(world))).toMatch(
      /^The cluster\. Alice, version 1: bleeding: no new users, about \d0 of 100 users\. Bob, version 1: in service/,
    );
    const many = worldAfter(1, { servers: Array.from({ length: 200 }, () => ({})) });
    expect(summarise(observe(many))).toBe('The cluster: 200 servers, 200 in service.');
  });

  it('say why nobody new gets in', () => {
    const world = worldAfter(0);
    expect(refusesAll(observe(world))).toBe('');
    for (const server of world.servers) server.status = 'draining';
    expect(refusesAll(observe(world))).toBe('shut, no server takes new users');
  });
});

it('counts what the users of a server are doing', () => {
  const world = worldAfter(50);
  const doings = countDoings(world, world.servers[0], 50);
  expect(doings.browsing + doings.cart + doings.ordering).toBe(world.servers[0].sessions);
});
