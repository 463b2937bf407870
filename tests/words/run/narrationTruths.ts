import { currentPhase, type World } from '../../../src/engine/index.ts';
import { clockWords, durationWords } from '../../../src/words/duration.ts';
import { share } from '../../../src/words/quantities.ts';
import { type Course, follow, holds, type Landing, land, listed, names, those } from './told.ts';

/** A moment at which something is said: the world, and what a crowd meets that comes now; null where that can't be tried. */
export type Moment = { world: World; crowd: () => Landing | null };

export function momentOf(world: World): Moment {
  let tried: Landing | null | undefined;
  return {
    world,
    crowd: () => {
      if (tried === undefined) tried = land(world);
      return tried;
    },
  };
}

/** Whether what an entry says is so, by what can be seen of the world and of what becomes of it. */
export type Truth = (moment: Moment, ...args: never[]) => boolean;

type Server = World['servers'][number];
type IsSo<Seen> = (seen: Seen, world: World, who: string, what: never) => boolean;

/** So is where a crowd lands that comes now, where it can be tried. */
const landing =
  (isSo: IsSo<Landing>): Truth =>
  ({ world, crowd }, who: string, what: never) => {
    const tried = crowd();
    return tried === null || isSo(tried, world, who, what);
  };
const where = ({ landed }: Landing) => Object.keys(landed);

/** Those who are named, and nobody else, are so. */
const just =
  (isSo: (server: Server, s: number, world: World) => boolean): Truth =>
  ({ world }, who: string) =>
    names(
      who,
      those(world, (server, s) => isSo(server, s, world)),
    );

/** Each of those who are named is so. */
const each =
  (isSo: (server: Server, world: World, what: never, more: never) => boolean): Truth =>
  ({ world }, who: string, what: never, more: never) =>
    world.servers.every((server) => !listed(who).names.includes(server.name) || isSo(server, world, what, more));

/** So is what becomes of those on each server that is named, in so many ticks. */
const fate = (ticks: number, isSo: (course: Course) => boolean): Truth =>
  each(({ name }, world) => isSo(follow(world, name, ticks)));

/** So is what becomes of them until the time that was said, if that is not too far ahead to be waited for. */
const fateAt = (isSo: (course: Course, world: World) => boolean): Truth =>
  each(({ name, deadlineTick }, world, time: string) => {
    if (clockWords(Math.max(deadlineTick, world.tick) * world.scenario.tickSeconds) !== time) return false;
    const ticks = Math.max(1, Math.ceil(deadlineTick) - world.tick);
    if (ticks > 200) return true;
    const course = follow(world, name, ticks);
    return course.broken || isSo(course, world);
  });

/** Nobody is cut off until the time that was said, from when on looks judge; if that is not too far ahead to be waited for. */
const stays =
  (dryWhen: string): Truth =>
  (moment, who: string, from: string) =>
    moment.world.scenario.rollout.dryWhen === dryWhen &&
    each(({ name, deadlineTick }, world) => {
      const ticks = Math.ceil(deadlineTick) - world.tick - 1;
      if (clockWords(deadlineTick * world.scenario.tickSeconds) !== from) return false;
      return ticks > 200 || follow(world, name, ticks).cut === 0;
    })(moment, ...([who] as never[]));

const isThere = ({ status }: Server) => status !== 'absent' && status !== 'starting';
const isOfPhase = (s: number, { rollout }: World) => currentPhase({ rollout }).servers.includes(s);
const isTakenBack = ({ version }: Server, s: number, world: World) =>
  version > 1 && currentPhase(world).version === 1 && isOfPhase(s, world);
/** Whether it is empty since it was tested, not since it was bled. */
const isReady = (s: number, world: World) =>
  world.servers[s].version > 1 && isOfPhase(s, world) && /test|putBack/.test(currentPhase(world).kind);
const ended = ({ events }: World, kind: string) =>
  events.some((event) => event.type === 'phase' && event.phase.kind === kind);

