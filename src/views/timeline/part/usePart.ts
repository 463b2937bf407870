import { useEffect, useState } from 'react';
import type { Frame } from '../../../player/player.ts';
import { useFact, useRun } from '../../../store/simulation/useSimulation.ts';
import { type Choice, isOutside, type Limits, shownPart, type Zoom, zoomLimits } from '../layout/zoom.ts';

/** The part of the run that the timeline shows, and how to choose another. */
export type Part = {
  /** As it was chosen; null is the whole run. */
  zoom: Zoom;
  /** As it is on screen in a frame. */
  shownIn: (frame: Frame) => Zoom;
  choose: (zoom: Zoom) => void;
  /** How far one can zoom in a frame. */
  limitsIn: (frame: Frame) => Limits;
  /** Keeps what is on screen where it is, or lets it be turned to the moment shown again. */
  hold: (hold: boolean) => void;
};

/** A part that is turned to the moment shown when that leaves it. */
export function usePart(): Part {
  const run = useRun();
  const [choice, setChoice] = useState<Choice>({ zoom: null, atTick: 0 });
  const [held, setHeld] = useState(false);
  const limitsIn = (frame: Frame) => zoomLimits(frame, run.store.getState().overBySeconds);
  const leftAt = useFact(({ shownTick }) => (!held && isOutside(choice, shownTick) ? shownTick : null));
  useEffect(() => {
    if (leftAt === null) return;
    const limits = zoomLimits(run.frames()[0], run.store.getState().overBySeconds);
    setChoice((chosen) => ({ zoom: shownPart(chosen, limits, leftAt), atTick: leftAt }));
  }, [run, leftAt]);
  const shownIn = (frame: Frame) => (held ? choice.zoom : shownPart(choice, limitsIn(frame), frame.world.tick));
  const choose = (zoom: Zoom) => setChoice({ zoom, atTick: run.frames()[0].world.tick });
  return {
    zoom: choice.zoom,
    shownIn,
    choose,
    limitsIn,
    hold: (hold) => {
      if (hold) choose(shownIn(run.frames()[0]));
      setHeld(hold);
    },
  };
}

/** How far one can zoom now. */
export function useLimits({ limitsIn }: Part): Limits {
  const run = useRun();
  const wholeTicks = useFact(() => limitsIn(run.frames()[0]).wholeTicks);
  const leastTicks = useFact(() => limitsIn(run.frames()[0]).leastTicks);
  return { wholeTicks, leastTicks };
}
