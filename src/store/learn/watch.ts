import type { Segment } from '../../lessons/lesson/lesson.ts';
import type { LessonRun } from '../../lessons/run/run.ts';
import { type Pace, stretchAt } from '../../player/pace.ts';
import { createSimulation } from '../simulation/simulation.ts';
import type { Simulation } from '../simulation/state.ts';
import { paceOf, type ShownRun, showRun } from './shownRun.ts';

/** A lesson's run as it is watched. */
export type Watch = ShownRun & {
  simulation: Simulation;
  pace: Pace;
  /** Lets real time pass: at its pace, up to its end. */
  advance(realSeconds: number): void;
  /** On to the end of the stretch shown, or of all, stopped. */
  skip(): void;
  skipToEnd(): void;
  /** From the moment before the first server is taken again. */
  restart(): void;
  isOver(): boolean;
};

/** A lesson's run, standing before the first server is taken. What is foreseen of it stays hidden. `now` reads a clock in milliseconds. */
export function createWatch(run: LessonRun, segments: readonly Segment[], now: () => number): Watch {
  const shown = showRun(run);
  const { recording, endTick, trace } = shown;
  const pace = paceOf(segments, trace);
  const simulation = createSimulation(recording.scenario, now);
  simulation.openAtStart({ recording, otherEngine: false });
  simulation.hide(['forecasts']);
  const tick = (): number => simulation.frames()[0].world.tick;
  const goTo = (to: number): void => {
    simulation.pause();
    simulation.seek(to);
  };
  return {
    ...shown,
    simulation,
    pace,
    advance: (realSeconds) => {
      simulation.preparing.advance();
      const { playing, speed: now } = simulation.store.getState();
      const { speed } = stretchAt(pace, tick());
      if (playing && speed !== now) simulation.setSpeed(speed);
      simulation.advance(realSeconds);
      if (!playing) return;
      if (tick() >= endTick) goTo(endTick);
      // It goes on where a rollout is over before there was enough to be seen.
      else if (!simulation.store.getState().playing) simulation.play();
    },
    skip: () => goTo(Math.min(endTick, stretchAt(pace, tick()).untilTick)),
    skipToEnd: () => goTo(endTick),
    restart: () => goTo(recording.shownTick),
    isOver: () => tick() >= endTick,
  };
}
