import { NEVER_RETURNED, type SeenServer, type SeenWorld } from '../../engine/index.ts';
import type { Stay, Survival } from '../../theory/index.ts';

/** A moment on the way, in seconds from now: those that are certain, and those that are expected to go by with users who leave. */
export type Moment = { fixed: number; random: number };

/**
 * A server on the way; `since` when it has taken the new users that it holds, besides those who are on it now; `fails` the chance that
 * the new version fails its test, as far as an operator knows; `leftOut` the chance that it failed, and the rollout went on without it.
 */
export type Stop = {
  serving: boolean;
  /** Taken out of service, and not yet worked on. */
  draining: boolean;
  /** Whether the balancers have it on their lists. */
  listed: boolean;
  version: number;
  exists: boolean;
  since: Moment;
  weight: number;
  fails: number;
  leftOut: number;
};

/** From a moment on, a unit of weight gets this share of all new users: more or less on servers that are watched. */
type Epoch = { from: Moment; each: number; watched: readonly number[]; watchedEach: number };

/** A drain whose users go on to other servers. */
export type Move = {
  servers: readonly number[];
  from: Moment;
  /** Who is on the servers as it begins, and how long each of them stays on the site: seconds from its beginning. */
  people: readonly Stay[];
  /** The chance that one who stays has been sent elsewhere by t seconds after the beginning. */
  sent(t: number): number;
  /** The chance that one who stays holds the server still. */
  holds: Survival;
};

/**
 * What happens to the servers on the rollout's way from now on, and who gets the new users, and those who are moved, meanwhile;
 * `unaware` is the share that comes by balancers that are not told of drains.
 */
export type Course = {
  moment: Moment;
  stops: Stop[];
  epochs: Epoch[];
  moves: readonly Move[];
  unaware: number;
  panicThreshold: number;
};

export const NOW: Moment = { fixed: 0, random: 0 };

/** The cluster as it stands now. */
export function courseFrom({ servers, scenario }: SeenWorld): Course {
  const { balancers, drainKnownTo, panicThreshold } = scenario.balancer;
  const stops = servers.map((server, s) => ({
    serving: server.status === 'inService',
    draining: server.status === 'draining' || server.status === 'drained',
    listed: isThere(server) && (s < scenario.servers.length || server.returnedTick !== NEVER_RETURNED),
    version: server.version,
    exists: server.status !== 'absent',
    since: NOW,
    weight: server.weight,
    fails: failing(server, scenario.rollout.testFailureProbability),
    leftOut: 0,
  }));
  return { moment: NOW, stops, epochs: [], moves: [], unaware: 1 - drainKnownTo / balancers, panicThreshold };
}

const isThere = ({ status }: SeenServer): boolean => status !== 'absent' && status !== 'starting';

/** Whether so few servers serve that those which drain get new users all the same. */
export function panics({ stops, panicThreshold }: Course): boolean {
  const listed = stops.filter((stop) => stop.listed);
  return listed.filter(({ serving }) => serving).length < panicThreshold * listed.length;
}

function failing({ tested, forcedTest, version }: SeenServer, probability: number): number {
  if (forcedTest !== null) return forcedTest === 'fail' ? 1 : 0;
  return tested && version === 2 ? 0 : probability;
}

/** The new users are dealt out anew from this moment on: by weight, but this share to those that are watched. */
export function withShares(course: Course, watched: readonly number[] = [], watchedShare = 0): Course {
  const { moment, stops, epochs } = course;
  const panic = panics(course);
  let apart = 0;
  let rest = 0;
  let out = 0;
  stops.forEach(({ serving, draining, listed, weight }, s) => {
    if (!serving && !(panic && draining)) out += listed ? weight : 0;
    else if (watched.includes(s)) apart += weight;
    else rest += weight;
  });
  const split = apart > 0 && rest > 0;
  const unaware = watched.length === 0 && out > 0 ? course.unaware : 0;
  const common = apart + rest || Number.POSITIVE_INFINITY;
  const each = split ? (1 - watchedShare) / rest : (1 - unaware) / common + unaware / (common + out);
  const before = epochs.filter(({ from }) => from.fixed < moment.fixed || from.random < moment.random);
  const last = before[before.length - 1];
  if (!split && last?.each === each && last.watched.length === 0) return { ...course, epochs: before };
  const epoch = { from: moment, each, watched: split ? watched : [], watchedEach: split ? watchedShare / apart : 0 };
  return { ...course, epochs: [...before, epoch] };
}

/** The same, these servers changed. */
export function withStops(course: Course, servers: readonly number[], change: Partial<Stop>): Course {
  const stops = [...course.stops];
  for (const s of servers) stops[s] = { ...stops[s], ...change };
  return { ...course, stops };
}

/** A stretch of time, in seconds from now, in which a share of all new users came to some servers. */
export type Stretch = { from: number; to: number; share: number };

/** A moment in seconds from now, if the course's is `seconds` from now: the random parts of the way are stretched to fit. */
export function secondsTo({ fixed, random }: Moment, { moment }: Course, seconds: number): number {
  const stretch = moment.random > 0 ? Math.max(0, seconds - moment.fixed) / moment.random : 0;
  return Math.min(seconds, fixed + stretch * random);
}

/** When those servers got which share of the new users, up to `seconds` from now, which is the course's moment. */
export function stretchesOf(course: Course, servers: readonly number[], seconds: number): Stretch[] {
  const { stops, epochs } = course;
  const at = (moment: Moment) => secondsTo(moment, course, seconds);
  const groups = alike(servers, stops);
  return epochs.flatMap(({ from, each, watched, watchedEach }, i) => {
    const to = i + 1 < epochs.length ? at(epochs[i + 1].from) : seconds;
    return groups.flatMap(({ since, members }) => {
      const begin = Math.max(at(from), at(since));
      if (to <= begin) return [];
      const share = members.reduce((sum, s) => sum + stops[s].weight * (watched.includes(s) ? watchedEach : each), 0);
      return share > 0 ? [{ from: begin, to, share }] : [];
    });
  });
}

/** The servers by when they began to take users. */
function alike(servers: readonly number[], stops: readonly Stop[]): { since: Moment; members: number[] }[] {
  const groups: { since: Moment; members: number[] }[] = [];
  for (const s of servers) {
    const group = groups.find(({ since }) => since === stops[s].since);
    if (group) group.members.push(s);
    else groups.push({ since: stops[s].since, members: [s] });
  }
  return groups;
}
