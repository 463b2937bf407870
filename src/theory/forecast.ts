import { type SessionLength, sessionLaw, survival } from '../engine/chance/sessionLength.ts';
import { groupAges } from './ageGroups.ts';
import { inverse } from './inverse.ts';
import { residual } from './residual.ts';

/** What can be known of a drain under way from how long each user has been there and the law of their sessions. */
export type Forecast = {
  /** Chance in [0, 1] that all are gone t seconds from now. */
  probability(t: number): number;
  /** Seconds from now after which all are gone with chance p, to about 1e-6 relative; 0 if nobody is there. */
  quantile(p: number): number;
  /** Expected share in [0, 1] of them still there t seconds from now. */
  shareLeft(t: number): number;
};

/**
 * P = Π (1 − S(x + t)/S(x)) over users aged x seconds, S the chance to stay longer. Users older than any session count
 * as gone. Exact for exponential sessions and for up to 128 users; beyond, ages that hardly differ share their mean. Each age may
 * stand for so many users of about that age.
 */
export function forecastDry(ages: ArrayLike<number>, session: SessionLength, each = 1): Forecast {
  const law = sessionLaw(session);
  const present = Float64Array.from(ages).filter((age) => survival(law, age) > 0);
  const memoryless = session.distribution === 'exponential';
  const groups = memoryless ? [{ age: 0, users: present.length }] : groupAges(present);
  const reached = groups.map(({ age }) => survival(law, age));

  const notDry = (t: number) => {
    if (present.length === 0) return 0;
    if (t <= 0) return 1;
    let log = 0;
    for (let i = 0; i < groups.length; i += 1) {
      const { age, users } = groups[i];
      log += each * users * Math.log1p(-Math.min(1, survival(law, age + t) / reached[i]));
    }
    return -Math.expm1(log);
  };

  return {
    probability: (t) => 1 - notDry(t),
    quantile: (p) => {
      if (present.length > 0 && p >= 1) return Math.max(...groups.map(({ age }) => longestStay(session) - age));
      return inverse(notDry, 1 - p, session.meanSeconds, 1e-6);
    },
    shareLeft: (t) => {
      const stay = (left: number, age: number) => left + (t <= 0 ? 1 : survival(law, age + t) / survival(law, age));
      return ages.length === 0 ? 0 : present.reduce(stay, 0) / ages.length;
    },
  };
}

/** Infinity for a session length without an upper bound. */
function longestStay(session: SessionLength): number {
  return residual(session).quantile(0);
}
