import {
  copyWorld,
  currentPhase,
  HARMS,
  isRepeated,
  isStillSentUsers,
  type Ledger,
  type Phase,
  phaseIsComplete,
  type SimEvent,
  tick,
  type World,
} from '../../../src/engine/index.ts';
import type { Band, PhaseOutlook } from '../../../src/forecast/index.ts';
import { bandWords, countdownWords, durationWords } from '../../../src/words/duration.ts';
import { phaseName } from '../../../src/words/run/phases.ts';
import { holds, land } from './told.ts';

/** How things stood before a tick or a command. */
export type Before = {
  events: readonly SimEvent[];
  ledger: Ledger;
  servers: { status: string; tests: number; sessions: number; deadlineTick: number }[];
};

export function noteBefore({ events, ledger, servers }: World): Before {
  return {
    events: [...events],
    ledger: { ...ledger },
    servers: servers.map(({ status, tests, sessions, deadlineTick }) => ({ status, tests, sessions, deadlineTick })),
  };
}

/** When something is said: how things stood before, how they stand after, and the event or the outlook that it is said of. */
type Said = { before: Before; world: World; event: SimEvent | null; outlook: PhaseOutlook | null };
type Truth = (said: Said, ...args: never[]) => boolean;

const server = ({ world }: Said, name: string) =>
  world.servers.find((other) => other.name === name) as World['servers'][number];
const was = ({ before, world }: Said, name: string) =>
  before.servers[world.servers.findIndex((other) => other.name === name)];
/** How much an entry of the ledger has grown. */
const grown = ({ before, world }: Said, entry: keyof Ledger) => world.ledger[entry] - before.ledger[entry];
/** Whether something else has happened to the server at the same time. */
const also = (
  { before, world }: Said,
  name: string,
  type: SimEvent['type'],
  isSo: (event: never) => boolean = () => true,
) =>
  world.events.some(
    (event) =>
      !before.events.includes(event) &&
      event.type === type &&
      'server' in event &&
      world.servers[event.server].name === name &&
      isSo(event as never),
  );
const isEvent =
  (type: SimEvent['type']): Truth =>
  ({ event }) =>
    event?.type === type;
const each =
  (isSo: (host: World['servers'][number], said: Said) => boolean): Truth =>
  (said, who: string) =>
    said.world.servers.filter((host) => isSo(host, said)).length > 0 &&
    said.world.servers.every((host) => !who.split(/, | and /).includes(host.name) || isSo(host, said));
const needs =
  (exit: string): Truth =>
  ({ world }) =>
    currentPhase(world).exit === exit && !phaseIsComplete(world);
const working =
  (...statuses: string[]): Truth =>
  ({ world }) =>
    currentPhase(world).servers.some((s) => statuses.includes(world.servers[s].status)) || phaseIsComplete(world);
/** The servers of the phase that are being bled. */
const bled = (world: World) =>
  currentPhase(world).servers.flatMap((s) => (world.servers[s].status === 'draining' ? [world.servers[s]] : []));
const here = ({ world }: Said) => bled(world).reduce((sum, { sessions }) => sum + sessions, 0);
/** Whether a bleed of the phase is over just when nobody is there, or its timeout has come. */
const isByEmptiness = ({ world }: Said) => {
  const { rollout, balancer } = world.scenario;
  const lasts = rollout.dryWhen === 'deadline' || balancer.drainEnds === 'atDeadline';
  if (lasts && bled(world).some(({ deadlineTick }) => deadlineTick >= 0)) return false;
  return rollout.dryWhen === 'empty' || rollout.dryWhen === 'deadline';
};
const mayEndAtTimeout = ({ world }: Said) =>
  world.scenario.balancer.onDrainTimeout !== 'wait' && bled(world).some(({ deadlineTick }) => deadlineTick >= 0);
/** Whether new users come to a bled server of the phase, or would if it were not full. */
const mayGetMore = ({ world }: Said) => {
  const tried = land(world);
  return (
    tried === null || bled(world).some(({ name, sessions, capacity }) => name in tried.landed || sessions >= capacity)
  );
};
const harmless = ({ world }: Said) => HARMS.every((harm) => world.ledger[harm] === 0);
/** Harms that are said in other words where they were done to some more than once. */
const SAID_REPEATED: readonly string[] = ['cutOff', 'turnedAway', 'signedOut'];
const harms = (kind: 'harms' | 'brief'): Record<string, Truth> =>
  Object.fromEntries(
    HARMS.map((harm) => [
      `outcome.${kind}.${harm}`,
      ({ world }: Said, amount: number) =>
        amount > 0 &&
        world.ledger[harm] === amount &&
        !(SAID_REPEATED.includes(harm) && isRepeated(world.ledger, harm)),
    ]),
  );

