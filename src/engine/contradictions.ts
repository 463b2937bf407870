import { curvePoints } from './curve.ts';
import type { Scenario } from './scenario.ts';
import { ScenarioError } from './scenarioError.ts';
import { STRATEGIES } from './strategies/index.ts';
import { visitsPerUser } from './visits.ts';

/** The most users that may be expected on the site, and to come in one tick: more would not fit into a browser. */
const MOST_USERS = 5_000_000;
const MOST_ARRIVALS = 1_000_000;

/** What is wrong with a scenario although each field is right by itself. @throws ScenarioError */
export function refuseContradictions(scenario: Scenario): void {
  const { servers, rollout, balancer, traffic, tickSeconds } = scenario;
  const names = servers.map(({ name }) => name);
  names.forEach((name, i) => {
    if (names.indexOf(name) !== i)
      throw new ScenarioError(`servers.${i}.name`, name, 'a name that no other server has');
  });
  const { extra } = STRATEGIES[rollout.strategy];
  names.forEach((name, i) => {
    if (extra && names.some((other) => extra(other) === name))
      throw new ScenarioError(
        `servers.${i}.name`,
        name,
        'another name: the strategy gives it to a server that it adds',
      );
  });
  if (rollout.batchSize > 1 && rollout.batchSize >= servers.length) {
    const allowed = `smaller than the number of servers (${servers.length}), or nobody would be left to serve`;
    throw new ScenarioError('rollout.batchSize', rollout.batchSize, allowed);
  }
  if (isZero(rollout.maxSurge) && isZero(rollout.maxUnavailable)) {
    const allowed = 'above 0 where maxSurge is 0: with both at 0 no pod could ever be replaced';
    throw new ScenarioError('rollout.maxUnavailable', rollout.maxUnavailable, allowed);
  }
  if (balancer.drainKnownTo > balancer.balancers) {
    const allowed = `at most the number of load balancers (${balancer.balancers})`;
    throw new ScenarioError('balancer.drainKnownTo', balancer.drainKnownTo, allowed);
  }
  rollout.failures.forEach(({ server }, i) => {
    if (!names.includes(server))
      throw new ScenarioError(`rollout.failures.${i}.server`, server, `one of ${names.slice(0, 20).join(', ')}`);
  });
  const { points } = curvePoints(traffic.curve);
  traffic.curve.points.forEach(({ seconds }, i) => {
    if (i > 0 && seconds < traffic.curve.points[i - 1].seconds) {
      throw new ScenarioError(`traffic.curve.points.${i}.seconds`, seconds, 'later than the point before it');
    }
  });
  const peak = traffic.arrivalRate * Math.max(...points.map(({ factor }) => factor));
  const room = servers.reduce((sum, { capacity }) => sum + capacity, 0);
  const visits = peak * visitsPerUser(traffic);
  const expected = Math.min(visits * traffic.sessionLength.meanSeconds, room);
  if (expected > MOST_USERS) {
    const allowed = `such that at most ${MOST_USERS} users are on the site (arrival rate × mean session, or the capacity of all servers)`;
    throw new ScenarioError('traffic.arrivalRate', traffic.arrivalRate, allowed);
  }
  if (visits * traffic.returnProbability * traffic.awaySeconds > MOST_USERS) {
    throw new ScenarioError(
      'traffic.awaySeconds',
      traffic.awaySeconds,
      `such that at most ${MOST_USERS} users are away`,
    );
  }
  if (visits * tickSeconds > MOST_ARRIVALS) {
    throw new ScenarioError(
      'traffic.arrivalRate',
      traffic.arrivalRate,
      `such that at most ${MOST_ARRIVALS} users come in one tick`,
    );
  }
}

/** An explicit zero; "0%" comes to zero by itself, too. */
function isZero(amount: string): boolean {
  return Number(amount.replace('%', '')) === 0;
}
