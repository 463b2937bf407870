import { log } from '../chance/math.ts';
import { poissonQuantile } from '../chance/poisson.ts';
import { MOST_AT_ONCE, random, STREAMS } from '../chance/random.ts';
import { equilibriumSessions, lengthQuantile } from '../chance/sessionLength.ts';
import { curveFactor } from '../scenario/curve.ts';
import { peakFactor, visitsPerUser } from '../scenario/load.ts';
import type { World } from '../world/world.ts';

/** Users between two yields: a few milliseconds of work. */
const SLICE = 16_384;

/** The arrival rate of the past by which users at the start are drawn: as it is at tick 0, or the highest of a curve that repeats. */
export function pastRate({ scenario: { traffic }, curve: { points, period } }: World): number {
  return traffic.arrivalRate * (period > 0 ? peakFactor(traffic) : curveFactor(points, period, 0));
}

/**
 * The users whom a moment finds on the site, `room` at most: of each the age and what is left of the session, in seconds, two by
 * two. Their number is Poisson(λτ) truncated to the room; where the curve repeats it is that of Mₜ/G/∞, ∫λ(−u)S(u)du, with the
 * ages that go with it: users are drawn at the peak rate, and those stay out who did not come (thinning, Lewis and Shedler 1979).
 * Yields now and then which share is found.
 */
export function* foundAtStart(world: World, room: number): Generator<number, Float64Array> {
  const { scenario, law, curve } = world;
  const { seed, traffic } = scenario;
  const mean = pastRate(world) * visitsPerUser(traffic) * traffic.sessionLength.meanSeconds;
  const u = random(seed, STREAMS.initialCount, 0);
  const thins = curve.period > 0;
  const drawn = poissonQuantile(mean, u, thins ? Number.POSITIVE_INFINITY : room);
  const found = new Float64Array(2 * Math.min(drawn, room));
  if (!thins) {
    for (let from = 0; from < drawn; from += SLICE) {
      equilibriumSessions(law, seed, from, Math.min(SLICE, drawn - from), found, from);
      yield from / drawn;
    }
    return found;
  }
  const some = new Float64Array(2 * MOST_AT_ONCE);
  let count = 0;
  for (let from = 0; from < drawn; from += MOST_AT_ONCE) {
    const most = Math.min(MOST_AT_ONCE, drawn - from);
    equilibriumSessions(law, seed, from, most, some);
    for (let i = 0; i < most; i++) {
      if (!hasCome(world, from + i, some[2 * i])) continue;
      if (count === room) {
        const expected = (count / (from + i)) * drawn;
        return found.slice(0, 2 * poissonQuantile(expected, random(seed, STREAMS.past, 0), room));
      }
      found[2 * count] = some[2 * i];
      found[2 * count + 1] = some[2 * i + 1];
      count += 1;
    }
    if (from % SLICE === 0) yield from / drawn;
  }
  return found.slice(0, 2 * count);
}

/** Whether one of those who are drawn by the past's rate came: `age` is how long ago this visit began, in seconds; `i` is the number of the dice, 0 or more for visitors, below for those who are away. */
export function hasCome({ scenario, law, curve }: World, i: number, age: number): boolean {
  if (curve.period === 0) return true;
  const { seed, traffic } = scenario;
  const die = i >= 0 ? 2 * i + 1 : -2 * i;
  let since = age;
  const visits = visitsPerUser(traffic);
  if (visits > 1) {
    const before = Math.floor(log(random(seed, STREAMS.past, die, 1)) / log(1 - 1 / visits));
    for (let visit = 1; visit <= before; visit++) {
      since += lengthQuantile(law, random(seed, STREAMS.past, die, 2 * visit));
      since -= log(random(seed, STREAMS.past, die, 2 * visit + 1)) * traffic.awaySeconds;
    }
  }
  const factor = curveFactor(curve.points, curve.period, curve.period - (since % curve.period));
  return random(seed, STREAMS.past, die) * peakFactor(traffic) < factor;
}