/** People are said where each was harmed once at most, and events where some were more often. */
const repeated = (kind: 'repeated' | 'briefRepeated'): Record<string, Truth> => ({
  [`outcome.${kind}.cutOff`]: ({ world: { ledger } }, sessions: number, people: number) =>
    sessions === ledger.cutOff && people === ledger.cutOffTwice && people > 0 && 2 * people <= sessions,
  [`outcome.${kind}.turnedAway`]: ({ world: { ledger } }, visits: number) =>
    visits === ledger.turnedAway && ledger.retried + ledger.returned > 0,
  [`outcome.${kind}.signedOut`]: ({ world: { ledger } }, signIns: number, people: number) =>
    signIns === ledger.signedOut && people === ledger.peopleSignedOut && people < signIns,
});

/** Ticks that a copy is played on at most. */
const PLAYED = 200;

/** Whether the phase is over after so many seconds, or the rollout has met what nobody can foresee; true where that is too far ahead. */
function isOverIn({ world }: Said, seconds: number): boolean {
  const ticks = Math.ceil(seconds / world.scenario.tickSeconds + 1e-9) + 1;
  if (ticks > PLAYED || world.scenario.rollout.failures.length > 0) return true;
  const copy = copyWorld(world);
  tick(copy, ticks);
  const { rollout } = copy;
  if (phaseIsComplete(copy)) return true;
  return rollout.index > world.rollout.index || rollout.status !== world.rollout.status || rollout.obstacle !== null;
}

/** Whether new users still come to servers of the phase, or it may yet be in service again. */
const mayFill = ({ world }: Said): boolean =>
  currentPhase(world).servers.some(
    (s) => isStillSentUsers(world, s) || /inService|warming|down/.test(world.servers[s].status),
  );

