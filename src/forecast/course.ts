import type { SeenServer, SeenWorld } from '../engine/index.ts';

/** A moment on the way, in seconds from now: those that are certain, and those that are expected to go by with users who leave. */
export type Moment = { fixed: number; random: number };

/**
 * A server on the way; `since` when it has taken the new users that it holds, besides those who are on it now; `fails` the chance that
 * the new version fails its test, as far as an operator knows.
 */
export type Stop = {
  serving: boolean;
  version: number;
  exists: boolean;
  since: Moment;
  weight: number;
  fails: number;
};

/** From a moment on, a unit of weight gets this share of all new users: more or less on servers that are watched. */
type Epoch = { from: Moment; each: number; watched: readonly number[]; watchedEach: number };

/** What happens to the servers on the rollout's way from now on, and who gets the new users meanwhile. */
export type Course = { moment: Moment; stops: Stop[]; epochs: Epoch[] };

export const NOW: Moment = { fixed: 0, random: 0 };

/** The cluster as it stands now. */
export function courseFrom({ servers, scenario }: SeenWorld): Course {
  const stops = servers.map((server) => ({
    serving: server.status === 'inService',
    version: server.version,
    exists: server.status !== 'absent',
    since: NOW,
    weight: server.weight,
    fails: failing(server, scenario.rollout.testFailureProbability),
  }));
  return { moment: NOW, stops, epochs: [] };
}

function failing({ tested, forcedTest, version }: SeenServer, probability: number): number {
  if (forcedTest !== null) return forcedTest === 'fail' ? 1 : 0;
  return tested && version === 2 ? 0 : probability;
}

/** The new users are dealt out anew from this moment on: by weight, but this share to those that are watched. */
export function withShares(course: Course, watched: readonly number[] = [], watchedShare = 0): Course {
  const { moment, stops, epochs } = course;
  let apart = 0;
  let rest = 0;
  stops.forEach(({ serving, weight }, s) => {
    if (serving && watched.includes(s)) apart += weight;
    else if (serving) rest += weight;
  });
  const split = apart > 0 && rest > 0;
  const each = split ? (1 - watchedShare) / rest : 1 / (apart + rest || Number.POSITIVE_INFINITY);
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

/** When those servers got which share of the new users, if it is `seconds` from now: the random parts of the way are stretched to fit. */
export function stretchesOf({ moment, stops, epochs }: Course, servers: readonly number[], seconds: number): Stretch[] {
  const stretch = moment.random > 0 ? Math.max(0, seconds - moment.fixed) / moment.random : 0;
  const at = ({ fixed, random }: Moment) => Math.min(seconds, fixed + stretch * random);
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
