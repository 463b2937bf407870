import { memoryless } from './stays.ts';
import type { Survival } from './survivalOf.ts';

/** A cookie that binds users to a server until its age, and then until their next request, which brings a new one. */
export type Cookie = { maxAgeSeconds: number; thinkSeconds: number };

/** I(b): the chance of being bound still by a cookie of this age. */
const fresh = ({ maxAgeSeconds, thinkSeconds }: Cookie): Survival => {
  const free = memoryless(thinkSeconds);
  return (age) => free(age - maxAgeSeconds);
};

/** The chance that a user bound so long ago is bound still t seconds from now, given that they are now: I(b + t)/I(b). */
export function boundFor(cookie: Cookie, boundSeconds: number): Survival {
  const free = memoryless(cookie.thinkSeconds);
  const rest = Math.max(0, cookie.maxAgeSeconds - boundSeconds);
  return (t) => free(t - rest);
}

const NODES = 64;
/** Hardly anybody stays for so many mean stays. */
const LONG = 16;

/**
 * The same of anyone on a site in balance: each leaves as `still` says, and brings a new cookie with every request that finds an old one.
 * Exact where stays are exponential; `scale` in seconds, of the order of a stay.
 */
export function boundOfAny(cookie: Cookie, still: Survival, scale: number): Survival {
  const bound = fresh(cookie);
  const oldest = Math.min(cookie.maxAgeSeconds + 12 * cookie.thinkSeconds, LONG * scale);
  const ages = Array.from({ length: NODES }, (_, i) => ((i + 0.5) / NODES) * oldest);
  const weights = ages.map(still);
  const chance = (t: number): number => ages.reduce((sum, age, i) => sum + weights[i] * bound(age + t), 0);
  const now = chance(0);
  return (t) => (t <= 0 ? 1 : chance(t) / now);
}

/**
 * The same where nobody saw whether the cookie was renewed until the drain began, `sinceSeconds` ago, when the user had been there for
 * `ageThen` seconds: a mixture over the cookie's age then, which is that of the visit, or what renewals leave.
 */
export function boundUnseen(cookie: Cookie, ageThen: number, sinceSeconds: number): Survival {
  const still = fresh(cookie);
  const ages = [ageThen];
  const weights = [1];
  const oldest = Math.min(ageThen - cookie.maxAgeSeconds, cookie.maxAgeSeconds + 12 * cookie.thinkSeconds);
  for (let i = 0; oldest > 0 && i < NODES; i += 1) {
    const age = ((i + 0.5) / NODES) * oldest;
    ages.push(age);
    weights.push((oldest / NODES) * renewals(cookie, ageThen - age));
  }
  const chance = (t: number): number => {
    let sum = 0;
    for (let i = 0; i < ages.length; i += 1) sum += weights[i] * still(ages[i] + sinceSeconds + t);
    return sum;
  };
  const now = chance(0);
  return (t) => (t <= 0 ? 1 : now > 0 ? chance(t) / now : 0);
}

/** Renewals a second, so many seconds after the first cookie: Σₙ of Erlang's density of n requests, at t − n · maxAge. */
function renewals({ maxAgeSeconds, thinkSeconds }: Cookie, t: number): number {
  let sum = 0;
  let logFactorial = 0;
  for (let n = 1; n * maxAgeSeconds < t; n += 1) {
    const x = (t - n * maxAgeSeconds) / thinkSeconds;
    if (n > 1) logFactorial += Math.log(n - 1);
    sum += Math.exp((n - 1) * Math.log(x) - x - logFactorial) / thinkSeconds;
  }
  return sum;
}
