import { curveFactor, EXIT, NEVER_RETURNED, type SeenWorld, visitsOf } from '../engine/index.ts';
import { type Departed, groupAges, type Returning } from '../theory/index.ts';

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
  return {
    // How old their cookies were is not kept: as old as those of users who stayed for a mean session.
    departed: groupAges(ages, GROUPS).map(({ age, users }) => ({
      users,
      secondsAgo: age,
      boundSeconds: sessionLength.meanSeconds + age,
    })),
    unseenAway: returnedTick === NEVER_RETURNED ? unseen(world, index, watched * scenario.tickSeconds) : 0,
  };
}

/** Expected number of those who left a server more than so many seconds ago and will come back, in balance with the visits. */
function unseen({ scenario, curve }: SeenWorld, index: number, watchedSeconds: number): number {
  const { traffic, servers, start } = scenario;
  const { returnProbability: p, awaySeconds, arrivalRate } = traffic;
  if (start === 'empty' || index >= servers.length || p >= 1 || awaySeconds <= 0) return 0;
  const newUsers = (arrivalRate * curveFactor(curve.points, curve.period, 0)) / servers.length;
  return ((newUsers * p) / (1 - p)) * awaySeconds * Math.exp(-watchedSeconds / awaySeconds);
}
