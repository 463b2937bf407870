import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { copyWorld, observe, siteOf, tick, unusual, type World } from '../../../src/engine/index.ts';
import { forecastDrains } from '../../../src/forecast/index.ts';
import { type Health, healthOf } from '../../../src/store/simulation/health.ts';
import { conditionOf } from '../../../src/views/stage/server/chip.ts';
import { speak } from '../../../src/words/catalogue.ts';
import { togetherWords } from '../../../src/words/comparison/together.ts';
import { bandWords, countdownWords, medianWords } from '../../../src/words/duration.ts';
import {
  clusterWords,
  conditionWords,
  counterWords,
  drainWords,
  drynessWords,
  occupancyWords,
  serverLabel,
} from '../../../src/words/run/servers.ts';
import { anyRuns } from '../../engine/happenings.ts';
import { entriesOf, speakMarked, usedIn } from '../spoken.ts';

vi.setConfig({ testTimeout: 120_000 });

type Server = World['servers'][number];
type Drain = ReturnType<typeof forecastDrains>[number];
/** What is said of a server, or of them all: how things are. */
type Said = { world: World; server: Server; drain: Drain | null };
type Truth = (said: Said, ...args: never[]) => boolean;

const is =
  (status: Server['status']): Truth =>
  ({ server }) =>
    server.status === status;
const both = (name: string, truth: Truth): Record<string, Truth> => ({
  [`${name}.words`]: truth,
  [`${name}.short`]: truth,
});
const STATUSES = [
  ...(['inService', 'draining', 'drained', 'updating', 'testing', 'warming'] as const),
  ...(['failed', 'down', 'starting', 'absent'] as const),
];
const there = ({ servers }: World) => servers.filter(({ status }) => status !== 'absent');
const users = ({ servers }: World) => servers.reduce((sum, { sessions }) => sum + sessions, 0);

/** Whether it may get users by itself, or is looked at in a way that need not end: then luck may keep it from ever being dry. */
const mayNeverBeDry = ({ world, drain }: Said): boolean => {
  const copy = copyWorld(world);
  tick(copy, 5);
  return drain !== null && copy.servers[drain.server].status !== 'drained';
};

/** Whether its bleed is over after the time that was said; true where that is too far ahead, or hangs on what nobody can foresee. */
const endsIn = ({ world, drain }: Said, time: string): boolean => {
  const { high, server } = drain as Drain;
  const ticks = Math.ceil(high / world.scenario.tickSeconds + 1e-9) + 1;
  if (time !== countdownWords(high)) return false;
  if (ticks > 200 || world.scenario.rollout.failures.length > 0) return true;
  const copy = copyWorld(world);
  tick(copy, ticks);
  const { status, statusTick } = copy.servers[server];
  return status !== 'draining' || statusTick > world.servers[server].statusTick;
};

/** Whether no look ends the bleed with users on it. */
const isBledDry = ({ scenario }: World, { status, stopsTick }: Server): boolean =>
  status === 'draining' && (stopsTick >= 0 || !/counter|quiet/.test(scenario.rollout.dryWhen));

/** The same, or about that time where it is by looks or a deadline that luck decides. */
const endsAbout = (said: Said, time: string): boolean => {
  const drain = said.drain as Drain;
  if (drain.low === drain.high) return endsIn(said, time);
  const { rollout, balancer } = said.world.scenario;
  const isOther = rollout.dryWhen !== 'empty' || balancer.drainEnds === 'atDeadline';
  return isOther && (time === bandWords(drain) || time === medianWords(drain));
};

