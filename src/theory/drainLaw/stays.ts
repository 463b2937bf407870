import type { SessionLength } from '../../engine/chance/sessionLength.ts';
import { groupAges, groupEnds } from './ageGroups.ts';
import { type Survival, survivalOf } from './survivalOf.ts';
import { allOver, type TimeLaw } from './timeLaw.ts';

/** So many users of whom each still holds the server t seconds from now with chance `still(t)`. */
export type Stay = {
  users: number;
  still: Survival;
  /** When they leave with a chance of its own, in seconds. */
  atom?: number;
  /** Where they hold it as long as they stay: their age in seconds, and the law they came under. */
  of?: { age: number; session: SessionLength } | undefined;
};

/** The chance of holding on under several laws of which none knows of the others. */
export const both =
  (a: Survival, b: Survival): Survival =>
  (t) =>
    a(t) * b(t);

/** Until something that comes with the same chance at any moment, on average after so many seconds. */
export const memoryless = (meanSeconds: number): Survival => {
  const rate = meanSeconds > 0 ? -1 / meanSeconds : Number.NEGATIVE_INFINITY;
  return (t) => (t <= 0 ? 1 : Math.exp(rate * t));
};

/** How much longer it lasts, having lasted so long: S(x + t)/S(x). 0 for what should be over. */
export function given(survival: Survival, age: number): Survival {
  const reached = survival(age);
  return reached > 0 ? (t) => (t <= 0 ? 1 : survival(age + t) / reached) : () => 0;
}

/** Users of these ages in seconds, each age standing for `each` of them, in `groups` of about the same age at most; those older than any session count as gone. */
export function staysOf(ages: Float64Array, session: SessionLength, each = 1, groups?: number): Stay[] {
  const survival = survivalOf(session);
  if (session.distribution === 'exponential') {
    return ages.length === 0 ? [] : [{ users: each * ages.length, still: survival, of: { age: 0, session } }];
  }
  return groupAges(
    ages.filter((age) => survival(age) > 0),
    groups,
  ).map(({ age, users }) => ({
    users: each * users,
    still: given(survival, age),
    of: { age, session },
    ...(session.distribution === 'fixed' && { atom: session.meanSeconds - age }),
  }));
}

/** ln of the chance that all have gone after t seconds; −Infinity where somebody certainly has not. */
export function logGone(stays: readonly Stay[], t: number): number {
  let log = 0;
  for (const { users, still } of stays) log += users * Math.log1p(-Math.min(1, still(t)));
  return log;
}

/** How many of them are expected to be there still after t seconds. */
export function expectedStill(stays: readonly Stay[], t: number): number {
  return stays.reduce((sum, { users, still }) => sum + users * still(t), 0);
}

/** The law of when these users have all gone. */
type StaysLaw = TimeLaw & { stays: readonly Stay[] };

/** When the last of these users has gone: F = Π (1 − still), exact as none hangs on another. `scale` in seconds. */
export function allGone(stays: readonly Stay[], scale: number): StaysLaw {
  const atoms = stays.flatMap(({ atom = [] }) => atom).sort((a, b) => a - b);
  return { by: (t) => Math.exp(logGone(stays, t)), atoms, scale, stays };
}

/** So many stays are followed one by one. */
const MOST_APART = 256;

/** When all of several drains are over: of many servers the users of about the same age are taken together. */
export function allOverTogether(laws: readonly TimeLaw[]): TimeLaw {
  const stays = laws.flatMap((law) => ('stays' in law ? (law as StaysLaw).stays : UNLIKE));
  const alike = stays.length > MOST_APART && stays.every(({ of, atom }) => of !== undefined && atom === undefined);
  return alike ? allGone(merged(stays), Math.max(...laws.map(({ scale }) => scale))) : allOver(laws);
}

/** What a drain has that is over by another rule. */
const UNLIKE: readonly Stay[] = [{ users: 0, still: () => 0 }];

/** The same users in fewer groups. */
function merged(stays: readonly Stay[]): Stay[] {
  const sessions = [...new Set(stays.flatMap(({ of }) => of?.session ?? []))];
  const ageOf = ({ of }: Stay): number => of?.age ?? 0;
  return sessions.flatMap((session) => {
    const survival = survivalOf(session);
    const sorted = stays.filter(({ of }) => of?.session === session).sort((a, b) => ageOf(a) - ageOf(b));
    let from = 0;
    return groupEnds(sorted.length).map((end) => {
      const group = sorted.slice(from, end);
      from = end;
      const users = group.reduce((sum, stay) => sum + stay.users, 0);
      const age = group.reduce((sum, stay) => sum + stay.users * ageOf(stay), 0) / users;
      return { users, still: given(survival, age) };
    });
  });
}
