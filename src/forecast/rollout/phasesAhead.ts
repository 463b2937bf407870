import { hasPods, type SeenWorld } from '../../engine/index.ts';
import type { TimeLaw } from '../../theory/index.ts';
import { chanceOf, later, meanMoment, now, passedBy } from '../../theory/stages/passage.ts';
import { type Forecast, forecastOf } from '../phase/forecast.ts';
import { type Course, courseFrom } from './course.ts';
import { movesNow } from './moves.ts';
import { peopleOf } from './people.ts';
import { type Given, through } from './walk.ts';

/** How much of the chance of one phase may be lost. */
const LOST = 0.002;
/** How many steps a mean stay has on the grid; and where users leave a server with their next request. */
const STEPS = 32;

/** How long each phase of the plan takes, in seconds, if each before it takes as long as it is expected to; from a world in which none has begun. */
export function forecastPhases(world: SeenWorld): Forecast[] {
  const { scenario, rollout } = world;
  const people = peopleOf(world);
  const given: Given = { world: { scenario }, people, lost: LOST };
  const isMoved = !scenario.balancer.affinityWhileDraining || hasPods(scenario);
  const step = (isMoved ? Math.min(people.scale, scenario.traffic.thinkSeconds) : people.scale) / STEPS;
  let course: Course = { ...courseFrom(world), moves: movesNow(world, people) };
  let begin = 0;
  return rollout.plan.map((phase) => {
    const { passage, course: next } = through(given, { course, passage: later(now(step), begin) }, phase).way;
    const begun = begin;
    const chance = chanceOf(passage) || 1;
    const law: TimeLaw = {
      by: (t) => Math.min(1, passedBy(passage, begun + t) / chance),
      atoms: passage.exact.chance > 0 ? [passage.exact.at - begun] : [],
      scale: people.scale,
    };
    const end = meanMoment(passage);
    course = next;
    begin = Number.isFinite(end) ? Math.max(begun, end) : begun;
    return forecastOf(law);
  });
}
