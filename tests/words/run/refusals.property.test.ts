import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  applyCommand,
  type Command,
  copyWorld,
  currentPhase,
  isLive,
  type Ledger,
  phaseIsComplete,
  siteOf,
  unusual,
  type World,
} from '../../../src/engine/index.ts';
import { MAX_COMMANDS } from '../../../src/player/recording/recording.ts';
import { speak } from '../../../src/words/catalogue.ts';
import { refusalWords } from '../../../src/words/run/refusals.ts';
import { fieldLabel } from '../../../src/words/settings/values.ts';
import { anyRuns } from '../../engine/happenings.ts';
import { entriesOf, speakMarked, usedIn } from '../spoken.ts';
import { listed } from './told.ts';

vi.setConfig({ testTimeout: 120_000 });

type Server = World['servers'][number];
/** A world in which a command was refused. */
type Said = { world: World; command: Command };
type Truth = (said: Said, ...args: never[]) => boolean;

/** Each of those who are named is so. */
const each =
  (isSo: (server: Server, said: Said, s: number) => boolean): Truth =>
  (said, who: string) =>
    said.world.servers.every((server, s) => !listed(who).names.includes(server.name) || isSo(server, said, s));
const is = (...statuses: string[]): Truth => each(({ status }) => statuses.includes(status));

/** The world after the same command by force, which is done. */
function forced({ world, command }: Said): World {
  const copy = copyWorld(world);
  expect(applyCommand(copy, { ...command, force: true } as Command)).toEqual({ ok: true });
  return copy;
}
const grown = (after: World, before: World, entry: keyof Ledger) => after.ledger[entry] - before.ledger[entry];

const waits =
  (exit: string): Truth =>
  ({ world }) =>
    currentPhase(world).exit === exit && !phaseIsComplete(world);
/** By force what is under way is under way no more. */
const isAbandoned: Truth = (said, who: string, updating: boolean) =>
  each(({ status, tests }, { world }, s) => {
    const after = forced(said).servers[s];
    const isAnew = after.status === 'testing' && after.statusTick === world.now && after.tests === tests;
    return status === (updating ? 'updating' : 'testing') && (after.status !== status || isAnew);
  })(said, who as never);

/** For each reason to refuse a command: when it may be given. */
const TRUTHS: Record<string, Truth> = {
  noCommand: ({ command }) => typeof command !== 'object' || command === null || !('type' in command),
  noCommandAt: ({ command }, path: string) => typeof command === 'object' && path !== '',
  noSuchServer: ({ world }, name: string) =>
    world.servers.every((server) => server.name !== name || server.status === 'absent'),
  needsRestart: ({ world, command }, field: string) =>
    command.type === 'set' &&
    !isLive(command.field) &&
    field ===
      fieldLabel(
        command.field,
        world.servers.map(({ name }) => name),
      ),
  rolloutOver: ({ world }) => world.rollout.finishedTick >= 0,
  rolloutNotBegun: ({ world }) => world.rollout.startedTick < 0,
  alreadyGoingBack: ({ world, command }) => command.type === 'rollBack' && world.rollout.targetVersion === 1,
  noWayBack: ({ world, command }) => command.type === 'rollBack' && world.migratedTick >= 0,
  unfinished: ({ world }, who: string) => {
    const { names, others } = listed(who);
    const { servers } = currentPhase(world);
    const own = servers.map((s) => world.servers[s].name);
    return !phaseIsComplete(world) && names.length + others > 0 && names.every((name) => own.includes(name));
  },
  'waits.updated': waits('updated'),
  'waits.tested': waits('tested'),
  'waits.inService': waits('inService'),
  'waits.gone': waits('gone'),
  // By force it cuts off just so many; who breaks on a database that it changes is counted besides.
  wouldCut: (said, _who: string, users: number) => {
    const after = forced(said);
    const cut = after.events
      .filter((event) => !said.world.events.includes(event))
      .flatMap((event) => (event.type === 'cutOff' ? [event.users] : []));
    return cut.length > 0 && grown(after, said.world, 'cutOff') >= users;
  },
  onlyServer: (said, who: string) =>
    said.world.servers.every(({ name, status }) => (status === 'inService') === listed(who).names.includes(name)) &&
    forced(said).servers.every(({ status }) => status !== 'inService'),
  notDry: (said, who: string) =>
    waits('dry')(said) &&
    each(({ sessions }) => sessions === 0)(said, who as never) &&
    grown(forced(said), said.world, 'cutOff') === 0,
  wrongStatus: ({ command }, who: string) => 'server' in command && command.server === who,
  ...Object.fromEntries(
    ['inService', 'draining', 'drained', 'updating', 'testing', 'warming', 'failed', 'down', 'starting', 'absent'].map(
      (status) => [
        `doing.${status}`,
        ({ world, command }: Said) =>
          'server' in command &&
          world.servers.some((server) => server.name === command.server && server.status === status),
      ],
    ),
  ),
  notInService: each(({ status }) => status !== 'inService' && status !== 'warming'),
  alreadyInService: is('inService', 'warming'),
  abandonsPutBack: isAbandoned,
  abandons: isAbandoned,
  untested: each(({ tested }) => !tested),
  atWork: each((_, { world }, s) => currentPhase(world).servers.includes(s) && world.rollout.finishedTick < 0),
  nobodyThere: each(({ sessions }) => sessions === 0),
  bleedFirstCut: is('inService'),
  bleedFirst: is('inService'),
  alreadyUpdating: is('updating'),
  hasThatVersion: each(({ version }, { world }) => version === world.rollout.targetVersion),
  alreadyTested: each(({ tested, status }) => tested && status === 'drained'),
  stillStarting: is('starting'),
  ending: each(({ stopsTick }) => stopsTick >= 0),
  tooMuchAtOnce: (_, seconds: string, most: string) => Number(seconds) > Number(most),
  tooManyCommands: (_, most: number) => most === MAX_COMMANDS,
};

const PART = 'refusals';
const key = (entry: string) => entry.slice(PART.length + 1);

beforeAll(() => speakMarked(PART));
afterAll(() => speak({}));

describe('why a command is not carried out', () => {
  it('has a truth for each reason', () => {
    expect(Object.keys(TRUTHS).sort()).toEqual(entriesOf(PART).map(key).sort());
  });

  it('is so, and force does just what was said it would', () => {
    const lies: Record<string, string> = {};
    anyRuns(25, 86, undefined, (world, command, refusal) => {
      const text = refusalWords(refusal, siteOf(world));
      for (const { entry, args } of usedIn(text)) {
        if (!TRUTHS[key(entry)]({ world, command }, ...(args as never[])))
          lies[key(entry)] ??=
            `tick ${world.tick}: ${text} ${JSON.stringify(command)} ${JSON.stringify(unusual(world.scenario))}`;
      }
    });
    expect(lies).toEqual({});
  });
});
