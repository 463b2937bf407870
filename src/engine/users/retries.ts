import { log } from '../chance/math.ts';
import { random, STREAMS } from '../chance/random.ts';
import { lengthQuantile } from '../chance/sessionLength.ts';
import { addToAgenda, type Entry } from '../world/agenda.ts';
import { dieOf, type Person, triesOf, withTry } from '../world/person.ts';
import type { World } from '../world/world.ts';

/** Draws that one try takes from a user's dice. */
const DRAWS = 3;

/** A die of a user's next try: the same whatever is done to the site. */
const die = ({ scenario }: World, user: number, person: Person, draw: number): number =>
  random(scenario.seed, STREAMS.retry, dieOf(user), triesOf(person) * DRAWS + draw);

/** When one who got nothing at a moment (in ticks) tries again: after an exponential delay; Infinity for one who gives up. */
export function retryTime(world: World, user: number, person: Person, time: number): number {
  const { traffic, tickSeconds } = world.scenario;
  if (die(world, user, person, 0) >= traffic.retryProbability) return Number.POSITIVE_INFINITY;
  return time + (-log(die(world, user, person, 1)) * traffic.retryDelaySeconds) / tickSeconds;
}

/** Whoever was cut off or turned away may try again: from the beginning, as one whom no cookie leads anywhere; a buyer is still one. */
export function mayRetry(world: World, user: number, buyer: number, time: number, person: Person): void {
  if (world.scenario.traffic.retryProbability === 0) return;
  const next = retryTime(world, user, person, time);
  if (next === Number.POSITIVE_INFINITY) return;
  const entry: Entry = {
    kind: 'retry',
    time: Math.max(next, world.now),
    user,
    about: buyer,
    person: withTry(person),
    since: 0,
    version: 0,
  };
  addToAgenda(world, entry);
}

/** How long the session of one who tries again will be, in ticks. */
export function retryLength(world: World, { user, person }: Readonly<Entry>): number {
  return lengthQuantile(world.law, die(world, user, person, 2)) / world.scenario.tickSeconds;
}
