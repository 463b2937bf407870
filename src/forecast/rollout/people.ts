import type { SeenWorld } from '../../engine/index.ts';
import {
  allGoneForGood,
  both,
  expectedStill,
  logGone,
  type Stay,
  type Survival,
  survivalOf,
} from '../../theory/index.ts';
import { smooth } from '../../theory/stages/smooth.ts';
import { awayFrom, returningOf } from '../phase/away.ts';
import { dealsAnew, keptAtFirst, keptByCookie } from '../phase/cookies.ts';
import { staysHere } from '../phase/here.ts';
import { comingHomeOf } from './comingHome.ts';
import type { Stretch } from './course.ts';
import { type NewUsers, newUsersOf } from './newUsers.ts';

/** Groups of about the same age to which those on servers are put together: fewer where the law of one takes long. */
const GROUPS = 32;
const FEW_GROUPS = 12;
/** Of a larger site some users stand for all. */
const MOST_ASKED = 20_000;
const FEWEST_ASKED = 100;

/** Who holds the servers that are still to be drained, as they are now: from now on, in seconds. */
export type People = {
  /** Those who are on some servers now, or away and bound to them; `apart` where each is asked for by themselves. */
  on(servers: readonly number[], apart: boolean): Stay[];
  /** Those who are on some servers now, each alike, and how long one of them holds whatever server he is on. */
  anyOf(servers: readonly number[]): Stay;
  /** Those on the site now whose cookie is too old later, and who are sent anew in these stretches of time to certain servers. */
  sentAnew(stretches: readonly Stretch[]): Stay[];
  /** How these hold the servers on which they are `begin` seconds from now, if a drain begins then. */
  goingOn(stay: Stay, begin: number): Stay;
  newUsers: NewUsers;
  /** How long one who comes from now on holds a server. */
  still: Survival;
  /** In seconds, of the order of a stay. */
  scale: number;
};

/** What of the world is needed is looked at now. */
export function peopleOf(world: SeenWorld): People {
  const { traffic, balancer } = world.scenario;
  const visit = survivalOf(traffic.sessionLength);
  const scale = Math.max(...world.userLaws.map(({ sessionLength }) => sessionLength.meanSeconds));
  const returning = returningOf(world);
  const returns = traffic.returnProbability > 0 && balancer.affinityWhileDraining;
  const forGood = (here: Stay[], departed: ReturnType<typeof awayFrom>): Stay => {
    const visitors = here.map((stay) => ({ ...stay, boundSeconds: 0 }));
    const law = allGoneForGood({ here: visitors, ...departed, visit, returning }, scale);
    return { users: 1, still: (t) => 1 - law.by(t) };
  };
  const still = returns ? forGood([{ users: 1, still: visit }], { departed: [], unseenAway: 0 }).still : visit;
  const most = Math.max(FEWEST_ASKED, MOST_ASKED / world.servers.length);
  const sites = world.servers.map((_, s) => staysHere(world, s, returns ? FEW_GROUPS : GROUPS, most));
  const home = comingHomeOf(world, sites.flat(), scale);
  const all: Stay[][] = home ? sites.map(home.belonging) : sites;
  const kept = dealsAnew(world.scenario) ? keptByCookie(world.scenario) : null;
  const stays = kept ? all.map((some) => some.map((stay) => ({ ...stay, still: both(stay.still, kept) }))) : all;
  const everybody = kept && average(all.flat(), scale);
  const gone = returns ? world.servers.map((_, s) => awayFrom(world, [s])) : [];
  return {
    on: (servers, apart) => {
      const here = servers.flatMap((s) => stays[s]);
      if (!returns) return apart ? here : asOne(here, scale);
      const away = servers.map((s) => gone[s]);
      const departed = away.flatMap((one) => one.departed);
      const unseenAway = away.reduce((sum, one) => sum + one.unseenAway, 0);
      // One who has gone stands for nobody: a server in service may well be empty now.
      return asOne([forGood([...here, { users: 1, still: () => 0 }], { departed, unseenAway })], scale);
    },
    anyOf: (servers) => {
      const any = average(
        servers.flatMap((s) => stays[s]),
        scale,
      );
      return returns ? { ...any, still } : any;
    },
    sentAnew: (stretches) => {
      if (kept === null || everybody === null) return [];
      const sent = (t: number) =>
        stretches.reduce((sum, { from, to, share }) => sum + share * (kept(t - to) - kept(t - from)), 0);
      return [{ users: everybody.users, still: both(everybody.still, sent) }];
    },
    goingOn: ({ users, still }, begin) => {
      if (home === null) return { users, still: (t) => still(begin + t) };
      const there = still(begin);
      return { users, still: (t) => there * home.visit(t) };
    },
    newUsers: newUsersOf(world, { still: home?.present ?? still, kept, scale }),
    still: kept ? both(still, keptAtFirst(world.scenario)) : still,
    scale,
  };
}

/** So many users of whom each stays as they do on average. */
function average(stays: readonly Stay[], scale: number): Stay {
  const users = stays.reduce((sum, stay) => sum + stay.users, 0);
  return { users, still: users === 0 ? () => 0 : smooth((t) => expectedStill(stays, t) / users, scale) };
}

/** The same users as one: what they have left together is worked out at some moments. */
function asOne(stays: readonly Stay[], scale: number): Stay[] {
  if (stays.length === 0) return [];
  const heavy = smooth((t) => -logGone(stays, t), scale);
  return [{ users: 1, still: (t) => -Math.expm1(-heavy(t)) }];
}
