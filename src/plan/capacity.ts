import {
  curveFactor,
  curvePoints,
  resolveFenceposts,
  type Scenario,
  totalCapacity,
  visitsPerUser,
} from '../engine/index.ts';
import { poissonTail } from '../theory/index.ts';

/** More often than this survivors may not fill up: one rollout in a thousand. */
export const MOST_FULL = 0.001;
const MOST_SERVERS = 200;

/** How those who stay in service bear the load of all, while so many servers are out, at the busiest moment of the rollout. */
export type Holding = {
  /** Servers that are out at once, and those that stay in service. */
  out: number;
  inService: number;
  /** Users to expect on the site then, and places on the servers in service: the fewest that any batch leaves. */
  users: number;
  capacity: number;
  /** Users per place, from 0 on; Infinity where no place is left. */
  share: number;
  /** At most so likely is it that anybody finds no room during the whole rollout. */
  full: number;
  /** How likely more users are there, at that moment, than the servers in service answer fast. */
  crowded: number;
};

/** How many servers a rollout takes out at once: 0 where a second environment stands in for them, all where the site is closed. */
export function outAtOnce({ rollout, servers }: Scenario): number {
  switch (rollout.strategy) {
    case 'blueGreen':
      return 0;
    case 'maintenance':
      return servers.length;
    case 'kubernetes':
      return resolveFenceposts(rollout.maxSurge, rollout.maxUnavailable, servers.length).unavailable;
    default:
      return rollout.batchSize;
  }
}

/**
 * Whether the others bear it when so many servers are out, in a rollout of so many seconds. Users are Poisson about a = λ·m of the
 * busiest moment, those still on a draining server counted as if they were on the others: nobody finds c places taken with a chance
 * of at least 1 − (P(N > c) + λ·T·P(N = c)), by the expected number of times that the c-th place is taken and one more comes
 * (M/G/∞, whatever the session length). Newcomers who find one server full go to the next.
 */
export function holding(scenario: Scenario, out: number, seconds: number): Holding {
  const { traffic, servers } = scenario;
  const rate = busiestRate(traffic, seconds) * visitsPerUser(traffic);
  const users = rate * traffic.sessionLength.meanSeconds;
  const left = fewestPlaces(scenario, out);
  const above = poissonTail(left.capacity, users);
  const just = Math.max(0, poissonTail(left.capacity - 1, users) - above);
  return {
    out,
    inService: servers.length - out,
    users,
    capacity: left.capacity,
    share: users === 0 ? 0 : users / left.capacity,
    full: left.capacity === 0 ? Number(users > 0) : Math.min(1, above + rate * seconds * just),
    crowded: poissonTail(Math.floor(left.comfortable), users),
  };
}

/** The same while as many are out as the rollout takes out. */
export const holdingOf = (scenario: Scenario, seconds: number): Holding =>
  holding(scenario, outAtOnce(scenario), seconds);

/** Whether more servers may be gone than the rollout takes out: they crash, or are left out once their test has failed. */
export const losesMore = ({ rollout }: Scenario): boolean =>
  rollout.failures.length > 0 || (rollout.testFailureProbability > 0 && rollout.onTestFailure === 'carryOn');

export const holds = ({ full }: Holding): boolean => full <= MOST_FULL;

/** The same for every number of servers that may be out, from 1 to all but one. */
export function holdings(scenario: Scenario, seconds: (out: number) => number): Holding[] {
  return Array.from({ length: scenario.servers.length - 1 }, (_, i) => holding(scenario, i + 1, seconds(i + 1)));
}

/** The fewest servers like the first with which the others hold while so many are out; null where 200 are too few. */
export function fewestServers(scenario: Scenario, out: number, seconds: (servers: number) => number): number | null {
  const holdsWith = (count: number) => {
    const servers = Array.from({ length: count }, () => scenario.servers[0]);
    return holds(holding({ ...scenario, servers }, out, seconds(count)));
  };
  let [low, high] = [out + 1, MOST_SERVERS];
  if (low > high || !holdsWith(high)) return null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holdsWith(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The highest arrival rate in the first so many seconds, in users a second: the curve is straight between its points. */
function busiestRate({ arrivalRate, curve }: Scenario['traffic'], seconds: number): number {
  const { points, period } = curvePoints(curve);
  const whole = period > 0 && seconds >= period;
  const met = points.filter((point) => whole || point.seconds <= seconds).map(({ factor }) => factor);
  const ends = [0, seconds].map((moment) => curveFactor(points, period, moment));
  return arrivalRate * Math.max(...met, ...ends);
}

/** The places that the batch leaves which leaves the fewest. */
function fewestPlaces({ servers }: Scenario, out: number): { capacity: number; comfortable: number } {
  const all = totalCapacity(servers);
  const fast = servers.reduce((sum, { capacity, comfortable }) => sum + capacity * comfortable, 0);
  let [capacity, comfortable] = [all, fast];
  for (let from = 0; out > 0 && from < servers.length; from += out) {
    const batch = servers.slice(from, from + out);
    capacity = Math.min(capacity, all - totalCapacity(batch));
    comfortable = Math.min(comfortable, fast - batch.reduce((sum, s) => sum + s.capacity * s.comfortable, 0));
  }
  return { capacity, comfortable };
}