/** For each sentence about a server: when it may be said. */
const TRUTHS: Record<string, Truth> = {
  ...Object.assign({}, ...STATUSES.map((status) => both(`status.${status}`, is(status)))),
  // A little below a limit a server still counts as above it, so that a user more or less does not flicker.
  ...both('health.slow', ({ server }) => is('inService')({ server } as Said) && server.sessions > 0),
  ...both('health.failing', ({ server }) => server.sessions >= 0.93 * server.capacity),
  'servers.left': ({ world, server, drain }, left: number, time: string) =>
    left === server.sessions && time === bandWords(drain as Drain) && isBledDry(world, server),
  'servers.dryIn': ({ world, server, drain }, time: string) =>
    [medianWords(drain as Drain), bandWords(drain as Drain)].includes(time) && isBledDry(world, server),
  'servers.over': (said, left: number, time: string) => left === said.server.sessions && endsAbout(said, time),
  'servers.empty': (said, time: string) => said.server.sessions === 0 && endsAbout(said, time),
  'servers.overIn': endsAbout,
  'servers.neverDry': (said, left: number) => left === said.server.sessions && mayNeverBeDry(said),
  'servers.neverDryShort': mayNeverBeDry,
  // Whoever goes by the counter takes a server to be dry as soon as it reads 0.
  'servers.counter': ({ world, server }, connections: string, users: string) => {
    const { rollout, balancer } = world.scenario;
    const looks = rollout.dryWhen === 'counter' && server.status === 'draining' && server.stopsTick < 0;
    const lasts = balancer.drainEnds === 'atDeadline' && world.now < server.deadlineTick;
    return read(users) === server.sessions && (!looks || lasts || connections !== '0');
  },
  'servers.of': ({ server }, some: string, capacity: string) =>
    read(some) === server.sessions && read(capacity) === server.capacity,
  'servers.ofCapacity': ({ server }, capacity: string) => read(capacity) === server.capacity,
  'servers.label': ({ server }, name: string, version: number) => name === server.name && version === server.version,
  'servers.cluster': ({ world }, servers: number) => servers === there(world).length,
  'servers.theCluster': ({ world }) => there(world).length <= 12,
  'servers.withStatus': ({ world }, some: string) => read(some) > 0 && read(some) <= there(world).length,
  'servers.about': ({ world }, name: string, version: number, _status: string, some: string, capacity: string) => {
    const server = world.servers.find((other) => other.name === name) as Server;
    const near = Math.abs(read(some) - server.sessions) <= Math.max(1, Math.round(server.capacity / 10)) / 2;
    return version === server.version && read(capacity) === server.capacity && near;
  },
  'serversTogether.together': ({ world }, servers: number, out: number, updated: number, all: number) =>
    servers === there(world).length &&
    all === users(world) &&
    out === there(world).filter(({ status }) => status !== 'inService').length &&
    updated === there(world).filter(({ version }) => version > 1).length,
};

const read = (number: string): number => Number(number.replaceAll(',', ''));

const PARTS = ['servers', 'serversTogether', 'status', 'health'];
beforeAll(() => speakMarked(...PARTS));
afterAll(() => speak({}));

describe('what is said of servers', () => {
  it('has a truth for each of its words', () => {
    expect(Object.keys(TRUTHS).sort()).toEqual(entriesOf(...PARTS).sort());
  });

  it('is so, whatever becomes of a run', () => {
    const lies: Record<string, string> = {};
    const hold = (text: string, said: Said) => {
      for (const { entry, args } of usedIn(text)) {
        if (!TRUTHS[entry](said, ...(args as never[])))
          lies[entry] ??= `tick ${said.world.tick}: ${text} ${JSON.stringify(unusual(said.world.scenario))}`;
      }
    };
    let health: Readonly<Record<string, Health>> = {};
    anyRuns(8, 87, (world) => {
      const seen = observe(world);
      health = healthOf(world.tick === 0 ? {} : health, seen.servers);
      const drains = forecastDrains(world);
      for (const own of seen.servers) {
        const s = siteOf(world).names.indexOf(own.name);
        const said = { world, server: world.servers[s], drain: drains.find(({ server }) => server === s) ?? null };
        const condition = conditionOf(own.status, health[own.name]);
        for (const roomy of [true, false]) {
          hold(conditionWords(condition, roomy), said);
          if (said.drain !== null) hold(`${drainWords(said.drain, roomy)} ${drynessWords(said.drain, roomy)}`, said);
        }
        if (own.connections !== null) hold(counterWords(own.connections, own.sessions), said);
        hold(`${occupancyWords(own)} ${serverLabel(own, condition)}`, said);
      }
      const all = { world, server: world.servers[0], drain: null };
      hold(togetherWords(seen), all);
      for (const { entry, args } of usedIn(clusterWords(seen)).filter(({ entry }) => entry.startsWith('servers.')))
        expect(TRUTHS[entry](all, ...(args as never[])), entry).toBe(true);
    });
    expect(lies).toEqual({});
  });
});
