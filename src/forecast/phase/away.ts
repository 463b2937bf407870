import { curveFactor, EXIT, NEVER_RETURNED, type SeenWorld, visitsOf } from '../../engine/index.ts';
import { type Departed, groupAges, type Returning, stillAway } from '../../theory/index.ts';

/** So many times the mean time away: whoever has been away for longer does not come back. */
const LONG = 20;
/** Departures are told apart by so many groups at most. */
const GROUPS = 48;
/** Of a larger crowd only so many are asked whether they are back. */
const MOST_ASKED = 20_000;

/** How users come back to a server of this world. */
export function returningOf({ scenario }: SeenWorld): Returning {
  const { returnProbability: probability, awaySeconds } = scenario.traffic;
  return { probability, awaySeconds, cookieSeconds: scenario.balancer.cookieMaxAgeSeconds ?? Number.POSITIVE_INFINITY };
}

/** Who may come back. */
export type Away = { departed: Departed[]; unseenAway: number };

/** How many of them are expected to come back. */
export function expectedAway({ departed, unseenAway }: Away, returning: Returning): number {
  return departed.reduce((sum, { users, secondsAgo }) => sum + users * stillAway(returning, secondsAgo), unseenAway);
}

/** Those who left some servers and are not back. */
export function awayFrom(world: SeenWorld, servers: readonly number[]): Away {
  const away = servers.map((s) => awayFromOne(world, s));
  return {
    departed: away.flatMap(({ departed }) => departed),
    unseenAway: away.reduce((sum, { unseenAway }) => sum + unseenAway, 0),
  };
}

/** The last departures that are kept, and how many left before on average. */
function awayFromOne(world: SeenWorld, index: number): Away {
  const { exits, tick, scenario, servers } = world;
  const { awaySeconds, sessionLength } = scenario.traffic;
  const { returnedTick, members, sessions } = servers[index];
  const longAgo = Math.max(returnedTick, tick - (LONG * awaySeconds) / scenario.tickSeconds);
  const left = new Map<number, number>();
  const kept = Math.min(exits.count, exits.time.length);
  let watched = tick;
  for (let i = exits.count - 1; i >= exits.count - kept; i -= 1) {
    const at = i % exits.time.length;
    if (exits.time[at] < longAgo) break;
    if (exits.server[at] !== index || exits.kind[at] !== EXIT.completed) continue;
    if (!left.has(exits.user[at])) left.set(exits.user[at], exits.time[at]);
  }
  if (exits.count > kept) watched = tick - exits.time[exits.count % exits.time.length];
  if (left.size > 0) {
    // Whoever came last stands last, as a rule.
    for (let i = sessions - 1; i >= Math.max(0, sessions - MOST_ASKED); i -= 1) {
      if (visitsOf(world.sessions.person[members[i]]) > 0) left.delete(world.sessions.user[members[i]]);
    }
  }
  const ages = Float64Array.from(left.values(), (time) => (tick - time) * scenario.tickSeconds);
  // How old their cookies were is not kept: as old as those of users who stayed for a mean session, or half of what they last.
  const { cookieMaxAgeSeconds: lasts } = scenario.balancer;
  const bound = Math.min(sessionLength.meanSeconds, (lasts ?? Number.POSITIVE_INFINITY) / 2);
  const seen = groupAges(ages, GROUPS).map(({ age, users }) => ({ users, secondsAgo: age }));
  const watchedSeconds = returnedTick === NEVER_RETURNED ? watched * scenario.tickSeconds : Number.POSITIVE_INFINITY;
  const before = lasts === null ? [] : unseenBound(world, index, watchedSeconds, lasts - bound);
  return {
    departed: [...seen, ...before].map((group) => ({ ...group, boundSeconds: bound + group.secondsAgo })),
    unseenAway: lasts === null ? unseen(world, index, watchedSeconds) : 0,
  };
}

/** Expected number of those who left a server more than so many seconds ago and will come back, in balance with the visits. */
function unseen(world: SeenWorld, index: number, watchedSeconds: number): number {
  const { returnProbability: p, awaySeconds } = world.scenario.traffic;
  return awaySeconds <= 0
    ? 0
    : p * unseenDepartures(world, index) * awaySeconds * Math.exp(-watchedSeconds / awaySeconds);
}

/** Those who left a server between two moments so many seconds ago and are not back, where cookies have an age. */
function unseenBound(world: SeenWorld, index: number, from: number, to: number): Omit<Departed, 'boundSeconds'>[] {
  if (to <= from) return [];
  const { returnProbability: p, awaySeconds } = world.scenario.traffic;
  const seconds = (to - from) / GROUPS;
  return Array.from({ length: GROUPS }, (_, i) => {
    const secondsAgo = from + (i + 0.5) * seconds;
    const away = awaySeconds > 0 ? p * Math.exp(-secondsAgo / awaySeconds) : 0;
    return { users: unseenDepartures(world, index) * seconds * (1 - p + away), secondsAgo };
  });
}

/** Visits to a server that ended per second before the run, in balance with the arrivals. */
function unseenDepartures({ scenario, curve }: SeenWorld, index: number): number {
  const { traffic, servers, start } = scenario;
  const { returnProbability: p, arrivalRate } = traffic;
  if (start === 'empty' || index >= servers.length || p >= 1) return 0;
  return (arrivalRate * curveFactor(curve.points, curve.period, 0)) / servers.length / (1 - p);
}
