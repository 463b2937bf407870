import { observe, type Scenario, siteOf } from '../../engine/index.ts';
import type { Hidden } from '../../lessons/lesson/lesson.ts';
import type { Sight } from '../../player/player.ts';
import type { PlaybackState } from '../playback/playback.ts';
import { situationSeen } from '../situation/seen.ts';
import { createForeseen, unforeseen } from './foreseen.ts';
import { healthOf } from './health.ts';
import { type Pending, withPending } from './pending.ts';
import { same } from './same.ts';
import type { SimulationState } from './state.ts';
import { type UndoStack, undoable } from './undo.ts';

/** What stays until it is dismissed, or foreseen anew; the rest is worked out from the run. */
export const CALM = { refused: null, fault: null, notice: null, rolloutOutlook: null, overBySeconds: null };

type Facts = Omit<SimulationState, keyof PlaybackState | keyof typeof CALM>;

/** What was done to the run, and what the next one starts from where it was set so. */
type Done = { wished: Scenario | null; pending: Pending; done: UndoStack; hidden: readonly Hidden[] };

/** What there is to know of one moment after the other; what has stayed the same is the same object. `now` reads a clock in milliseconds. */
export function createFacts(now: () => number): (sight: Sight, done: Done, playing: boolean) => Facts {
  let before: Facts | null = null;
  const foresee = createForeseen(now);
  return ({ world, events }, { wished, pending, done, hidden }, playing) => {
    const observation = observe(world);
    before = {
      observation,
      settings: world.scenario,
      next: same(before?.next, wished ?? withPending(world.scenario, pending)),
      waiting: same(before?.waiting, [...new Set(pending.map(({ field }) => field))]),
      plan: world.rollout.plan,
      situation: same(before?.situation, situationSeen(world)),
      site: same(before?.site, siteOf(world)),
      events: world.events.slice(),
      knownEvents: events.slice(),
      health: same(before?.health, healthOf(before?.health ?? {}, observation.servers)),
      ...(hidden.includes('forecasts') ? unforeseen(world) : foresee(world, playing)),
      hidden,
      ...undoable(done),
    };
    return before;
  };
}
