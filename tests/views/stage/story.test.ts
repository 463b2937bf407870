import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../src/engine/index.ts';
import { endingOf, slotOf, storyOf } from '../../../src/views/stage/story.ts';
import { endingWords, storyWords } from '../../../src/words/run/story.ts';
import { worldAfter } from './scene/frames.ts';

describe('a user’s story', () => {
  it('says when they came, what they do, where, and when they will leave', () => {
    const world = worldAfter(100);
    const slot = slotOf(world, world.nextUser - 1);
    world.sessions.start[slot] = 100 - 180;
    world.sessions.end[slot] = 140;
    world.sessions.buyer[slot] = 1;
    world.sessions.server[slot] = 1;
    const story = storyOf(world, slot, 100);
    expect(story).toEqual({
      user: world.nextUser - 1,
      hereSeconds: 180,
      leavesInSeconds: 40,
      buyer: true,
      activity: 'ordering',
      server: 'Bob',
      version: 1,
    });
    expect(storyWords(story)).toBe(
      `User ${world.nextUser} · came 3 min ago · buyer, placing an order · on Bob (v1) · wants to leave in 40 s`,
    );
  });

  it('knows who was there from the start', () => {
    const world = worldAfter(0);
    expect(storyWords(storyOf(world, 0, 0))).toMatch(/^Early user \d+ · was here at the start · /);
  });

  it('ends with how they left', () => {
    const world = worldAfter(70);
    const user = world.sessions.user[world.servers[0].members[0]];
    applyCommand(world, { type: 'cutOff', server: 'Alice', force: true });
    const ending = endingOf(world, user, 75);
    expect(ending).toEqual({ user, exit: { kind: 'cutOff', server: 'Alice', agoSeconds: 5 } });
    expect(endingWords(ending)).toMatch(/ · was cut off from Alice · 5 s ago$/);
    expect(endingWords(endingOf(world, 999_999, 75))).toBe('User 1000000 · has left');
  });
});
