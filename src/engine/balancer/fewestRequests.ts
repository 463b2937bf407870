import { largePoissonQuantile, type PoissonTable, poissonTable, quantileIn } from '../chance/poisson.ts';
import { random, STREAMS } from '../chance/random.ts';
import { MOST_IN_WORLD } from '../scenario/serverNames.ts';
import type { World } from '../world/world.ts';
import { byWeight } from './byWeight.ts';

/** Above this mean a table would be longer than it is worth. */
const LARGE = 2_000;
/** More than the rounding of a division, of numbers of requests up to a billion. */
const ROUNDING = 1e-6;

/**
 * The place in the list of the server with the fewest requests in flight for its weight. A balancer that counts connections can't
 * see sessions: of n users each has a request in flight for a share b of the time. The count is drawn from ⌊nb²⌋ and a Poisson
 * number around nb(1 − b), which has the mean and the variance of the binomial law. Nearly every server is passed over after one
 * look: it can't be the least.
 *
 * Two rules are known. HAProxy (lb_fwlc.c) compares (n + 1)/weight, and 0 where nothing is in flight; it takes equal servers in the
 * order in which requests last came or went, which is as good as chance here: idle servers are alike. nginx
 * (ngx_http_upstream_least_conn_module.c) compares n/weight, and shares among equal servers by weight.
 */
export function fewestRequests(
  { count, index }: { count: number; index: Int16Array },
  { scenario, servers }: World,
  user: number,
  choice: number,
): number {
  const { seed, traffic, balancer } = scenario;
  const busy = traffic.requestSeconds / (traffic.requestSeconds + traffic.thinkSeconds);
  if (busy !== busyShare) forgetLaws(busy);
  const alike = balancer.equalConnections === 'alike';
  const more = alike ? 1 : 0;
  let least = Number.POSITIVE_INFINITY;
  let equal = 0;
  for (let place = 0; place < count; place++) {
    const s = index[place];
    const { sessions, share } = servers[s];
    if (sessionsOf[s] !== sessions) learnLaw(s, sessions);
    // With more than this it is not the least; it may always be idle.
    const most = Math.max(0, least * share - more + ROUNDING) - steady[s];
    if (most < 0) continue;
    const u = random(seed, STREAMS.routing, user, 1 + s, choice);
    const table = tables[s];
    let requests: number;
    if (table === null) requests = largePoissonQuantile(means[s], u);
    else {
      const { sums } = table;
      const target = u * sums[sums.length - 1];
      const at = Math.floor(most) - table.least;
      if (at < 0 || (at < sums.length && sums[at] < target)) continue;
      requests = quantileIn(table, target);
    }
    const inFlight = steady[s] + requests;
    const load = inFlight === 0 ? 0 : (inFlight + more) / share;
    if (load > least) continue;
    if (load < least) equal = 0;
    least = load;
    placeOf[equal] = place;
    serverOf[equal++] = s;
  }
  if (equal === 1) return placeOf[0];
  const u = random(seed, STREAMS.routing, user, 0, choice);
  return placeOf[alike ? Math.floor(u * equal) : byWeight(servers, serverOf, equal, u)];
}

/** Those that are equally little busy, the least so far: where they stand in the list, and which they are; scratch. */
const placeOf = new Int16Array(MOST_IN_WORLD);
const serverOf = new Int16Array(MOST_IN_WORLD);

/** For each server how many sessions it was last seen with, and the law of its requests with so many: scratch. */
const sessionsOf = new Int32Array(MOST_IN_WORLD).fill(-1);
const steady = new Float64Array(MOST_IN_WORLD);
const means = new Float64Array(MOST_IN_WORLD);
const tables: (PoissonTable | null)[] = new Array(MOST_IN_WORLD).fill(null);

/** The tables of the session counts that were asked for last, each at a place of its own; a power of two. */
const KEPT = 4_096;
const kept: (PoissonTable | null)[] = new Array(KEPT).fill(null);
const keptSessions = new Int32Array(KEPT);
let busyShare = -1;

function forgetLaws(busy: number): void {
  busyShare = busy;
  sessionsOf.fill(-1);
  kept.fill(null);
}

function learnLaw(s: number, sessions: number): void {
  sessionsOf[s] = sessions;
  steady[s] = Math.floor(sessions * busyShare * busyShare);
  means[s] = sessions * busyShare * (1 - busyShare);
  tables[s] = means[s] < LARGE ? tableFor(sessions, means[s]) : null;
}

function tableFor(sessions: number, mean: number): PoissonTable {
  const at = sessions & (KEPT - 1);
  const known = kept[at];
  if (known !== null && keptSessions[at] === sessions) return known;
  const table = poissonTable(mean);
  kept[at] = table;
  keptSessions[at] = sessions;
  return table;
}
