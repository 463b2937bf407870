import type { Scenario } from '../../engine/index.ts';
import { part } from '../catalogue.ts';
import { count, counted } from '../quantities.ts';
import { numberWords } from './numbers.ts';
import { choiceOf, choiceWords, valueWords } from './values.ts';

/** The groups of the settings. */
export type GroupName =
  | 'users'
  | 'curve'
  | 'servers'
  | 'balancer'
  | 'drain'
  | 'overload'
  | 'rollout'
  | 'kubernetes'
  | 'database'
  | 'trouble'
  | 'start';

const t = part('groups', {
  titles: {
    users: 'Users',
    curve: 'Arrivals over time',
    servers: 'Servers',
    balancer: 'Load balancer',
    drain: 'When a server drains',
    overload: 'Overload',
    rollout: 'Rollout',
    kubernetes: 'Kubernetes',
    database: 'Database',
    trouble: 'What goes wrong',
    start: 'Start',
  } satisfies Record<GroupName, string>,
  rate: (perSecond: string, meanSeconds: string) => `${perSecond}, ${meanSeconds}`,
  each: (servers: string, capacity: string) => `${servers}, ${capacity} each`,
  stay: 'users stay',
  moveOn: 'users move on',
  turnedAway: 'turned away when full',
  mayWait: (users: string) => `${users} may wait`,
  fenceposts: (surge: string, unavailable: string) => `${surge} / ${unavailable}`,
  schema: { none: 'Does not change', compatible: 'Changes', breaking: 'Changes' },
  testsMayFail: 'tests may fail',
  nothing: 'nothing',
  seed: (seed: string) => `seed ${seed}`,
});

const GISTS: Record<GroupName, (scenario: Scenario) => string> = {
  users: ({ traffic: { arrivalRate, sessionLength } }) =>
    t.rate(numberWords(arrivalRate, 'users/s'), numberWords(sessionLength.meanSeconds, 's')),
  curve: ({ traffic }) => choiceOf('traffic.curve.kind', traffic.curve.kind).name,
  servers: ({ servers }) => t.each(counted(servers.length, 'server'), count(servers[0].capacity)),
  balancer: ({ balancer: { product, routing } }) =>
    product === 'none' ? choiceOf('balancer.routing', routing).name : choiceWords('balancer.product', product),
  drain: ({ balancer: { affinityWhileDraining, drainTimeoutSeconds } }) =>
    list(
      affinityWhileDraining ? t.stay : t.moveOn,
      drainTimeoutSeconds !== null && valueWords('balancer.drainTimeoutSeconds', drainTimeoutSeconds),
    ),
  overload: ({ balancer }) => (balancer.queueLength === 0 ? t.turnedAway : t.mayWait(count(balancer.queueLength))),
  rollout: ({ rollout }) => choiceOf('rollout.strategy', rollout.strategy).name,
  kubernetes: ({ rollout }) => t.fenceposts(rollout.maxSurge, rollout.maxUnavailable),
  database: ({ rollout }) => t.schema[rollout.schemaChange],
  trouble: ({ rollout: { testFailureProbability, failures } }) =>
    list(testFailureProbability > 0 && t.testsMayFail, failures.length > 0 && counted(failures.length, 'crash')) ||
    t.nothing,
  start: ({ seed }) => t.seed(String(seed)),
};

const list = (...parts: (string | false)[]): string => parts.filter(Boolean).join(', ');

export function groupTitle(group: GroupName): string {
  return t.titles[group];
}

/** What a group amounts to, in a few words, for when it is closed. */
export function groupGist(group: GroupName, scenario: Scenario): string {
  return GISTS[group](scenario);
}
