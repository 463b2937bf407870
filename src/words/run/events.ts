import type { OngoingHarm, ServerAct, SimEvent, Site } from '../../engine/index.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { count, counted, isOne, times } from '../quantities.ts';
import { changeWords } from '../settings/values.ts';
import { named } from './named.ts';
import { obstacleWords } from './obstacles.ts';
import { phaseName } from './phases.ts';

const are = (n: number): string => (isOne(n) ? 'is' : 'are');
const were = (n: number): string => (isOne(n) ? 'was' : 'were');

const t = part('events', {
  phase: (phase: string) => `${phase}.`,
  dry: (server: string) => `${server} is bone dry.`,
  looksDry: (server: string, left: number) =>
    `${server} counts as dry, but ${counted(left, 'user')} ${are(left)} still bound to it.`,
  cutOff: (server: string, users: number) =>
    `${counted(users, 'user')} ${were(users)} cut off from ${server}; no order was lost.`,
  gotErrors: (server: string, users: number) => `${counted(users, 'user')} of ${server} got an error.`,
  cutOffOrders: (server: string, users: number, orders: number, midOrder: number) =>
    `${counted(users, 'user')} ${were(users)} cut off from ${server}; ${counted(orders, 'order')} lost${midOrder > 0 ? `, ${count(midOrder)} while being placed` : ''}.`,
  timeout: (server: string, left: number) =>
    `The drain timeout of ${server} has passed with ${counted(left, 'user')} still there.`,
  killed: (server: string, left: number) =>
    `The grace period of ${server} is over with ${counted(left, 'user')} still there: it is killed.`,
  handedOff: (users: number) => `${counted(users, 'user')} ${were(users)} handed over to the others.`,
  forgotten: (server: string) => `The load balancer was reloaded and has forgotten that ${server} drains.`,
  crashed: (server: string, users: number) => `${server} has crashed with ${counted(users, 'user')} on it.`,
  recovered: (server: string) => `${server} is back.`,
  passed: (server: string) => `${server} passed the test.`,
  failed: (server: string) => `${server} failed the test.`,
  migrated: 'The database has been changed: there is no way back.',
  migratedBreaking: (broken: number) =>
    `The database has been changed: there is no way back. ${counted(broken, 'session')} on the old version ${isOne(broken) ? 'breaks' : 'break'}.`,
  holding: (obstacle: string) => `The rollout holds: ${obstacle}`,
  leftOut: (who: string) => `The rollout goes on without ${who}.`,
  turnedRound: 'The rollout is rolled back.',
  begins: {
    turnedAway: 'New users are turned away.',
    failedRequests: 'Requests fail.',
    slowSeconds: 'A server is above its comfortable load: users on it wait.',
  } as Record<OngoingHarm, string>,
  ends: {
    turnedAway: (visits) => `Nobody is turned away any more; it happened ${times(visits)}.`,
    failedRequests: (requests) => `Requests no longer fail; ${counted(requests, 'request')} did.`,
    slowSeconds: (seconds) =>
      `Every server is fast again; users waited on slow ones for ${durationWords(seconds)} in all.`,
  } as Record<OngoingHarm, (amount: number) => string>,
  acts: {
    drain: (server, forced) => `The operator bleeds ${server}${forced}.`,
    putBack: (server, forced) => `The operator puts back ${server}${forced}.`,
    cutOff: (server, forced) => `The operator cuts off those on ${server}${forced}.`,
    update: (server, forced) => `The operator updates ${server}${forced}.`,
    test: (server, forced) => `The operator tests ${server}${forced}.`,
  } as Record<ServerAct, (server: string, forced: string) => string>,
  forced: ' (forced)',
  testDecided: (server: string, passes: boolean) =>
    `The operator decides: the next test of ${server} will ${passes ? 'pass' : 'fail'}.`,
  set: (change: string) => `The operator sets ${change}.`,
});

/** One line of the event log. */
export function eventWords(event: SimEvent, site: Site): string {
  const server = 'server' in event ? site.names[event.server] : '';
  switch (event.type) {
    case 'phase':
      return t.phase(phaseName(event.phase.kind, event.phase.servers, site.names));
    case 'dry':
      return event.left > 0 ? t.looksDry(server, event.left) : t.dry(server);
    case 'cutOff': {
      const { users, orders, midOrder } = event;
      if (orders === null) return t.gotErrors(server, users);
      return orders > 0 ? t.cutOffOrders(server, users, orders, midOrder) : t.cutOff(server, users);
    }
    case 'timeout':
    case 'killed':
      return t[event.type](server, event.left);
    case 'handedOff':
      return t.handedOff(event.users);
    case 'crashed':
      return t.crashed(server, event.users);
    case 'forgotten':
    case 'recovered':
      return t[event.type](server);
    case 'tested':
      return event.passed ? t.passed(server) : t.failed(server);
    case 'migrated':
      return event.broken > 0 ? t.migratedBreaking(event.broken) : t.migrated;
    case 'holding':
      return t.holding(obstacleWords(event.obstacle, site));
    case 'leftOut':
      return t.leftOut(named(event.servers, site));
    case 'turnedRound':
      return t.turnedRound;
    case 'harmBegins':
      return t.begins[event.harm];
    case 'harmEnds':
      return t.ends[event.harm](event.amount);
    case 'act':
      return t.acts[event.act](server, event.forced ? t.forced : '');
    case 'testDecided':
      return t.testDecided(server, event.outcome === 'pass');
    case 'set':
      return t.set(changeWords(event.field, event.to, site.names));
  }
}
