import { type RefObject, useEffect, useRef } from 'react';
import { useRun } from '../../../store/simulation/useSimulation.ts';
import { pixelIn } from '../../kit/canvas/rootScale.ts';
import type { TimeScale } from '../layout/timeScale.ts';
import { panned, zoomAround } from '../layout/zoom.ts';
import type { Part } from '../part/usePart.ts';

/** The factor of one pixel of the wheel. */
const PER_PIXEL = 1.002;
const LINE_PIXELS = 16;

/** The wheel over the chart zooms around the pointer, sideways it moves along. Where the page itself scrolls, only with Ctrl (which a pinch on a touch pad is). */
export function useWheel(box: RefObject<HTMLElement | null>, scaleNow: () => TimeScale, part: Part): void {
  const run = useRun();
  const turn = useRef<(event: WheelEvent) => void>(() => {});
  useEffect(() => {
    turn.current = (event) => {
      const { scrollHeight, clientHeight } = document.documentElement;
      const pageScrolls = scrollHeight > clientHeight + 1;
      if (pageScrolls && !event.ctrlKey && !event.metaKey) return;
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE_PIXELS;
      const [across, down] = event.shiftKey ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
      const [frame] = run.frames();
      const limits = part.limitsIn(frame);
      const zoom = part.shownIn(frame);
      const { tickAt, ticksPerPixel } = scaleNow();
      event.preventDefault();
      if (Math.abs(across) > Math.abs(down)) {
        part.choose(panned(zoom, limits, across * pixels * ticksPerPixel));
        return;
      }
      const x = box.current === null ? 0 : pixelIn(box.current, event.clientX);
      part.choose(zoomAround(zoom, limits, PER_PIXEL ** (down * pixels * (event.ctrlKey ? 4 : 1)), tickAt(x)));
    };
  });
  useEffect(() => {
    const element = box.current;
    const listen = (event: WheelEvent) => turn.current(event);
    // React listens passively, and then nothing could keep the page from zooming.
    element?.addEventListener('wheel', listen, { passive: false });
    return () => element?.removeEventListener('wheel', listen);
  }, [box]);
}
