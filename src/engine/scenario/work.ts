import { resolveFenceposts } from '../strategies/kubernetes.ts';
import { curveFactor, curvePoints } from './curve.ts';
import { failsOnceATick, peakFactor, totalCapacity, visitsPerUser } from './load.ts';
import type { Scenario } from './scenario.ts';

/** What a run comes to, by estimate: counts, bytes, and milliseconds of an ordinary laptop. */
export type Work = {
  /** Users on the site at once, at most. */
  users: number;
  /** Users who are away and will come back, or try again, at most in balance. */
  away: number;
  /** Users who come in one tick, at most: new ones and those who are back. */
  arrivals: number;
  bytes: number;
  setUpMs: number;
  /** An ordinary tick. */
  tickMs: number;
  /** A tick in which all happens at once that can. */
  worstTickMs: number;
};

/** What is let in at most: memory, time until a run or a comparison is ready, and the longest tick, as a page stands still for it. */
export const MOST_WORK = { bytes: 1e9, readyMs: 60_000, tickMs: 200 };

/** Nanoseconds for one of each: measured by `npm run bench work`, which says how far off the estimate is. */
export const NS = {
  world: 20_000,
  server: 60,
  tick: 250,
  serverTick: 15,
  /** A user who comes and one who leaves, where a tick is played in order. */
  inOrder: 250,
  /** A user who is on the site at the start, or away; whose cookie is noted; who comes, stays and leaves, or finds no room; who comes back. */
  found: 430,
  away: 160,
  bound: 250,
  served: 280,
  turnedAway: 180,
  returned: 1_000,
  /** What befalls each user of a server that goes. */
  cut: 85,
  asked: 125,
  moved: 1_200,
  /** A server, in what is done for one user: it is listed, weighed, kept in two lists; connections, and those of a server, are counted. */
  listed: 3,
  weighed: 6,
  twice: 6,
  counts: 600,
  counted: 42,
  /** The root of the users who came and went between two who are found, where servers take turns: their number is drawn. */
  between: 300,
};

/** Bytes for one of each: a run has its charts and its past, and its users have room to grow. */
const BYTES = { run: 100e6, user: 120, away: 90 };

