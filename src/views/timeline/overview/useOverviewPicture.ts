import { type RefObject, useEffect, useState } from 'react';
import { useFact } from '../../../store/simulation/useSimulation.ts';
import type { Size } from '../../kit/canvas/fitCanvas.ts';
import { usePainting } from '../../kit/canvas/usePainting.ts';
import { layoutOverview } from '../layout/overview.ts';
import { plotOf } from '../layout/plot.ts';
import { timeScale } from '../layout/timeScale.ts';
import { visibleSpan, wholeSpan } from '../layout/zoom.ts';
import { paintOverview } from '../paint/paintOverview.ts';
import { createPicture } from '../paint/picture.ts';
import type { Part } from '../part/usePart.ts';

/** While the run plays the overview is drawn anew when it is so many pixels further. */
const WORTH_PIXELS = 0.5;
/** With reduced motion it moves on in steps of this long. */
const STILL_MS = 1_000;

/** Paints the overview into its box as the run plays. Returns the box's size. */
export function useOverviewPicture(
  box: RefObject<HTMLElement | null>,
  canvas: RefObject<HTMLCanvasElement | null>,
  part: Part,
): Size {
  const [picture] = useState(createPicture);
  const overBySeconds = useFact((state) => state.overBySeconds);
  const { size, redraw } = usePainting(
    box,
    ([frame], place) => {
      const { history, world, moment } = frame;
      const limits = part.limitsIn(frame);
      const zoom = part.shownIn(frame);
      const { startTick, endTick } = visibleSpan(zoom, limits);
      const { x } = timeScale(wholeSpan(limits), plotOf(place.size));
      const at = (tick: number) => Math.round(x(tick) / WORTH_PIXELS);
      const past = world.tick < history.tick;
      const ingredients = [history, limits.wholeTicks, startTick, endTick, past, at(moment), at(history.tick)];
      picture(canvas.current, place, ingredients, (pen, palette) =>
        paintOverview(pen, layoutOverview(frame, place.size, zoom, limits), palette),
      );
    },
    { stillMs: STILL_MS },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part is drawn in the next frame
  useEffect(redraw, [redraw, part.zoom, overBySeconds]);
  return size;
}
