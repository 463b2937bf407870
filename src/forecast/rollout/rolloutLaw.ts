import {
  currentPhase,
  goesBack,
  hasPods,
  type Phase,
  phaseIsComplete,
  type SeenWorld,
  standingObstacle,
} from '../../engine/index.ts';
import { NEVER, type TimeLaw } from '../../theory/index.ts';
import { now, type Passage, passedBy, together } from '../../theory/stages/passage.ts';
import { type Forecast, forecastOf } from '../phase/forecast.ts';
import { phaseLaw } from '../phase/phase.ts';
import { courseFrom, withShares } from './course.ts';
import { holdsAhead } from './holdsAhead.ts';
import { movesNow } from './moves.ts';
import { peopleOf } from './people.ts';
import { ended, type Given, meet, type Turning, through, uncertainly, type Way } from './walk.ts';

/** How much of the chance may be lost beyond what is worked out. */
const LOST = 0.002;
/** How many steps a mean stay has on the grid to begin with; and at most, where users leave a server with their next request. */
const STEPS = 8;
const MOST_STEPS = 64;

/** The law of when the whole rollout is over, in seconds from now; null when it is, or nobody can know. Waiting for a person counts as no time. */
export function rolloutLaw(world: SeenWorld): TimeLaw | null {
  const working = rolloutLawInSlices(world);
  let slice = working.next();
  while (!slice.done) slice = working.next();
  return slice.value;
}

/**
 * The same in slices of a few milliseconds, for one who has more to do meanwhile, even with the world: it is looked at in the first
 * slice only. Yields which share of the work is done, 0 to 1.
 */
export function* rolloutLawInSlices(world: SeenWorld): Generator<number, TimeLaw | null> {
  const { rollout, scenario } = world;
  const phase = currentPhase(world);
  if (phase.exit === 'never' || standingObstacle(world) !== null) return null;
  if (holdsAhead(world)) return NEVER;
  const ahead = rollout.plan.slice(rollout.index + 1);
  const drains = ahead.filter(({ exit }) => exit === 'dry' || exit === 'gone').length + 1;
  const people = peopleOf(world);
  const given: Given = { world: { scenario }, people, lost: LOST / drains };
  const watched = phase.kind === 'observe' ? phase.servers : [];
  const standing = { ...courseFrom(world), moves: movesNow(world, people) };
  const course = withShares(standing, watched, scenario.rollout.canaryShare);
  const start: Way = { course, passage: now(stepOf(world, people.scale)) };
  let { way, turning } = ended(given, inPhase(world, given, start), phase);
  const turnings = turning ? [turning] : [];
  for (let i = 0; i < ahead.length; i += 1) {
    ({ way, turning } = through(given, way, ahead[i]));
    if (turning) turnings.push(turning);
    yield i / ahead.length;
  }
  const passage = back(given, turnings).reduce(together, way.passage);
  const { exact } = passage;
  return { by: (t) => passedBy(passage, t), atoms: exact.chance > 0 ? [exact.at] : [], scale: people.scale };
}

function stepOf({ scenario }: SeenWorld, scale: number): number {
  const { balancer, traffic } = scenario;
  const isMoved = !balancer.affinityWhileDraining || balancer.cookieMaxAgeSeconds !== null || hasPods(scenario);
  return Math.max(scale / MOST_STEPS, (isMoved ? Math.min(scale, traffic.thinkSeconds) : scale) / STEPS);
}

/** The time that the current phase still takes. */
function inPhase(world: SeenWorld, given: Given, way: Way): Way {
  const law = phaseIsComplete(world) ? null : phaseLaw(world);
  return law ? uncertainly(given, way, () => law) : way;
}

/** The ways back. One that is the end of a longer one goes on with it from there. */
function back(given: Given, turnings: readonly Turning[]): Passage[] {
  const [longest, ...others] = [...turnings].sort((a, b) => b.plan.length - a.plan.length);
  if (!longest) return [];
  const { plan } = longest;
  const joins = others.filter((other) => isEndOf(other.plan, plan));
  let { way } = longest;
  plan.forEach((phase, i) => {
    for (const other of joins) if (plan.length - other.plan.length === i) way = meet(way, other.way);
    way = through(given, way, phase).way;
  });
  const apart = others.filter((other) => !joins.includes(other));
  return [way.passage, ...back(given, apart)];
}

function isEndOf(short: readonly Phase[], long: readonly Phase[]): boolean {
  const end = long.slice(long.length - short.length);
  return end.every(({ kind, servers }, i) => kind === short[i].kind && servers.join() === short[i].servers.join());
}

/**
 * `latest`: whether it is over by `high` at the latest, where more than one time in ten all deadlines are needed; `back`: whether the
 * rollout is on its way back to the old version.
 */
export type RolloutForecast = Forecast & { latest: boolean; back: boolean };

/**
 * When the whole rollout is over, in seconds from now; null when it is, or where nobody can know. Waiting for a person counts as no
 * time, and what nobody can foresee is left out: crashes, forgotten drains, what the operator will do.
 */
export function forecastRollout(world: SeenWorld): RolloutForecast | null {
  return foretell(goesBack(world.rollout.plan), rolloutLaw(world));
}

/** The same in slices of a few milliseconds, for one who has more to do meanwhile, even with the world. */
export function* forecastRolloutInSlices(world: SeenWorld): Generator<number, RolloutForecast | null> {
  const back = goesBack(world.rollout.plan);
  return foretell(back, yield* rolloutLawInSlices(world));
}

function foretell(back: boolean, law: TimeLaw | null): RolloutForecast | null {
  if (law === null) return null;
  const forecast = forecastOf(law);
  return { ...forecast, latest: law.atoms.includes(forecast.high) && law.by(forecast.high) > 1 - 1e-6, back };
}