/** What a run of a scenario comes to. O(servers). */
export function workOf(scenario: Scenario): Work {
  const { traffic, servers, tickSeconds, balancer } = scenario;
  const { returnProbability, awaySeconds, thinkSeconds, sessionLength, retryDelaySeconds } = traffic;
  const rate = traffic.arrivalRate * visitsPerUser(traffic);
  const peak = rate * peakFactor(traffic);
  const room = totalCapacity(servers);
  const users = Math.min(peak * sessionLength.meanSeconds, hasTwins(scenario) ? 2 * room : room);
  const arrivals = peak * tickSeconds;

  const routed = routingNs(scenario);
  const elsewhere = hasTwoLists(scenario) ? servers.length * NS.twice : 0;
  const moved = NS.moved + servers.length * NS.listed + routed + elsewhere;
  const served = NS.served + routed + returnProbability * NS.returned;
  /** Those who come in an ordinary tick: as many as others leave room for stay, the rest is turned away. */
  const come = usualFactor(traffic) * rate * tickSeconds;
  const leave = (room * tickSeconds) / sessionLength.meanSeconds;
  const stay = sessionLength.meanSeconds > tickSeconds ? Math.min(come, leave) : come;
  /** Those who try again, once the site has been full for long. */
  const retrying = ((come - stay) / tickSeconds) * retryingSeconds(traffic);
  const retries = (retrying * tickSeconds) / retryDelaySeconds;
  /** Those whose servers are out, where the others have no room for them: the ones cut off, and the ones who come meanwhile. */
  const left = roomMeanwhile(scenario, room);
  const overload = Math.max(0, come / tickSeconds - left / sessionLength.meanSeconds);
  const homeless =
    overload * Math.min(retryingSeconds(traffic), secondsOut(scenario)) +
    (traffic.retryProbability > 0 && cuts(scenario) ? Math.max(0, Math.min(users, room) - left) : 0);
  const triesATick = Math.min(1 / Math.max(1e-9, 1 - traffic.retryProbability), tickSeconds / retryDelaySeconds);
  const away = peak * returnProbability * awaySeconds + retrying;
  const { cookieMaxAgeSeconds } = balancer;
  const expiring = cookieMaxAgeSeconds === null ? 0 : (users * tickSeconds) / (cookieMaxAgeSeconds + thinkSeconds);
  const everyTick = NS.tick + servers.length * NS.serverTick + expiring * moved + retries * (NS.asked + NS.turnedAway);

  const then = scenario.start === 'empty' ? 0 : factorAtStart(traffic);
  const found = Math.min(rate * then * sessionLength.meanSeconds, room);
  const between = Math.min(1e6, (rate * then * sessionLength.meanSeconds) / Math.max(1, found));
  const turns = balancer.routing === 'roundRobin' ? Math.sqrt(between) * NS.between : 0;
  const noted = cookieMaxAgeSeconds === null ? 0 : NS.bound;
  const setUp = NS.world + servers.length * NS.server + found * (NS.found + routed + turns + noted);

  const gone = Math.min(users, onServersThatGo(scenario, users));
  const notice = notices(scenario) ? gone : 0;
  const moves =
    balancer.onDrainTimeout === 'handOff' && balancer.drainTimeoutSeconds !== null
      ? gone
      : notice * Math.min(1, tickSeconds / thinkSeconds);
  /** Balancers that were not told send users back to a server that drains, which sends them away again with their next request. */
  const untold = balancer.affinityWhileDraining ? 0 : 1 - balancer.drainKnownTo / balancer.balancers;
  const bounced = (untold * gone * tickSeconds) / thinkSeconds;
  const inOrder = returnProbability > 0 || cookieMaxAgeSeconds !== null || come > stay ? NS.inOrder : 0;
  const requests = failsOnceATick(scenario) ? 1 : Math.max(1, tickSeconds / thinkSeconds);
  const asks = traffic.retryProbability > 0 ? Math.max(1, triesATick) : requests;
  const waiting = Math.min(balancer.queueLength, peak * balancer.queuePatienceSeconds);
  const again = traffic.retryProbability > 0 ? NS.asked : 0;
  const atOnce =
    (cuts(scenario) ? gone * (NS.cut + again) : 0) +
    homeless * triesATick * (NS.asked + NS.turnedAway) +
    notice * asks * NS.asked +
    moves * moved +
    waiting * served;
  return {
    users,
    away,
    arrivals,
    bytes: BYTES.run + (users + waiting) * BYTES.user + (away + notice + homeless) * BYTES.away,
    setUpMs: (setUp + then * rate * returnProbability * awaySeconds * NS.away) / 1e6,
    tickMs: (everyTick + bounced * moved + come * inOrder + stay * served + (come - stay) * NS.turnedAway) / 1e6,
    worstTickMs: (everyTick + arrivals * (served + elsewhere + NS.inOrder) + atOnce) / 1e6,
  };
}

/** The longest that a site is full without an end, for this estimate. */
const LONGEST_FULL_SECONDS = 86_400;

/** For how many seconds one who is turned away again and again is between two tries, all in all: after each with this probability. */
function retryingSeconds({ retryProbability, retryDelaySeconds }: Scenario['traffic']): number {
  const tries = retryProbability / Math.max(1e-9, 1 - retryProbability);
  return Math.min(tries * retryDelaySeconds, LONGEST_FULL_SECONDS);
}

/** How much room there is while those servers are out that the rollout takes at once; others take their place with some strategies. */
function roomMeanwhile(scenario: Scenario, room: number): number {
  const { servers, rollout } = scenario;
  if (hasTwins(scenario)) return room;
  const capacities = servers.map(({ capacity }) => capacity).sort((a, b) => b - a);
  return room - totalCapacity(capacities.slice(0, goAtOnce(servers.length, rollout)).map((capacity) => ({ capacity })));
}

