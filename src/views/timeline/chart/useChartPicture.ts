import { type RefObject, useEffect, useState } from 'react';
import { prediction } from '../../../store/predict/prediction.ts';
import { useFact, useRun } from '../../../store/simulation/useSimulation.ts';
import type { Size } from '../../kit/canvas/fitCanvas.ts';
import { usePainting } from '../../kit/canvas/usePainting.ts';
import { layoutTimeline } from '../layout/layout.ts';
import { plotOf } from '../layout/plot.ts';
import { timeScale } from '../layout/timeScale.ts';
import { visibleSpan } from '../layout/zoom.ts';
import { paintCursor, paintTimeline } from '../paint/paint.ts';
import { createPicture } from '../paint/picture.ts';
import type { Part } from '../part/usePart.ts';
import { drawnGuess, guessLine, paintGuess } from './guess.ts';

/** With reduced motion the running chart moves on in steps of this long. */
const STILL_MS = 1_000;

/** Paints the chart into its box as the run plays; `cursorTick` is the moment that is read, if any. Returns the box's size. */
export function useChartPicture(
  box: RefObject<HTMLElement | null>,
  canvas: RefObject<HTMLCanvasElement | null>,
  part: Part,
  cursorTick: number | null,
): Size {
  const run = useRun();
  const [picture] = useState(createPicture);
  const overBySeconds = useFact((state) => state.overBySeconds);
  const { size, redraw } = usePainting(
    box,
    ([frame], place) => {
      const { drains, observation } = run.store.getState();
      const { history, world, moment, events, forecasts, ghost, playing } = frame;
      const zoom = part.shownIn(frame);
      const { span, x } = timeScale(visibleSpan(zoom, part.limitsIn(frame)), plotOf(place.size));
      // As coarse as can be, so that a change nobody could see is none.
      const at = (tick: number) => Math.round(x(tick) * 4);
      const now = [at(moment), playing ? null : world.tick, world.tick < history.tick];
      const end = playing ? at(history.tick) : history.tick;
      const known = [history, end, world.scenario, events.length, drains, forecasts, ghost?.history.tick];
      const guess = drawnGuess(prediction.getState());
      const seen = [span.startTick, span.endTick, cursorTick, guess?.users];
      picture(canvas.current, place, [...now, ...known, ...seen], (pen, palette) => {
        const layout = layoutTimeline(frame, { drains, drainsTick: observation.tick, overBySeconds }, place.size, zoom);
        paintTimeline(pen, layout, palette);
        if (guess !== null) paintGuess(pen, guessLine(guess, frame, layout), layout.plot, palette);
        if (cursorTick !== null) paintCursor(pen, x(cursorTick), layout, palette);
      });
    },
    { stillMs: STILL_MS },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is read and how much is shown are drawn in the next frame
  useEffect(redraw, [redraw, cursorTick, part.zoom, overBySeconds]);
  return size;
}
