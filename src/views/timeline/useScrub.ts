import { type PointerEvent, useRef } from 'react';
import { useSimulation } from '../../store/useSimulation.ts';
import type { ChartPainter } from './chartPainter.ts';
import { settle, type Zoom, zoomLimits } from './zoom.ts';

type Finger = { x: number; tick: number };

/**
 * What pointers do on the chart: one drags the moment shown (the run stands still meanwhile), a mouse that only hovers
 * reads, two fingers zoom.
 */
export function useScrub(painter: ChartPainter, onZoom: (zoom: Zoom) => void, onHover: (tick: number | null) => void) {
  const simulation = useSimulation();
  const fingers = useRef(new Map<number, Finger>());
  const wasPlaying = useRef(false);

  const xOf = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) =>
    clientX - currentTarget.getBoundingClientRect().left;
  const played = (x: number) => {
    const { history, furthestTick } = simulation.frame();
    const { startTick, endTick } = painter.span();
    const tick = Math.min(Math.max(painter.tickAt(x), startTick), endTick);
    return Math.round(Math.min(Math.max(0, tick), Math.max(history.tick, furthestTick)));
  };
  const scrub = (x: number): void => {
    const tick = played(x);
    const { goalTick, shownTick } = simulation.store.getState();
    onHover(tick);
    if (tick !== (goalTick ?? shownTick)) simulation.seek(tick);
  };
  /** The span in which each finger is still on the tick that it came down on. */
  const pinch = (): void => {
    const [a, b] = [...fingers.current.values()];
    if (Math.abs(b.x - a.x) < 8 || a.tick === b.tick) return;
    const ticksPerPixel = Math.abs((b.tick - a.tick) / (b.x - a.x));
    const left = painter.left();
    const startTick = a.tick - (a.x - left) * ticksPerPixel;
    const pixels = (painter.span().endTick - painter.span().startTick) / painter.ticksPerPixel();
    onZoom(settle({ startTick, endTick: startTick + pixels * ticksPerPixel }, zoomLimits(simulation.frame())));
  };
  const release = ({ pointerId, pointerType }: PointerEvent<HTMLElement>): void => {
    if (!fingers.current.delete(pointerId)) return;
    if (fingers.current.size === 0 && wasPlaying.current) simulation.play();
    if (pointerType !== 'mouse') onHover(null);
  };

  return {
    isDragging: () => fingers.current.size > 0,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0 || fingers.current.size >= 2) return;
        const x = xOf(event);
        event.currentTarget.setPointerCapture?.(event.pointerId);
        fingers.current.set(event.pointerId, { x, tick: painter.tickAt(x) });
        if (fingers.current.size > 1) {
          onHover(null);
          return;
        }
        wasPlaying.current = simulation.frame().playing;
        if (wasPlaying.current) simulation.pause();
        scrub(x);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const finger = fingers.current.get(event.pointerId);
        const x = xOf(event);
        if (finger) finger.x = x;
        if (fingers.current.size > 1) pinch();
        else if (finger) scrub(x);
        else if (event.pointerType === 'mouse') onHover(played(x));
      },
      onPointerUp: release,
      onPointerCancel: release,
      onPointerLeave: ({ pointerType }: PointerEvent<HTMLElement>) => {
        if (pointerType === 'mouse' && fingers.current.size === 0) onHover(null);
      },
    },
  };
}
