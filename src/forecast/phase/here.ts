import { BOUND_FOR_EVER, BOUND_UNSEEN, type Seen, type SeenWorld, type UserLaw } from '../../engine/index.ts';
import {
  both,
  boundFor,
  boundUnseen,
  given,
  memoryless,
  type Survival,
  staysOf,
  survivalOf,
  type Visit,
} from '../../theory/index.ts';

/** Of a larger crowd some stand for all. */
const MOST_ASKED = 20_000;
/** The same where cookies are looked at one by one. */
const MOST_COOKIES = 128;

/** The law that was in force at a moment. */
export function lawAt({ userLaws }: SeenWorld, tick: number): Seen<UserLaw> {
  return userLaws.findLast(({ fromTick }) => fromTick <= tick) ?? userLaws[0];
}

/**
 * Who is on the server, and how long each still holds on to it: until they leave, or their cookie has no say any more, or with the
 * next request where users are not bound to a server that drains. In `groups` of about the same age at most.
 */
export function visitsHere(world: SeenWorld, index: number, groups?: number): Visit[] {
  const { scenario, servers, tick } = world;
  const { members, sessions: users, statusTick } = servers[index];
  const visits =
    scenario.balancer.cookieMaxAgeSeconds !== null && world.sessions.boundSince.length > 0
      ? withCookies(world, members, users)
      : byAge(world, members, users, groups);
  if (scenario.balancer.affinityWhileDraining) return visits;
  // Whose next request goes elsewhere makes it after a time that was drawn when the drain began.
  const asked = memoryless(lawAt(world, Math.min(statusTick, tick)).thinkSeconds);
  return visits.map((visit) => ({ ...visit, still: both(visit.still, asked), of: undefined }));
}

/** Who is on the server, and how long each stays if nothing but their own wish ends it; of more than `most` some stand for all. */
export function staysHere(world: SeenWorld, index: number, groups: number, most: number): Visit[] {
  const { members, sessions } = world.servers[index];
  return byAge(world, members, sessions, groups, most);
}

type Members = { readonly [index: number]: number };

/** Those under each law by their ages. */
function byAge(world: SeenWorld, members: Members, users: number, groups?: number, most = MOST_ASKED): Visit[] {
  const { sessions, tick, userLaws, scenario } = world;
  const each = Math.max(1, Math.ceil(users / most));
  const ages = userLaws.map((): number[] => []);
  for (let i = 0; i < users; i += each) {
    const start = sessions.start[members[i]];
    let law = userLaws.length - 1;
    while (law > 0 && userLaws[law].fromTick > start) law -= 1;
    ages[law].push((tick - start) * scenario.tickSeconds);
  }
  return ages.flatMap((some, law) =>
    staysOf(Float64Array.from(some), userLaws[law].sessionLength, each, groups).map((stay) => ({
      ...stay,
      boundSeconds: 0,
    })),
  );
}

/** Each by age and cookie; of many some, from the one bound longest ago to the one bound last. */
function withCookies(world: SeenWorld, members: Members, users: number): Visit[] {
  const { sessions, tick, scenario } = world;
  const { start, boundSince } = sessions;
  const asked = Math.min(users, 16 * MOST_COOKIES);
  const slots = Array.from({ length: asked }, (_, i) => members[Math.floor((i * users) / asked)]);
  if (users > MOST_COOKIES) slots.sort((a, b) => boundSince[a] - boundSince[b]);
  const each = Math.max(1, asked / MOST_COOKIES);
  const survivals = new Map<Seen<UserLaw>, Survival>();
  return Array.from({ length: Math.min(users, MOST_COOKIES) }, (_, i) => {
    const slot = slots[Math.floor((i + 0.5) * each)];
    const law = lawAt(world, start[slot]);
    const survival = survivals.get(law) ?? survivalOf(law.sessionLength);
    survivals.set(law, survival);
    const seconds = (ticks: number) => ticks * scenario.tickSeconds;
    const age = seconds(tick - start[slot]);
    return {
      users: Math.max(1, users / MOST_COOKIES),
      still: both(given(survival, age), boundStill(world, slot)),
      boundSeconds: age,
    };
  });
}

/** How long the user of a session is bound to its server by the cookie alone. */
function boundStill(world: SeenWorld, slot: number): Survival {
  const { sessions, tick, scenario } = world;
  const since = sessions.boundSince[slot];
  if (since === BOUND_FOR_EVER) return () => 1;
  const { cookieMaxAgeSeconds, thinkSeconds } = lawAt(world, since);
  const seconds = (ticks: number) => ticks * scenario.tickSeconds;
  // Its date is rounded up to a grain, half of one on average.
  const grain = scenario.balancer.cookieGrainSeconds;
  const dated =
    since === BOUND_UNSEEN ? grain / 2 : grain && Math.ceil(seconds(since) / grain) * grain - seconds(since);
  const cookie = { maxAgeSeconds: (cookieMaxAgeSeconds ?? Number.POSITIVE_INFINITY) + dated, thinkSeconds };
  // Renewals are seen from the first tick on.
  if (since === BOUND_UNSEEN) return boundUnseen(cookie, seconds(-sessions.start[slot]), seconds(tick));
  return boundFor(cookie, seconds(tick - since));
}
