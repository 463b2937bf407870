import { curveFactor, isStillSentUsers, type SeenWorld, stillSent } from '../../engine/index.ts';
import {
  allGone,
  allGoneForGood,
  allOverTogether,
  atTheEarliest,
  atTheLatest,
  both,
  boundFor,
  certainly,
  expectedStill,
  FEW_CELLS,
  firstEmpty,
  memoryless,
  type Newcomers,
  type Survival,
  survivalOf,
  type TimeLaw,
} from '../../theory/index.ts';
import { awayFrom, returningOf } from './away.ts';
import { type Forecast, forecastOf } from './forecast.ts';
import { lawAt, visitsHere } from './here.ts';
import { goesByLooks, looksDryLaw } from './looks.ts';
import { podLaw } from './pod.ts';
import { endOfDrain } from './wait.ts';

/**
 * When the bleed of a server should be over, and how many users it has; `server` is its index, `dry` whether nobody is to be on it
 * then, `still` how many of them are expected to be there still after so many seconds.
 */
export type DrainForecast = Forecast & {
  server: number;
  left: number;
  dry: boolean;
  law: TimeLaw;
  still(seconds: number): number;
};

/** Groups of users of about the same age where the law of one group takes long. */
const FEW_GROUPS = 48;
/** The laws of more servers than this are worked out less finely where one takes long. */
const MANY = 4;

/**
 * When the server, by its index, is left by its last user, or its drain ends by another rule, as an operator can foresee it; null
 * where it is not being bled. What nobody can know is left out: crashes, a forgotten drain, what the operator will do.
 */
export function forecastDrain(world: SeenWorld, server: number): Forecast | null {
  const law = drainLaw(world, server);
  return law && forecastOf(law);
}

/** A forecast for each server that is being bled. */
export function forecastDrains(world: SeenWorld): DrainForecast[] {
  return world.servers.flatMap(({ sessions }, server) => {
    const law = drainLaw(world, server);
    if (law === null) return [];
    const visits = visitsHere(world, server, FEW_GROUPS);
    const still = (seconds: number) => expectedStill(visits, seconds);
    return [{ server, left: sessions, dry: endOfDrain(world, server) === 'empty', law, still, ...forecastOf(law) }];
  });
}

/** When the last of these is over. */
export function forecastTogether(drains: readonly { law: TimeLaw }[]): Forecast {
  return forecastOf(allOverTogether(drains.map(({ law }) => law)));
}

/** The law of the time until the drain of a server is over; null where it is not being bled. */
export function drainLaw(world: SeenWorld, index: number): TimeLaw | null {
  const { status, stopsTick } = world.servers[index];
  if (status !== 'draining') return null;
  return stopsTick >= 0 ? podLaw(world, index) : overLaw(world, [index]);
}

/** The law of the time until several servers are empty at once to which new users come for ever; null where that is not so. */
export function emptyTogetherLaw(world: SeenWorld, servers: readonly number[]): TimeLaw | null {
  const draining = servers.filter((s) => world.servers[s].status === 'draining');
  const refilled = draining.some((s) => isStillSentUsers(world, s) && world.servers[s].stopsTick < 0);
  if (!refilled || servers.length === 1 || goesByLooks(world.scenario.rollout)) return null;
  const drained = servers.filter((s) => world.servers[s].status === 'drained');
  return overLaw(world, [...draining, ...drained]);
}

/** When drains that began together are over, by the rules that are set. */
function overLaw(world: SeenWorld, servers: readonly number[]): TimeLaw {
  const { scenario, tick } = world;
  const { deadlineTick } = world.servers[servers[0]];
  const deadline = deadlineTick < 0 ? 0 : (deadlineTick - tick) * scenario.tickSeconds;
  if (scenario.rollout.dryWhen === 'deadline' && deadlineTick >= 0) return certainly(deadline);
  const leastSeconds = scenario.balancer.drainEnds === 'atDeadline' ? deadline : 0;
  const isLast = deadlineTick >= 0 && endsAtDeadline(world, servers);
  if (isLast && leastSeconds > 0) return certainly(deadline);
  const law = goesByLooks(scenario.rollout) ? looksDry(world, servers[0], leastSeconds) : isEmpty(world, servers);
  return isLast ? atTheLatest(law, deadline) : atTheEarliest(law, leastSeconds);
}

