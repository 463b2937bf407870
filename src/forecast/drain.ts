import { curveFactor, type SeenWorld, stillSent } from '../engine/index.ts';
import {
  allGone,
  allGoneForGood,
  allOver,
  allOverTogether,
  atTheLatest,
  both,
  boundFor,
  certainly,
  counterReadsNone,
  expectedStill,
  FEW_CELLS,
  firstEmpty,
  memoryless,
  type Newcomers,
  quietFor,
  type Survival,
  survivalOf,
  type TimeLaw,
} from '../theory/index.ts';
import { awayFrom, returningOf } from './away.ts';
import { type Forecast, forecastOf } from './forecast.ts';
import { lawAt, visitsHere } from './here.ts';
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
  const { scenario, servers, tick } = world;
  const { status, deadlineTick, stopsTick } = servers[index];
  if (status !== 'draining') return null;
  if (stopsTick >= 0) return podLaw(world, index);
  if (deadlineTick < 0) return judgedDry(world, index);
  const deadline = (deadlineTick - tick) * scenario.tickSeconds;
  if (scenario.rollout.dryWhen === 'deadline') return certainly(deadline);
  const law = judgedDry(world, index);
  const lasts = scenario.balancer.drainEnds === 'atDeadline';
  if (endsAtDeadline(world, index)) return lasts ? certainly(deadline) : atTheLatest(law, deadline);
  return lasts ? allOver([law, certainly(deadline)]) : law;
}

/** Whether the drain timeout ends the drain: those left are cut off, or there is room for them elsewhere. */
function endsAtDeadline({ scenario, servers }: SeenWorld, index: number): boolean {
  const { onDrainTimeout } = scenario.balancer;
  if (onDrainTimeout !== 'handOff') return onDrainTimeout === 'cut';
  const open = servers.filter(({ status, sessions, capacity }) => status === 'inService' && sessions < capacity);
  const room = open.reduce((sum, { sessions, capacity }) => sum + capacity - sessions, 0);
  return room > 0 && room >= servers[index].sessions;
}

/** When the operator takes the server to be dry, by the rule that is set. */
function judgedDry(world: SeenWorld, index: number): TimeLaw {
  const { dryWhen } = world.scenario.rollout;
  return dryWhen === 'counter' || dryWhen === 'quiet' ? looksDry(world, index, dryWhen) : isEmpty(world, index);
}

function looksDry(world: SeenWorld, index: number, dryWhen: 'counter' | 'quiet'): TimeLaw {
  const { tickSeconds, traffic, rollout } = world.scenario;
  const { requestSeconds, thinkSeconds } = traffic;
  const { sessions: users, quietTicks } = world.servers[index];
  const visits = visitsHere(world, index, FEW_GROUPS);
  const still: Survival = (t) => (users === 0 ? 0 : Math.min(1, expectedStill(visits, t) / users));
  if (dryWhen === 'counter') {
    return counterReadsNone(users, still, {
      everySeconds: tickSeconds,
      busy: requestSeconds / (requestSeconds + thinkSeconds),
    });
  }
  // Whole ticks of silence are counted.
  const quietSeconds = Math.ceil(rollout.quietSeconds / tickSeconds) * tickSeconds;
  const silentSeconds = quietTicks * tickSeconds;
  return quietFor(users, still, { quietSeconds, silentSeconds, thinkSeconds, everySeconds: tickSeconds });
}

/** When nobody is on it any more, nor will come back: for the first time, where new users still come. */
function isEmpty(world: SeenWorld, index: number): TimeLaw {
  const { sessionLength, returnProbability } = world.scenario.traffic;
  const scale = Math.max(...world.userLaws.map((law) => law.sessionLength.meanSeconds));
  const newcomers = newcomersTo(world, index);
  if (returnProbability > 0 && world.scenario.balancer.affinityWhileDraining) {
    const visitors = { here: visitsHere(world, index, FEW_GROUPS), ...awayFrom(world, index) };
    const visit = survivalOf(sessionLength);
    const many = world.servers.filter(({ status }) => status === 'draining').length > MANY;
    const cells = many ? FEW_CELLS : undefined;
    const law = allGoneForGood({ ...visitors, visit, returning: returningOf(world) }, scale, cells);
    if (newcomers === null) return law;
    return firstEmpty([{ users: 1, still: (t) => 1 - law.by(t) }], newcomers, scale);
  }
  if (newcomers === null) return allGone(visitsHere(world, index), scale);
  return firstEmpty(visitsHere(world, index, FEW_GROUPS), newcomers, scale);
}

/** The new users who are still sent to it, or null. */
function newcomersTo(world: SeenWorld, index: number): Newcomers | null {
  const { scenario, tick, curve } = world;
  const { share, untilTick } = stillSent(world, index);
  const untilSeconds = (untilTick - tick) * scenario.tickSeconds;
  const rate = scenario.traffic.arrivalRate * share;
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
