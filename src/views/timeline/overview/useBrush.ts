import { type PointerEvent, useRef, useState } from 'react';
import { useRun } from '../../../store/simulation/useSimulation.ts';
import type { Size } from '../../kit/canvas/fitCanvas.ts';
import { pixelIn } from '../../kit/canvas/rootScale.ts';
import { type Grip, gripAt } from '../layout/overview.ts';
import { plotOf } from '../layout/plot.ts';
import { timeScale } from '../layout/timeScale.ts';
import { brushed, panned, resized, visibleSpan, wholeSpan, type Zoom } from '../layout/zoom.ts';
import type { Part } from '../part/usePart.ts';

/** How near a pointer must come to an end of the part shown, in pixels. */
const REACH = { mouse: 7, touch: 18 };
/** A press that moves less than this is a click. */
const CLICK_PIXELS = 4;

type Drag = { grip: Grip; x: number; zoom: Zoom; moved: boolean };

/** What pointers do on the overview: they take the part shown by an end or as a whole, or draw another; a click moves it there. */
export function useBrush(size: Size, part: Part) {
  const run = useRun();
  const drag = useRef<Drag | null>(null);
  const [grip, setGrip] = useState<Grip>('brush');

  /** The overview as it is now. */
  const look = () => {
    const [frame] = run.frames();
    const limits = part.limitsIn(frame);
    const zoom = part.shownIn(frame);
    const { x, tickAt } = timeScale(wholeSpan(limits), plotOf(size));
    const { startTick, endTick } = visibleSpan(zoom, limits);
    return { limits, zoom, tickAt, window: { x0: x(startTick), x1: x(endTick) } };
  };
  const at = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) => pixelIn(currentTarget, clientX);
  const gripOf = (event: PointerEvent<HTMLElement>): Grip => {
    const { window, zoom } = look();
    return gripAt(at(event), window, zoom, REACH[event.pointerType === 'touch' ? 'touch' : 'mouse']);
  };
  const move = (event: PointerEvent<HTMLElement>): void => {
    const held = drag.current;
    if (held === null) {
      setGrip(gripOf(event));
      return;
    }
    const x = at(event);
    held.moved ||= Math.abs(x - held.x) >= CLICK_PIXELS;
    if (!held.moved) return;
    const { limits, tickAt } = look();
    if (held.grip === 'move') part.choose(panned(held.zoom, limits, tickAt(x) - tickAt(held.x)));
    else if (held.grip === 'brush') part.choose(brushed(tickAt(held.x), tickAt(x), limits));
    else part.choose(resized(held.zoom, limits, held.grip, tickAt(x)));
  };
  const release = (event: PointerEvent<HTMLElement>): void => {
    const held = drag.current;
    drag.current = null;
    const { zoom, limits, tickAt } = look();
    if (held === null || held.moved || held.grip !== 'brush' || zoom === null) return;
    const middle = (zoom.startTick + zoom.endTick) / 2;
    part.choose(panned(zoom, limits, tickAt(at(event)) - middle));
  };
  return {
    grip,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture?.(event.pointerId);
      drag.current = { grip: gripOf(event), x: at(event), zoom: look().zoom, moved: false };
    },
    onPointerMove: move,
    onPointerUp: release,
    onPointerCancel: release,
  };
}
