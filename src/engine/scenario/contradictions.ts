import { STRATEGIES } from '../strategies/index.ts';
import type { Strategy } from '../strategies/plan.ts';
import type { Allowed } from './allowed.ts';
import { peakArrivalRate, totalCapacity, visitsPerUser } from './load.ts';
import type { Scenario } from './scenario.ts';
import { ScenarioError } from './scenarioError.ts';

/** The most users that may be expected on the site, and to come in one tick: more would not fit into a browser. */
const MOST_USERS = 5_000_000;
const MOST_ARRIVALS = 1_000_000;
/** So many names are told where one of them is wanted. */
const NAMES_TOLD = 20;

/** What is wrong with a scenario although each field is right by itself. @throws ScenarioError */
export function refuseContradictions(scenario: Scenario): void {
  refuseNames(scenario);
  refuseRollout(scenario);
  refusePoints(scenario);
  refuseCrowds(scenario);
}

function refuse(field: string, value: unknown, allowed: Allowed): never {
  throw new ScenarioError(field, value, allowed);
}

function refuseNames({ servers, rollout }: Scenario): void {
  const { extra }: Strategy = STRATEGIES[rollout.strategy];
  const added = new Set(extra ? servers.map(({ name }) => extra(name)) : []);
  const seen = new Set<string>();
  servers.forEach(({ name }, i) => {
    if (seen.has(name)) refuse(`servers.${i}.name`, name, { type: 'otherName' });
    if (added.has(name)) refuse(`servers.${i}.name`, name, { type: 'freeName' });
    seen.add(name);
  });
  rollout.failures.forEach(({ server }, i) => {
    if (seen.has(server)) return;
    const names = servers.slice(0, NAMES_TOLD).map(({ name }) => name);
    refuse(`rollout.failures.${i}.server`, server, { type: 'server', names });
  });
}

function refuseRollout({ servers, rollout, balancer }: Scenario): void {
  const { batchSize, maxSurge, maxUnavailable } = rollout;
  if (batchSize > 1 && batchSize >= servers.length) {
    refuse('rollout.batchSize', batchSize, { type: 'smallerBatch', servers: servers.length });
  }
  if (isZero(maxSurge) && isZero(maxUnavailable)) {
    refuse('rollout.maxUnavailable', maxUnavailable, { type: 'unavailableWithoutSurge' });
  }
  const { drainKnownTo, balancers } = balancer;
  if (drainKnownTo > balancers) refuse('balancer.drainKnownTo', drainKnownTo, { type: 'atMostBalancers', balancers });
}

/** An explicit zero; "0%" comes to zero by itself, too. */
function isZero(amount: string): boolean {
  return Number(amount.replace('%', '')) === 0;
}

function refusePoints({ traffic: { curve } }: Scenario): void {
  curve.points.forEach(({ seconds }, i) => {
    if (i > 0 && seconds < curve.points[i - 1].seconds) {
      refuse(`traffic.curve.points.${i}.seconds`, seconds, { type: 'laterPoint' });
    }
  });
}

function refuseCrowds({ traffic, servers, tickSeconds }: Scenario): void {
  const { arrivalRate, sessionLength, returnProbability, awaySeconds } = traffic;
  const visits = peakArrivalRate(traffic) * visitsPerUser(traffic);
  const most = (where: 'onSite' | 'away' | 'inOneTick', count: number): Allowed => ({
    type: 'fewerUsers',
    where,
    most: count,
  });
  if (Math.min(visits * sessionLength.meanSeconds, totalCapacity(servers)) > MOST_USERS) {
    refuse('traffic.arrivalRate', arrivalRate, most('onSite', MOST_USERS));
  }
  if (visits * returnProbability * awaySeconds > MOST_USERS) {
    refuse('traffic.awaySeconds', awaySeconds, most('away', MOST_USERS));
  }
  if (visits * tickSeconds > MOST_ARRIVALS)
    refuse('traffic.arrivalRate', arrivalRate, most('inOneTick', MOST_ARRIVALS));
}
