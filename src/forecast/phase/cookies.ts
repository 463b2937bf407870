import type { SeenWorld } from '../../engine/index.ts';
import { boundFor, boundOfAny, type Cookie, type Survival, survivalOf } from '../../theory/index.ts';
import { smooth } from '../../theory/stages/smooth.ts';

type Scenario = SeenWorld['scenario'];

/** Cookies that grow too old; null where they bind for ever. Their dates are rounded up to a grain, half of one on average. */
function cookieOf({ balancer, traffic }: Scenario): Cookie | null {
  const { cookieMaxAgeSeconds, cookieGrainSeconds } = balancer;
  if (cookieMaxAgeSeconds === null) return null;
  return { maxAgeSeconds: cookieMaxAgeSeconds + cookieGrainSeconds / 2, thinkSeconds: traffic.thinkSeconds };
}

/** How long anyone on the site is bound by the cookie alone, from any moment on; null where for ever. */
export function keptByCookie(scenario: Scenario): Survival | null {
  const { sessionLength, thinkSeconds } = scenario.traffic;
  const cookie = cookieOf(scenario);
  return cookie && smooth(boundOfAny(cookie, survivalOf(sessionLength), sessionLength.meanSeconds), thinkSeconds);
}

/** The same of one who has just come. */
export const keptAtFirst = (scenario: Scenario): Survival => {
  const cookie = cookieOf(scenario);
  return cookie === null ? () => 1 : boundFor(cookie, 0);
};

/**
 * Whether users are sent anew, as if they had just come, wherever they are when their cookie is too old; where visits come back, only
 * that they go then is foreseen.
 */
export const dealsAnew = ({ balancer, traffic }: Scenario): boolean =>
  balancer.cookieMaxAgeSeconds !== null && !(traffic.returnProbability > 0 && balancer.affinityWhileDraining);