/** Whether the drain timeout ends the drain: those left are cut off, or there is room for them elsewhere. */
function endsAtDeadline({ scenario, servers }: SeenWorld, drained: readonly number[]): boolean {
  const { onDrainTimeout } = scenario.balancer;
  if (onDrainTimeout !== 'handOff') return onDrainTimeout === 'cut';
  const open = servers.filter(({ status, sessions, capacity }) => status === 'inService' && sessions < capacity);
  const room = open.reduce((sum, { sessions, capacity }) => sum + capacity - sessions, 0);
  return room > 0 && room >= drained.reduce((sum, s) => sum + servers[s].sessions, 0);
}

function looksDry(world: SeenWorld, index: number, leastSeconds: number): TimeLaw {
  const { sessions: users, quietTicks } = world.servers[index];
  const visits = visitsHere(world, index, FEW_GROUPS);
  const still: Survival = (t) => (users === 0 ? 0 : Math.min(1, expectedStill(visits, t) / users));
  const silentSeconds = quietTicks * world.scenario.tickSeconds;
  return looksDryLaw(world.scenario, { users, still, silentSeconds, leastSeconds });
}

/** When nobody is on them any more, nor will come back: for the first time, where new users still come. */
function isEmpty(world: SeenWorld, servers: readonly number[]): TimeLaw {
  const { sessionLength, returnProbability } = world.scenario.traffic;
  const scale = Math.max(...world.userLaws.map((law) => law.sessionLength.meanSeconds));
  const newcomers = newcomersTo(world, servers);
  const here = (groups?: number) => servers.flatMap((s) => visitsHere(world, s, groups));
  if (returnProbability > 0 && world.scenario.balancer.affinityWhileDraining) {
    const visit = survivalOf(sessionLength);
    const many = world.servers.filter(({ status }) => status === 'draining').length > MANY;
    const visitors = { here: here(FEW_GROUPS), ...awayFrom(world, servers), visit, returning: returningOf(world) };
    const law = allGoneForGood(visitors, scale, many ? FEW_CELLS : undefined);
    if (newcomers === null) return law;
    return firstEmpty([{ users: 1, still: (t) => 1 - law.by(t) }], newcomers, scale);
  }
  return newcomers === null ? allGone(here(), scale) : firstEmpty(here(FEW_GROUPS), newcomers, scale);
}

/** The new users who are still sent to them, or null. */
function newcomersTo(world: SeenWorld, servers: readonly number[]): Newcomers | null {
  const { scenario, tick, curve } = world;
  const sent = servers.map((s) => stillSent(world, s));
  const untilSeconds = (Math.max(...sent.map(({ untilTick }) => untilTick)) - tick) * scenario.tickSeconds;
  const rate = scenario.traffic.arrivalRate * sent.reduce((sum, { share }) => sum + share, 0);
  if (rate === 0 || untilSeconds <= 0) return null;
  const now = tick * scenario.tickSeconds;
  const factor = (t: number): number => curveFactor(curve.points, curve.period, now + t);
  return { rate: (t) => rate * factor(t), untilSeconds, still: stayOfNew(world) };
}

/** How long a user who comes now to a server that drains holds on to it. */
function stayOfNew(world: SeenWorld): Survival {
  const { sessionLength, thinkSeconds, cookieMaxAgeSeconds } = lawAt(world, world.tick);
  let still = survivalOf(sessionLength);
  if (cookieMaxAgeSeconds !== null)
    still = both(still, boundFor({ maxAgeSeconds: cookieMaxAgeSeconds, thinkSeconds }, 0));
  return world.scenario.balancer.affinityWhileDraining ? still : both(still, memoryless(thinkSeconds));
}