/** A bleed takes so many mean sessions, for this estimate. */
const BLEED_SESSIONS = 6;

/** For how long they are out. */
function secondsOut({ rollout, traffic }: Scenario): number {
  const { strategy, updateSeconds, testSeconds, warmUpSeconds } = rollout;
  const bleed = strategy === 'lockOut' ? 0 : BLEED_SESSIONS * traffic.sessionLength.meanSeconds;
  return Math.min(bleed + updateSeconds + testSeconds + warmUpSeconds, LONGEST_FULL_SECONDS);
}

/** Whether the strategy starts another server in place of each. */
const hasTwins = ({ rollout }: Scenario): boolean =>
  rollout.strategy === 'blueGreen' || rollout.strategy === 'kubernetes';

/** What the arrival rate is multiplied with to draw those who are there at the start. */
function factorAtStart(traffic: Scenario['traffic']): number {
  const { points, period } = curvePoints(traffic.curve);
  return period > 0 ? peakFactor(traffic) : curveFactor(points, period, 0);
}

/** What the arrival rate is multiplied with most of the time: a day has its mean at 1, and a spike is short. */
function usualFactor(traffic: Scenario['traffic']): number {
  return traffic.curve.kind === 'day' || traffic.curve.kind === 'spike' ? 1 : peakFactor(traffic);
}

/** What it takes to find a server for one user, besides what it always takes. */
function routingNs({ balancer, servers }: Scenario): number {
  const n = servers.length;
  const uneven = balancer.slowStartSeconds > 0 || servers.some(({ weight }) => weight !== servers[0].weight);
  const counts = balancer.routing === 'leastConnections' ? NS.counts + n * NS.counted : 0;
  return counts + (uneven ? n * NS.weighed : 0);
}

/** Whether users may come by two lists of servers, that have to be kept apart. */
const hasTwoLists = ({ rollout, balancer }: Scenario): boolean =>
  rollout.strategy === 'canary' || balancer.drainKnownTo < balancer.balancers;

/** Users of the servers that go at once, when those that stay have had theirs before. */
function onServersThatGo({ servers, rollout }: Scenario, users: number): number {
  const n = servers.length;
  const go = Math.min(n, goAtOnce(n, rollout));
  const largest = servers.reduce((most, { capacity }) => Math.max(most, capacity), 0);
  return Math.min((users * go) / Math.max(1, n - go), go * largest);
}

/** How many of n servers the rollout takes at once. */
function goAtOnce(
  n: number,
  { strategy, schemaChange, batchSize, maxSurge, maxUnavailable }: Scenario['rollout'],
): number {
  if (strategy === 'maintenance' || strategy === 'blueGreen' || schemaChange === 'breaking') return n;
  if (strategy !== 'kubernetes') return batchSize;
  const { surge, unavailable } = resolveFenceposts(maxSurge, maxUnavailable, n);
  return surge + unavailable;
}

/** Whether the rollout may cut users off by itself. */
function cuts({ balancer, rollout }: Scenario): boolean {
  const { strategy, oldUsers, dryWhen, schemaChange } = rollout;
  if (strategy === 'lockOut' || strategy === 'kubernetes' || dryWhen !== 'empty' || schemaChange === 'breaking')
    return true;
  if (balancer.drainTimeoutSeconds !== null && balancer.onDrainTimeout === 'cut') return true;
  return oldUsers === 'cut' && (strategy === 'maintenance' || strategy === 'blueGreen');
}

/** Whether users may notice by their next request that their server has gone. */
function notices({ balancer, rollout }: Scenario): boolean {
  return !balancer.affinityWhileDraining || rollout.strategy === 'kubernetes' || rollout.failures.length > 0;
}
