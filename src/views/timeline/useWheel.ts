import { type RefObject, useEffect, useRef } from 'react';
import { useSimulation } from '../../store/useSimulation.ts';
import type { ChartPainter } from './chartPainter.ts';
import { panned, type Zoom, zoomAround, zoomLimits } from './zoom.ts';

/** The factor of one pixel of the wheel. */
const PER_PIXEL = 1.002;
const LINE_PIXELS = 16;

/** The wheel over the chart zooms around the pointer, sideways it moves along. Where the page itself scrolls, only with Ctrl (which a pinch on a touch pad is). */
export function useWheel(
  box: RefObject<HTMLElement | null>,
  painter: ChartPainter,
  zoom: Zoom,
  onZoom: (zoom: Zoom) => void,
): void {
  const simulation = useSimulation();
  const turn = useRef<(event: WheelEvent) => void>(() => {});
  useEffect(() => {
    turn.current = (event) => {
      const { scrollHeight, clientHeight } = document.documentElement;
      const pageScrolls = scrollHeight > clientHeight + 1;
      if (pageScrolls && !event.ctrlKey && !event.metaKey) return;
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE_PIXELS;
      const [across, down] = event.shiftKey ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
      const limits = zoomLimits(simulation.frame());
      event.preventDefault();
      if (Math.abs(across) > Math.abs(down)) {
        onZoom(panned(zoom, limits, across * pixels * painter.ticksPerPixel()));
        return;
      }
      const x = event.clientX - (box.current?.getBoundingClientRect().left ?? 0);
      onZoom(zoomAround(zoom, limits, PER_PIXEL ** (down * pixels * (event.ctrlKey ? 4 : 1)), painter.tickAt(x)));
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