/** For each line of the narration: when it may be shown. */
export const NARRATION_TRUTHS: Record<string, Truth> = {
  nothingLeft: ({ world }) => currentPhase(world).servers.length === 0,
  watched: ({ world }, who: string) =>
    currentPhase(world).kind === 'observe' &&
    names(
      who,
      those(world, (_, s) => isOfPhase(s, world)),
    ),
  pausing: ({ world }) => currentPhase(world).kind === 'pause',
  allNew: ({ world }) => world.servers.every((server) => !isThere(server) || server.version > 1),
  allOld: ({ world }) => world.servers.every((server) => !isThere(server) || server.version === 1),
  over: ({ world }) => world.rollout.status === 'done',
  aborted: ({ world }) => world.rollout.finishedTick >= 0 && ended(world, 'aborted'),
  rolledBack: ({ world }) => world.rollout.finishedTick >= 0 && ended(world, 'rolledBack'),
  mixed: ({ world }, old: string, _one: boolean, fresh: string) =>
    names(
      old,
      those(world, (server) => isThere(server) && server.version === 1),
    ) &&
    names(
      fresh,
      those(world, (server) => isThere(server) && server.version > 1),
    ),
  leftOut: ({ world: { events, servers } }, who: string) => {
    const out = events.flatMap((event) => (event.type === 'leftOut' ? event.servers : []));
    return listed(who).names.every((name) => out.some((s) => servers[s].name === name));
  },
  byHand: each(
    ({ status }, { rollout }) =>
      rollout.status === 'aborted' && status !== 'inService' && status !== 'warming' && status !== 'absent',
  ),
  bleeding: just(
    (server, s, world) => server.status === 'draining' && server.stopsTick < 0 && !isTakenBack(server, s, world),
  ),
  bleedingBack: just(
    (server, s, world) => server.status === 'draining' && server.stopsTick < 0 && isTakenBack(server, s, world),
  ),
  terminating: just(({ status, stopsTick }) => status === 'draining' && stopsTick >= 0),
  dry: just(({ status, tested }, s, world) => status === 'drained' && tested && !isReady(s, world)),
  passed: just(({ status, tested }, s, world) => status === 'drained' && tested && isReady(s, world)),
  updated: just(({ status, version, tested }) => status === 'drained' && version > 1 && !tested),
  updatedBack: just(({ status, version, tested }) => status === 'drained' && version === 1 && !tested),
  failed: just(({ status, tested }) => status === 'failed' && !tested),
  down: just(({ status }) => status === 'down'),
  warming: just(({ status }) => status === 'warming'),
  gone: just(({ status }, s, world) => status === 'absent' && isOfPhase(s, world)),
  updating: just(({ status, installing }) => status === 'updating' && installing === 2),
  updatingBack: just(({ status, installing }) => status === 'updating' && installing === 1),
  starting: just(({ status, installing }) => status === 'starting' && installing === 2),
  startingBack: just(({ status, installing }) => status === 'starting' && installing === 1),
  testing: just(({ status, version }) => status === 'testing' && version > 1),
  testingBack: just(({ status, version }) => status === 'testing' && version === 1),
  back: just(({ status, version }, s, world) => status === 'inService' && version > 1 && isOfPhase(s, world)),
  backOld: just(({ status, version }, s, world) => status === 'inService' && version === 1 && isOfPhase(s, world)),
  nobodyOnNew: landing(({ landed }, { servers }) =>
    servers.every(({ version, sessions, name }) => version === 1 || (sessions === 0 && !(name in landed))),
  ),
  noUsers: ({ world: { servers, queue } }) =>
    queue.count === 0 && servers.every(({ sessions, away }) => sessions + away === 0),
  noneCome: ({ world: { scenario } }) =>
    scenario.traffic.arrivalRate === 0 || scenario.traffic.curve.kind !== 'constant',
  shared: landing((tried, { servers }, who) => {
    const open = servers.filter(({ name, sessions, capacity }) => name in tried.landed || sessions >= capacity);
    return holds(who, where(tried)) && listed(who).names.every((name) => open.some((server) => server.name === name));
  }),
  // Where somebody leaves within the tick, one that is full has room again.
  to: landing(({ landed }, { servers }, who) =>
    holds(
      who,
      those({ servers } as World, ({ name, sessions, capacity }) => name in landed && sessions < capacity),
    ),
  ),
  canary: landing((tried, { scenario }, who, part) => {
    const { canaryShare } = scenario.rollout;
    const got = where(tried).filter((name) => holds(who, [name]));
    const users = got.reduce((sum, name) => sum + tried.landed[name], 0);
    const slack = 5 * Math.sqrt(canaryShare * (1 - canaryShare) * tried.came);
    return part === share(canaryShare) && Math.abs(users - canaryShare * tried.came) <= slack;
  }),
  canaryAll: landing((tried, _, who) => holds(who, where(tried))),
  untold: landing(
    (tried, { scenario: { balancer }, servers }, who) =>
      balancer.drainKnownTo < balancer.balancers &&
      servers.some(({ name, status }) => name in tried.landed && status !== 'inService' && holds(who, [name])),
  ),
  unheard: landing((tried, { servers, tick }, who) =>
    servers.some(({ name, routedUntilTick }) => name in tried.landed && routedUntilTick > tick && holds(who, [name])),
  ),
  panic: landing(
    (tried, { scenario, servers }, who) =>
      scenario.balancer.panicThreshold > 0 &&
      servers.some(({ name, status }) => name in tried.landed && status !== 'inService' && holds(who, [name])),
  ),
  // One that is noticed to be down before the tick is over can't be tried.
  errors: landing(
    (tried, { servers, tick }, who) =>
      (tried.failed + tried.broken > 0 ||
        servers.every(({ name, noticedTick }) => !listed(who).names.includes(name) || noticedTick < tick + 1)) &&
      listed(who).names.every((name) => !where(tried).includes(name)),
  ),
  siteDown: landing(
    (tried, { migratedTick }) => migratedTick >= 0 && where(tried).length === 0 && tried.broken >= tried.came,
  ),
  closed: landing((tried, { scenario }) => where(tried).length === 0 && scenario.rollout.strategy === 'maintenance'),
  shut: landing((tried) => where(tried).length === 0),
  full: landing(
    (tried, { servers }, who) =>
      holds(who, where(tried)) &&
      servers.every(({ name, sessions, capacity }) => !listed(who).names.includes(name) || sessions >= capacity),
  ),
  waiting: ({ world }, users: number) => world.queue.count === users,
  stay: fate(60, ({ moved, cut }) => moved + cut === 0),
  stayUntilExpiry: fate(60, ({ cut }) => cut === 0),
  movedSignedOut: fate(2, ({ moved, signedOut }) => signedOut >= moved),
  movedUnharmed: fate(2, ({ signedOut }) => signedOut === 0),
  routedAnew: each(
    ({ stopsTick }, { scenario, tick }) =>
      !scenario.balancer.affinityWhileDraining || (stopsTick >= 0 && stopsTick <= tick),
  ),
  requestsFail: fate(1, ({ moved, completed }) => moved === 0 || completed > 0),
  answersUntil: each(
    ({ stopsTick }, { tick, scenario }, _one, time: string) =>
      stopsTick > tick && clockWords(stopsTick * scenario.tickSeconds) === time,
  ),
  cutAt: fateAt(({ stayed }) => stayed === 0),
  // Whoever finds no room, or comes after that, is cut off where looks judge, which is told beside it.
  handedOffAt: fateAt(
    ({ cut }, { servers, scenario }) =>
      cut === 0 || servers.some(({ stopsTick }) => stopsTick >= 0) || /counter|quiet/.test(scenario.rollout.dryWhen),
  ),
  lateAt: fateAt(({ cut }) => cut === 0),
  late: each(
    ({ statusTick }, { tick, scenario: { tickSeconds, balancer } }) =>
      (tick - statusTick) * tickSeconds >= (balancer.drainTimeoutSeconds ?? Number.POSITIVE_INFINITY),
  ),
  lastsUntil: each(
    ({ sessions, deadlineTick }, { tick, scenario }, time: string) =>
      sessions === 0 && deadlineTick > tick && clockWords(deadlineTick * scenario.tickSeconds) === time,
  ),
  cutAtCounter: ({ world }) => world.scenario.rollout.dryWhen === 'counter',
  cutAtCounterFrom: stays('counter'),
  cutWhenQuiet: ({ world: { scenario } }, _who, time: string) =>
    scenario.rollout.dryWhen === 'quiet' && time === durationWords(scenario.rollout.quietSeconds),
  cutWhenQuietFrom: (moment, who: string, _time: string, from: string) =>
    stays('quiet')(moment, ...([who, from] as never[])),
  awaited: each(({ sessions, away }, _, users: number) => sessions === 0 && away >= users / 2 && users > 0),
};
