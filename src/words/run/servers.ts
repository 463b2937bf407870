import type { Observation, ServerStatus } from '../../engine/index.ts';
import type { Band } from '../../forecast/index.ts';
import { part } from '../catalogue.ts';
import { bandWords, countdownWords, medianWords } from '../duration.ts';

import { count, counted } from '../quantities.ts';

/** A server's status in words, and short for narrow places. */
export const STATUS = part('status', {
  inService: { words: 'In service', short: 'In service' },
  draining: { words: 'Being bled', short: 'Bleeding' },
  drained: { words: 'Bone dry: nobody on it', short: 'Bone dry' },
  updating: { words: 'Updating', short: 'Updating' },
  testing: { words: 'Being tested', short: 'Testing' },
  warming: { words: 'Warming up', short: 'Warming' },
  failed: { words: 'Test failed', short: 'Failed' },
  down: { words: 'Down: it has crashed', short: 'Down' },
  starting: { words: 'Starting', short: 'Starting' },
  absent: { words: 'Not there', short: 'Gone' },
} satisfies Record<ServerStatus, { words: string; short: string }>);

/** How a server in service does, where it isn't fine. */
const HEALTH = part('health', {
  slow: { words: 'Slow: users wait', short: 'Slow' },
  failing: { words: 'Full, or nearly', short: 'Full' },
});

/** What is said of how a server is: how it does where it is in service and isn't fine, and its status otherwise. */
export type Condition = ServerStatus | keyof typeof HEALTH;

const t = part('servers', {
  left: (users: number, time: string) => `${counted(users, 'user')} left, dry in ${time}`,
  dryIn: (time: string) => `dry in ${time}`,
  over: (users: number, time: string) => `${counted(users, 'user')} left, the bleed ends in ${time}`,
  empty: (time: string) => `nobody left, the bleed ends in ${time}`,
  overIn: (time: string) => `ends in ${time}`,
  neverDry: (users: number) => `${counted(users, 'user')} left, and new ones still come`,
  neverDryShort: 'new ones still come',
  counter: (connections: string, users: string) =>
    `balancer counts ${connections}; ${users} ${users === '1' ? 'is' : 'are'} here`,
  of: (users: string, capacity: string) => `${users} of ${capacity}`,
  ofCapacity: (capacity: string) => `of ${capacity}`,
  label: (name: string, version: number, condition: string, users: string) =>
    `${name}: version ${version}, ${condition}, ${users}`,
  cluster: (servers: number, parts: string) => `The cluster: ${counted(servers, 'server')}, ${parts}.`,
  theCluster: (told: string) => `The cluster. ${told}`,
  withStatus: (servers: string, status: string) => `${servers} ${status}`,
  about: (name: string, version: number, status: string, users: string, capacity: string) =>
    `${name}, version ${version}: ${status}, about ${users} of ${capacity} users.`,
});

type Observed = Observation['servers'][number];

/** How a server is, in words; in a word or two where there is little room. */
export function conditionWords(condition: Condition, roomy: boolean): string {
  const { words, short } = condition === 'slow' || condition === 'failing' ? HEALTH[condition] : STATUS[condition];
  return roomy ? words : short;
}

/** How a server is, after its name: "bleeding". */
export function conditionNote(condition: Condition): string {
  return conditionWords(condition, false).toLowerCase();
}

/**
 * "12 users left, dry in about 4 min (2–9)" for a server that is being bled; "dry in ~4 min" where there is little room; when the bleed
 * ends, where that is certain, or not a matter of who is left.
 */
export function drainWords({ left, dry, ...band }: Band & { left: number; dry: boolean }, roomy: boolean): string {
  if (band.median === Number.POSITIVE_INFINITY) return roomy ? t.neverDry(left) : t.neverDryShort;
  const isCertain = band.low === band.high;
  if (dry && !isCertain) return roomy ? t.left(left, bandWords(band)) : t.dryIn(medianWords(band));
  if (!roomy) return t.overIn(isCertain ? countdownWords(band.high) : medianWords(band));
  const time = isCertain ? countdownWords(band.high) : bandWords(band);
  return left === 0 ? t.empty(time) : t.over(left, time);
}

/** The same beside the number of those left: "dry in about 4 min (2–9)", "ends in 2 min", "new ones still come". */
export function drynessWords({ dry, ...band }: Band & { dry: boolean }, roomy: boolean): string {
  if (band.median === Number.POSITIVE_INFINITY) return t.neverDryShort;
  if (band.low === band.high) return t.overIn(countdownWords(band.high));
  return (dry ? t.dryIn : t.overIn)((roomy ? bandWords : medianWords)(band));
}

/** What the balancer's counter reads, against what is so: "balancer counts 0; 32 are here". */
export function counterWords(connections: number, users: number): string {
  return t.counter(count(connections), count(users));
}

/** "12 of 100". */
export function occupancyWords({ sessions, capacity }: Pick<Observed, 'sessions' | 'capacity'>): string {
  return t.of(count(sessions), count(capacity));
}

/** "of 100", where it stands after the number of users. */
export function capacityWords(capacity: number): string {
  return t.ofCapacity(count(capacity));
}

/** All of a server in one line, where its parts can't be seen. */
export function serverLabel(
  server: Pick<Observed, 'name' | 'version' | 'sessions' | 'capacity'>,
  condition: Condition,
): string {
  return t.label(server.name, server.version, conditionWords(condition, false), occupancyWords(server));
}

/** More servers than this are told together. */
const MOST_TOLD = 12;

/** The stage in a few sentences, in round numbers so that it changes calmly. */
export function clusterWords({ servers }: Observation): string {
  if (servers.length > MOST_TOLD) {
    const parts = Object.entries(STATUS).flatMap(([status, { short }]) => {
      const some = servers.filter((server) => server.status === status).length;
      return some === 0 ? [] : [t.withStatus(count(some), short.toLowerCase())];
    });
    return t.cluster(servers.length, parts.join(', '));
  }
  const told = servers.map(({ name, status, version, sessions, capacity }) => {
    const step = Math.max(1, Math.round(capacity / 10));
    const about = Math.round(sessions / step) * step;
    return t.about(name, version, STATUS[status].words.toLowerCase(), count(about), count(capacity));
  });
  return t.theCluster(told.join(' '));
}
