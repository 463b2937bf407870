import type { SeenWorld } from '../engine/index.ts';
import { allGoneForGood, logGone, type Stay, type Survival, survivalOf } from '../theory/index.ts';
import { awayFrom, returningOf } from './away.ts';
import { staysHere } from './here.ts';
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
  const stays = world.servers.map((_, s) => staysHere(world, s, returns ? FEW_GROUPS : GROUPS, most));
  const gone = returns ? world.servers.map((_, s) => awayFrom(world, s)) : [];
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
    newUsers: newUsersOf(world, still, scale),
    still,
    scale,
  };
}

/** Points of the table, equally far apart on a scale that is even at first, and logarithmic beyond. */
const WIDTH = 0.05;

/** The same users as one: what they have left together is worked out at some moments, and lies in between on smooth curves. */
function asOne(stays: readonly Stay[], scale: number): Stay[] {
  if (stays.length === 0) return [];
  const known: number[] = [];
  const heavy = (i: number): number => {
    known[i] ??= Math.log(-logGone(stays, scale * Math.expm1(i * WIDTH)));
    return known[i];
  };
  const still = (t: number): number => {
    const place = Math.log1p(t / scale) / WIDTH;
    const i = Math.floor(place);
    const [low, high] = [heavy(i), heavy(i + 1)];
    if (!Number.isFinite(low) || !Number.isFinite(high)) return -Math.expm1(logGone(stays, t));
    return -Math.expm1(-Math.exp(low + (place - i) * (high - low)));
  };
  return [{ users: 1, still }];
}