/** For each sentence about a run: when it may be said. */
export const CLAIMS: Record<string, Truth> = {
  'events.phase': ({ world, event }, name: string) => {
    const names = world.servers.map((host) => host.name);
    const isOf = ({ kind, servers }: Pick<Phase, 'kind' | 'servers'>) => phaseName(kind, servers, names) === name;
    return event?.type === 'phase' && isOf(event.phase) && world.rollout.plan.some(isOf);
  },
  'events.dry': (said, name: string) =>
    !also(said, name, 'cutOff') || also(said, name, 'act') || also(said, name, 'timeout'),
  'events.looksDry': (said, name: string, left: number) =>
    also(said, name, 'cutOff', ({ users }: { users: number }) => users === left),
  'events.cutOff': (said, _name: string, users: number) => grown(said, 'cutOff') >= users,
  'events.cutOffOrders': (said, _name: string, users: number, orders: number, midOrder: number) =>
    grown(said, 'cutOff') >= users &&
    grown(said, 'ordersLost') >= orders &&
    grown(said, 'ordersLostMidOrder') >= midOrder &&
    midOrder <= orders,
  'events.timeout': (said, name: string, left: number) =>
    was(said, name).deadlineTick <= said.world.tick && left <= was(said, name).sessions + grown(said, 'arrived'),
  'events.killed': (said, name: string, left: number) =>
    left > 0 && (server(said, name).status === 'absent' || server(said, name).status === 'starting'),
  // Of a real log alone.
  'events.gotErrors': () => false,
  'events.handedOff': (said, users: number) =>
    said.world.scenario.balancer.sessionState === 'shared' || grown(said, 'signedOut') >= users,
  'events.forgotten': (said, name: string) =>
    /draining|drained/.test(was(said, name).status) && server(said, name).status === 'inService',
  'events.crashed': (said, name: string) => server(said, name).status === 'down' || also(said, name, 'recovered'),
  'events.recovered': (said, name: string) => was(said, name).status === 'down' || also(said, name, 'crashed'),
  'events.passed': (said, name: string) => server(said, name).tests > was(said, name).tests,
  'events.failed': (said, name: string) => server(said, name).tests > was(said, name).tests,
  'events.migrated': ({ world }) => world.migratedTick >= 0,
  'events.migratedBreaking': (said, broken: number) =>
    said.world.migratedTick >= 0 && grown(said, 'brokenBySchema') >= broken,
  'events.holding': isEvent('holding'),
  'events.leftOut': ({ world, event }, who: string) =>
    event?.type === 'leftOut' &&
    holds(
      who,
      event.servers.map((s) => world.servers[s].name),
    ),
  'events.turnedRound': ({ world }) => world.rollout.targetVersion === 1,
  'events.begins.turnedAway': (said) => grown(said, 'turnedAway') > 0,
  'events.begins.failedRequests': (said) => grown(said, 'failedRequests') > 0,
  'events.begins.slowSeconds': (said) => grown(said, 'slowSeconds') > 0,
  'events.ends.turnedAway': (said, visits: number) => visits > 0 && grown(said, 'turnedAway') === 0,
  'events.ends.failedRequests': (said, requests: number) => requests > 0 && grown(said, 'failedRequests') === 0,
  'events.ends.slowSeconds': (said, seconds: number) => seconds > 0 && grown(said, 'slowSeconds') === 0,
  ...Object.fromEntries(
    ['drain', 'putBack', 'cutOff', 'update', 'test'].map((act) => [
      `events.acts.${act}`,
      ({ event }: Said) => event?.type === 'act' && event.act === act,
    ]),
  ),
  'events.forced': ({ event }) => event?.type === 'act' && event.forced,
  'events.testDecided': (said, name: string, passes: boolean) =>
    server(said, name).forcedTest === (passes ? 'pass' : 'fail'),
  'events.set': isEvent('set'),
  'obstacles.testFailed': each(({ status }) => status === 'failed'),
  'obstacles.testFailedNoWayBack': (said, who: string) =>
    said.world.migratedTick >= 0 && each(({ status }) => status === 'failed')(said, who as never),
  'obstacles.down': each(({ status }) => status === 'down'),
  'obstacles.needsOperator': ({ world, event }) => event !== null || world.rollout.status === 'holding',
  'obstacles.needs.dry': (said) => said.event !== null || needs('dry')(said),
  'obstacles.needs.updated': (said) => said.event !== null || needs('updated')(said),
  'obstacles.needs.tested': (said) => said.event !== null || needs('tested')(said),
  'obstacles.needs.inService': (said) => said.event !== null || needs('inService')(said),
  'obstacles.lastInService': ({ world, event }, who: string) =>
    event !== null || world.servers.every(({ name, status }) => status !== 'inService' || holds(who, [name])),
  'obstacles.lastDown': ({ world, event }) =>
    event !== null || world.servers.every(({ status }) => status !== 'inService'),
  ...harms('harms'),
  ...harms('brief'),
  ...repeated('repeated'),
  ...repeated('briefRepeated'),
  'outcome.inAll': ({ world: { ledger } }, people: number) => people > 0 && people === ledger.peopleHurt,
  'outcome.nobody': harmless,
  'outcome.nobodyHurt': harmless,
  'outcome.nothingLost': harmless,
  'outcome.nobodyCutOff': ({ world: { ledger } }) => ledger.cutOff === 0 && ledger.signedOut === 0,
  'outcome.took': ({ world: { ledger } }, time: string) => time === durationWords(ledger.rolloutSeconds),
  'outcome.soFar': (said) => !harmless(said),
  'waits.nothing': ({ world }) => world.rollout.finishedTick >= 0,
  'waits.operator': ({ world }) => world.scenario.rollout.mode === 'manual',
  'waits.firstServer': ({ world }) => world.rollout.startedTick < 0,
  'waits.canary': ({ world }) => currentPhase(world).kind === 'observe',
  'waits.pause': ({ world }) => currentPhase(world).kind === 'pause',
  'waits.gone': working('draining', 'drained', 'down', 'inService'),
  'waits.users': (said, left: number) =>
    left > 0 && left === here(said) && isByEmptiness(said) && !mayEndAtTimeout(said),
  'waits.usersOrTimeout': (said, left: number) => left === here(said) && isByEmptiness(said) && mayEndAtTimeout(said),
  'waits.left': (said, left: number) => left === here(said) && !isByEmptiness(said),
  'waits.timeout': ({ world }) =>
    bled(world).some(({ deadlineTick }) => deadlineTick > world.tick) &&
    (world.scenario.rollout.dryWhen === 'deadline' || world.scenario.balancer.drainEnds === 'atDeadline'),
  'waits.counter': ({ world }) => world.scenario.rollout.dryWhen === 'counter',
  'waits.quiet': ({ world: { scenario } }, time: string) =>
    scenario.rollout.dryWhen === 'quiet' && time === durationWords(scenario.rollout.quietSeconds),
  'waits.nobodyLeft': ({ world }) =>
    currentPhase(world).servers.every((s) => world.servers[s].status !== 'draining' || world.servers[s].sessions === 0),
  'waits.usersAndMore': (said, left: number) => left === here(said) && mayGetMore(said),
  'waits.start': working('starting'),
  'waits.update': working('updating'),
  'waits.test': working('testing'),
  'waits.warmUp': working('warming'),
  'waits.never': mayFill,
  'waits.toGo': (said, time: string) => {
    const { high } = said.outlook?.seconds ?? { high: Number.NaN };
    return time === countdownWords(high) && isOverIn(said, high);
  },
  'waits.about': (said, time: string) => {
    const band = said.outlook?.seconds as Band;
    const inOrder = 0 <= band.low && band.low <= band.median && band.median <= band.high;
    return time === bandWords(band) && inOrder && (mayFill(said) || Number.isFinite(band.median));
  },
};
