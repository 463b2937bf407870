import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { copyWorld, tick, unusual, type World } from '../../../src/engine/index.ts';
import { endingOf, storyOf } from '../../../src/views/stage/story.ts';
import { speak } from '../../../src/words/catalogue.ts';
import { durationWords } from '../../../src/words/duration.ts';
import { endingWords, realStoryWords, storyWords } from '../../../src/words/run/story.ts';
import { anyRuns } from '../../engine/happenings.ts';
import { entriesOf, speakMarked, usedIn } from '../spoken.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Somebody who is told of, and their place among the sessions. */
type Said = { world: World; user: number; slot: number };
type Truth = (said: Said, ...args: never[]) => boolean;

/** Ticks that a copy is played on at most. */
const PLAYED = 150;

const buys = ({ world, slot }: Said) => world.sessions.buyer[slot] === 1;
/** Ends of visits, the latest last: of whom, how, and when. */
const exitsOf = ({ exits }: World) =>
  Array.from({ length: Math.min(exits.count, exits.time.length) }, (_, n) => {
    const i = (exits.count - 1 - n) % exits.time.length;
    return { user: exits.user[i], kind: exits.kind[i], server: exits.server[i], time: exits.time[i] };
  }).reverse();

/** Whoever wants to leave then has left by then, and not before if left satisfied. */
const wantsToLeave: Truth = ({ world, user, slot }, time: string) => {
  const { end } = world.sessions;
  const leaves = end[slot];
  if (time !== durationWords((leaves - world.tick) * world.scenario.tickSeconds)) return false;
  const ticks = Math.ceil(leaves) - world.tick + 1;
  if (ticks > PLAYED) return true;
  const copy = copyWorld(world);
  const { count } = copy.exits;
  tick(copy, ticks);
  if (copy.exits.count - count > copy.exits.time.length) return true;
  const [exit] = exitsOf(copy)
    .slice(-(copy.exits.count - count))
    .filter((one) => one.user === user);
  return exit !== undefined && (exit.kind === 0 ? exit.time === leaves : exit.time <= leaves);
};

const left =
  (kind: number): Truth =>
  ({ world, user }, server: string) =>
    exitsOf(world).some(
      (exit) => exit.user === user && exit.kind === kind && (kind === 2 || world.servers[exit.server].name === server),
    );

/** For each sentence about somebody: when it may be said. */
const TRUTHS: Record<string, Truth> = {
  user: ({ user }, number: number) => number === user + 1 && user >= 0,
  earlyUser: ({ user }, number: number) => number === -user && user < 0,
  atStart: ({ user }) => user < 0,
  came: ({ world, slot }, time: string) =>
    time === durationWords((world.tick - world.sessions.start[slot]) * world.scenario.tickSeconds),
  buyer: buys,
  browser: (said) => !buys(said),
  'doing.browsing': buys,
  'doing.cart': buys,
  // An order is placed in the last part of a visit.
  'doing.ordering': (said) => {
    const { start, end } = said.world.sessions;
    const { orderPart } = said.world.scenario.traffic;
    const rest = (end[said.slot] - said.world.tick) / (end[said.slot] - start[said.slot]);
    return buys(said) && rest <= orderPart + 1e-9;
  },
  on: ({ world, slot }, server: string, version: string) => {
    const host = world.servers[world.sessions.server[slot]];
    return server === host.name && version.endsWith(String(host.version));
  },
  leaves: wantsToLeave,
  'gone.completed': left(0),
  'gone.cutOff': left(1),
  'gone.turnedAway': left(2),
  ago: ({ world, user }, time: string) =>
    exitsOf(world).some(
      (exit) =>
        exit.user === user && time === durationWords(Math.max(0, world.tick - exit.time) * world.scenario.tickSeconds),
    ),
  'realStory.completed': left(0),
  'realStory.cutOff': left(1),
  hasLeft: ({ world, user }) => exitsOf(world).every((exit) => exit.user !== user),
};

const PARTS = ['story', 'realStory'];
const key = (entry: string) => entry.replace(/^story\./, '');
beforeAll(() => speakMarked(...PARTS));
afterAll(() => speak({}));

describe('the story of a user', () => {
  it('has a truth for each of its sentences', () => {
    expect(Object.keys(TRUTHS).sort()).toEqual(
      entriesOf(...PARTS)
        .map(key)
        .sort(),
    );
  });

  it('is so, whatever becomes of a run', () => {
    const lies: Record<string, string> = {};
    const hold = (text: string, said: Said) => {
      for (const { entry, args } of usedIn(text)) {
        if (!TRUTHS[key(entry)](said, ...(args as never[])))
          lies[key(entry)] ??= `tick ${said.world.tick}: ${text} ${JSON.stringify(unusual(said.world.scenario))}`;
      }
    };
    anyRuns(8, 88, (world) => {
      const host = world.servers.find(({ sessions }) => sessions > 0);
      if (host !== undefined) {
        const slot = host.members[world.tick % host.sessions];
        const said = { world, slot, user: world.sessions.user[slot] };
        for (const words of [storyWords, realStoryWords]) hold(words(storyOf(world, slot, world.tick)), said);
      }
      const gone = exitsOf(world).at(-1);
      if (gone === undefined) return;
      for (const isReal of [false, true])
        hold(endingWords(endingOf(world, gone.user, world.tick), isReal), { world, slot: -1, user: gone.user });
    });
    expect(lies).toEqual({});
  });
});
